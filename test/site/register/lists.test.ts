import { describe, expect, test } from 'vitest';
import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { certificateOn, statusOn } from '#domain/registry/status.ts';
import { readRepository } from '#io/repository.ts';
import { initialOf } from '#site/register/initials.ts';
import { listNames, listPage, registerLists } from '#site/register/lists.ts';
import { recordPage } from '#site/register/record-page.ts';
import { type Records, recordsOf } from '#site/register/records.ts';

const asOf = '2026-11-25';
const records = recordsOf(readRepository('.'), asOf);
const certificates = Array.from(records.certificates.values(), ({ value }) => value);

test.for([
  ['北辰家电（示例）有限公司', 'B'],
  ['重庆安达（示例）有限公司', 'C'],
  ['长春安达（示例）有限公司', 'C'],
  ['厦门安达（示例）有限公司', 'X'],
  ['安', 'A'],
  ['做', 'Z'],
  ['華升電梯服務有限公司', 'H'],
  ['abc 服务', 'A'],
  ['ＡＢＣ', 'A'],
  ['3M', 'other'],
  ['（示例）', 'other'],
  ['', 'other'],
] as const)('%s stands under %s', ([name, letter]) => expect(initialOf(name)).toBe(letter));

describe('every certificate', () => {
  const numbersIn = (kind: string, key: string): readonly string[] =>
    registerLists(records)
      .filter((list) => list.kind === kind && list.key === key)
      .flatMap((list) => list.certificates.map(({ number }) => number));

  test('stands once under its region, its initial and, if it is not in force, its status', () => {
    for (const kind of ['region', 'initial']) {
      const listed = registerLists(records).filter((list) => list.kind === kind);
      expect(listed.flatMap((list) => list.certificates.map(({ number }) => number)).toSorted()).toEqual(
        certificates.map(({ number }) => number).toSorted(),
      );
    }
    for (const certificate of certificates) {
      const holder = records.holders.get(certificateOn(certificate, asOf).holder)?.value;
      if (holder === undefined) throw new Error('no holder');
      expect(numbersIn('region', `${addressOn(holder, asOf)?.region.slice(0, 2)}0000`)).toContain(certificate.number);
      expect(numbersIn('initial', initialOf(nameOn(holder, asOf)))).toContain(certificate.number);
      const status = statusOn(certificate, asOf);
      expect(numbersIn('status', status).includes(certificate.number)).toBe(status !== 'valid');
    }
  });

  test('is on one page of a list, and no page says of any that it is valid', () => {
    const many = repeated(certificates.length * 30);
    const names = [...listNames(many)].filter((name) => name.startsWith('initial/'));
    expect(names.some((name) => name.endsWith('/2'))).toBe(true);
    const rows = names.flatMap((name) => listPage(many, name).rows.map(({ number }) => number));
    expect(rows.length).toBe(many.certificates.size);
    expect(new Set(rows).size).toBe(rows.length);
    for (const name of names) expect(listPage(many, name).rows.length).toBeLessThanOrEqual(200);
    for (const name of listNames(records)) expect(recordPage('lookup/browse', records, name).main).not.toMatch(/>有效</);
  });
});

/** The register with its certificates many times over. */
function repeated(count: number): Records {
  const all = Array.from({ length: count }, (_, place) => {
    const certificate = certificates[place % certificates.length];
    if (certificate === undefined) throw new Error('no certificate');
    const number = `${certificate.number}/${place}`;
    return [number, { file: '', value: { ...certificate, number } }] as const;
  });
  return { ...records, certificates: new Map(all) };
}

import { describe, expect, test } from 'vitest';
import { ask } from '#domain/lookup/ask.ts';
import { buildIndex, usualSizes } from '#domain/lookup/build.ts';
import { certificateByNumber } from '#domain/lookup/ranges.ts';
import { shelfOf } from '#domain/lookup/shelf.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import { memorySource, smallSizes } from './memory.ts';
import { creditCode, register as sampleRegister } from './sample.ts';

const [first, second] = [creditCode(1), creditCode(2)];
const number = formatCertificateNumber(2025, 1);

const certificate: Certificate = {
  number,
  holder: first,
  body: 'CNCA-R-2099-901',
  standard: 'asmm@1.1',
  scope: [{ service: '电梯维护', sites: ['总部'] }],
  validUntil: '2028-01-31',
  history: [
    { event: 'issued', decided: '2025-01-28', effective: '2025-02-01', recorded: '2025-02-01', grade: 'pass' },
    {
      event: 'extended',
      decided: '2025-06-01',
      effective: '2025-06-02',
      recorded: '2025-06-03',
      add: [{ service: '扶梯维护', sites: ['总部'] }],
    },
    { event: 'transferred', decided: '2025-09-01', effective: '2025-09-10', recorded: '2025-09-10', holder: second, reason: '合并。' },
    { event: 'upgraded', decided: '2026-10-01', effective: '2026-10-08', recorded: '2026-10-08', standard: 'asmm@2.0', grade: 'excellent' },
    { event: 'suspended', decided: '2026-11-01', effective: '2026-11-02', recorded: '2026-11-03', cause: 'other', reason: '原因。' },
    {
      event: 'corrected',
      decided: '2026-11-05',
      effective: '2026-11-05',
      recorded: '2026-11-05',
      correction: { event: 5, field: 'effective', was: '2026-11-02', is: '2026-11-04' },
      reason: '抄录有误。',
    },
  ],
};

const named = (id: string, name: string) => ({
  id,
  names: [{ name, from: '2010-01-01', recorded: '2025-01-01' }],
  addresses: [{ address: '某路 1 号', region: '440100', from: '2010-01-01', recorded: '2025-01-01' }],
  industry: '43',
});

const register: Register = {
  bodies: [],
  standards: [],
  holders: [named(first, '甲梯有限公司'), named(second, '乙電梯有限公司')].map((value) => ({
    file: `registry/holders/${value.id}.yaml`,
    value,
  })),
  certificates: [{ file: `registry/certificates/2025/${number}.yaml`, value: certificate }],
};

describe('the index', () => {
  const index = memorySource(register, smallSizes);

  test('says of every day what the record says', async () => {
    for (const day of [
      '2025-01-31',
      '2025-02-01',
      '2025-09-09',
      '2025-09-10',
      '2026-10-07',
      '2026-10-08',
      '2026-11-03',
      '2026-11-04',
      '2028-02-01',
    ]) {
      const { status, holder, standard, grade, validUntil } = certificateOn(certificate, day);
      expect(await ask(index, number, {}, day), day).toMatchObject({
        certificate: { number, status, holder, standard, grade, validUntil },
      });
    }
  });

  test('keeps services that came later, and traditional names in both forms', async () => {
    for (const text of ['扶梯维护', '乙电梯', '乙電梯']) {
      const answer = await ask(index, text, {}, '2026-01-01', { simplify: async (typed) => typed.replace('電', '电') });
      expect(answer, text).toMatchObject({ kind: 'list', total: 1, certificates: [{ number }] });
    }
  });

  test('finds what was transferred under either holder', async () => {
    for (const code of [first, second]) {
      expect(await ask(index, code, {}, '2026-01-01'), code).toMatchObject({ kind: 'list', by: 'code', total: 1 });
    }
  });

  test('knows the last day of recording', async () => {
    expect((await certificateByNumber(shelfOf(index), number.replace(/\D/g, '')))?.[1]).toBe('2026-11-05');
  });
});

describe('the files of an index', () => {
  test('are the same for the same register, under the same names, in whatever order its records are read', () => {
    const again = {
      ...sampleRegister,
      certificates: sampleRegister.certificates.toReversed(),
      holders: sampleRegister.holders.toReversed(),
    };
    const [one, two] = [sampleRegister, again].map((each) => buildIndex(each, smallSizes));
    expect(one?.name).toBe(two?.name);
    expect([...(one?.files ?? [])]).toEqual([...(two?.files ?? [])]);
  });

  test('have another name when anything in the register is another', () => {
    const [changed = sampleRegister.certificates[0], ...others] = sampleRegister.certificates;
    if (changed === undefined) throw new Error('no certificate');
    const later = { ...changed, value: { ...changed.value, validUntil: '2027-03-10' } };
    const names = [[changed, ...others], [later, ...others], others].map(
      (certificates) => buildIndex({ ...sampleRegister, certificates }).name,
    );
    expect(new Set(names).size).toBe(3);
    expect(buildIndex(sampleRegister, { ...usualSizes, records: 7 }).name).not.toBe(names[0]);
  });

  test('are JSON, each saying of which index it is and which part', () => {
    const { name, files } = buildIndex(sampleRegister, smallSizes);
    for (const { path, body } of files) {
      const { index, part, check, content } = JSON.parse(body);
      expect(path).toBe(`api/v1/lookup/${name}/${part}.json`);
      expect({ index, check: /^[0-9a-f]{14}$/.test(check), content: content !== undefined }).toEqual({
        index: name,
        check: true,
        content: true,
      });
    }
  });
});

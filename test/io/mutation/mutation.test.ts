import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Filed, Finding } from '#domain/finding.ts';
import { losses } from '#domain/registry/append-only/growth.ts';
import { checkRegister } from '#domain/registry/check.ts';
import { focused, type Touched } from '#domain/registry/indexed.ts';
import { correctedRecords } from '#io/corrected-records.ts';
import { offsetOf, positionAt } from '#io/position.ts';
import { parseYaml } from '#io/yaml-file.ts';
import { yamlTree } from '#io/yaml-tree.ts';
import { type Body, bodySchema } from '#schema/body.ts';
import { type Certificate, certificateSchema } from '#schema/certificate.ts';
import { type Holder, holderSchema } from '#schema/holder.ts';
import { random } from '../../../scripts/support/random.ts';
import { bodyNamed, entry, holderNamed, register } from '../../domain/registry/sample.ts';
import { mutated } from './mutate.ts';
import { holderWrongs, wrongs } from './oracle.ts';
import { bodyWrongs } from './oracle-bodies.ts';
import { newRecords, published, world } from './world.ts';

const runs = process.env.LONG === undefined ? 3_000 : 100_000;
const today = '2026-11-25';

interface Verdict {
  readonly right: boolean;
  readonly findings: readonly Finding[];
}

/** What the checks say of one new file beside the whole register: read, held against the schema and every rule, each finding at a place in the file. */
function judged<S extends z.ZodType>(file: string, text: string, schema: S, touched: (filed: Filed<z.output<S>>) => Touched): Verdict {
  const reading = parseYaml(file, text, schema);
  if (!reading.ok) return located(file, text, reading.findings);
  const view = focused(world, touched({ file, value: reading.value }));
  return located(file, text, [...checkRegister(view, today), ...correctedRecords(view.certificates)]);
}

function located(file: string, text: string, findings: readonly Finding[]): Verdict {
  const lines = text.split('\n');
  const tree = findings.length > 0 ? yamlTree(text) : undefined;
  for (const { at, rule, message, hint, ...finding } of findings) {
    const place = at === undefined || 'line' in at || tree === undefined ? at : positionAt(text, offsetOf(tree, at.path));
    const found = place !== undefined && 'line' in place && place.column >= 1 && place.column <= (lines[place.line - 1]?.length ?? 0) + 1;
    if (!found || finding.file !== file || message.length < 5 || hint.length < 5) expect.fail(`${rule} is not located: ${text}`);
  }
  return { right: findings.every(({ severity }) => severity !== 'error'), findings };
}

/** Mutates and compares with what the oracle says; the shares of right and wrong tell that both are met. */
function compare(
  seed: number,
  count: number,
  bases: readonly object[],
  judge: (text: string, base: number) => Verdict,
  oracle: (value: unknown, base: number) => readonly string[],
): { readonly right: number } {
  const chance = random(seed);
  let right = 0;
  for (let run = 0; run < count; run++) {
    const place = chance.below(bases.length);
    const value = mutated(bases[place] ?? {}, chance);
    const text = JSON.stringify(value, undefined, 1);
    const [said, wrong] = [judge(text, place), oracle(value, place)];
    if (said.right) right++;
    if (said.right !== (wrong.length === 0)) {
      const rules = said.findings.map(({ rule, message }) => `${rule}: ${message}`);
      expect.fail(`run ${run}: the oracle says ${JSON.stringify(wrong)}, the checks ${JSON.stringify(rules)} of\n${text}`);
    }
  }
  return { right };
}

function fileOf(number: string): string {
  return `registry/certificates/${number.slice(5, 9)}/${number}.yaml`;
}

const judgeCertificate = (bases: readonly Certificate[]) => (text: string, place: number) =>
  judged(fileOf(bases[place]?.number ?? ''), text, certificateSchema, (filed) => ({ certificates: [filed] }));

test('the records that are mutated are right', () => {
  for (const record of newRecords) expect(wrongs(record, record.number)).toEqual([]);
  for (const [place, record] of newRecords.entries())
    expect(judgeCertificate(newRecords)(JSON.stringify(record), place).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('checks and oracle agree on every mutation of a new certificate', { timeout: 600_000 }, () => {
  const count = Math.round(runs * 0.6);
  const { right } = compare(1, count, newRecords, judgeCertificate(newRecords), (value, place) =>
    wrongs(value, newRecords[place]?.number ?? ''),
  );
  expect(right).toBeGreaterThan(count * 0.1);
  expect(right).toBeLessThan(count * 0.6);
});

test('and of a published one that was extended', { timeout: 600_000 }, () => {
  const extended = published.map((record): Certificate => {
    const last = record.history.at(-1)?.recorded ?? '';
    return { ...record, history: [...record.history, entry('withdrawn', last > '2026-12-01' ? last : '2026-12-01')] };
  });
  const { right } = compare(2, Math.round(runs * 0.2), extended, judgeCertificate(extended), (value, place) =>
    wrongs(value, extended[place]?.number ?? ''),
  );
  expect(right).toBeGreaterThan(0);
});

test('and of a new holder', { timeout: 600_000 }, () => {
  const holders: readonly Holder[] = [
    holderNamed('911100000000004570', { names: [{ name: '示例净水设备有限公司', from: '2015-01-01', recorded: '2024-03-10' }] }),
    holderNamed('HK-12345678', {
      names: [
        { name: '示例影音有限公司', english: 'Example Audio', from: '2015-01-01', recorded: '2024-03-10' },
        { name: '新示例影音有限公司', from: '2024-05-01', recorded: '2024-05-10' },
      ],
    }),
  ];
  const file = (place: number): string => `registry/holders/${holders[place]?.id}.yaml`;
  const count = Math.round(runs * 0.1);
  const { right } = compare(
    3,
    count,
    holders,
    (text, place) => judged(file(place), text, holderSchema, (filed) => ({ holders: [filed] })),
    (value, place) => holderWrongs(value, holders[place]?.id ?? ''),
  );
  expect(right).toBeGreaterThan(count * 0.1);
});

test('and of a new body', { timeout: 600_000 }, () => {
  const approval = 'CNCA-R-2099-903';
  const stages: Body['history'] = [
    { event: 'approved', effective: '2020-01-01', recorded: '2023-11-01', until: '2025-12-31' },
    { event: 'suspended', effective: '2024-05-01', recorded: '2024-05-02', reason: '能力不足' },
    { event: 'reinstated', effective: '2024-06-01', recorded: '2024-06-03', reason: '已经改正' },
    { event: 'extended', effective: '2026-02-01', recorded: '2026-02-01', until: '2027-12-31' },
    { event: 'ended', effective: '2026-06-01', recorded: '2026-06-02', reason: '自愿放弃' },
    { event: 'approved', effective: '2026-10-01', recorded: '2026-10-08', until: '2031-09-30' },
  ];
  const serials = [
    { year: 2024, from: 2000, to: 2999 },
    { year: 2025, from: 1, to: 999 },
  ];
  const bodies = [1, 3, 4, 6].map((count) => bodyNamed(approval, { serials, history: stages.slice(0, count) }));
  const beside = register([]);
  const file = `registry/bodies/${approval}.yaml`;
  const judge = (text: string): Verdict => {
    const reading = parseYaml(file, text, bodySchema);
    if (!reading.ok) return located(file, text, reading.findings);
    // Blocks of all bodies are compared, and of two that overlap the later is told, whosever it is.
    const findings = [...checkRegister({ ...beside, bodies: [...beside.bodies, { file, value: reading.value }] }, today)];
    const verdict = located(
      file,
      text,
      findings.filter((finding) => finding.file === file),
    );
    return { ...verdict, right: verdict.right && findings.every(({ severity }) => severity !== 'error') };
  };
  for (const body of bodies) expect(bodyWrongs(body, approval)).toEqual([]);
  const count = Math.round(runs * 0.1);
  const { right } = compare(5, count, bodies, judge, (value) => bodyWrongs(value, approval));
  expect(right).toBeGreaterThan(count * 0.1);
});

test('of a published certificate every mutation that changes what was published is refused, and no other', () => {
  const chance = random(4);
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const earlier = chance.pick(published);
    const later = mutated(earlier, chance);
    const found = losses('certificate', earlier, later);
    if (stands(earlier, later) !== (found.length === 0)) expect.fail(`${JSON.stringify(found)} of ${JSON.stringify(later)}`);
    if (found.length > 0) refused++;
  }
  expect(refused).toBeGreaterThan(runs * 0.8);
});

/** Facts and entries as they were, whatever comes after. */
function stands(earlier: Certificate, later: unknown): boolean {
  const [{ history, ...facts }, { history: grown, ...now }] = [earlier, parts(later)];
  return isDeepStrictEqual(parts(facts), now) && Array.isArray(grown) && isDeepStrictEqual(grown.slice(0, history.length), history);
}

function parts(record: unknown): Readonly<Record<string, unknown>> {
  return typeof record === 'object' && record !== null ? { ...record } : {};
}

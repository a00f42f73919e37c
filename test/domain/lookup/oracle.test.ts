import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '#domain/lookup/ask.ts';
import { passing as passingFlags } from '#domain/lookup/filtered.ts';
import type { Answer, Filters } from '#domain/lookup/model.ts';
import { shelfOf } from '#domain/lookup/shelf.ts';
import { isOneSlip } from '#domain/lookup/slips.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn, statusOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { scanOf, squash } from '../../../scripts/support/scan.ts';
import { type MemorySource, memorySource, registerOf, smallSizes } from './memory.ts';
import { creditCode } from './sample.ts';

// Registers of a few certificates in parts of a few rows, so that every boundary comes up; the oracle scans the records themselves.

const day = '2026-11-23';
const numRuns = process.env.LONG === undefined ? 60 : 3_000;
const syllables = ['云', '岭', '北', '辰', '家', '电', '服', '务', '有', '限', '公', '司', '临', '江', 'A', '7', '𠮷'] as const;
const named = (parts: readonly string[]) => fc.array(fc.constantFrom(...parts), { minLength: 2, maxLength: 9 }).map((all) => all.join(''));
/** Of two characters, a name repeats itself, and its beginning stands inside it. */
const nameArbitrary = fc.oneof({ weight: 3, arbitrary: named(syllables) }, { weight: 1, arbitrary: named(['云', '岭']) });

interface Sample {
  readonly register: Register;
  readonly source: MemorySource;
}

const sampleArbitrary: fc.Arbitrary<Sample> = fc
  .record({
    holders: fc.array(fc.array(nameArbitrary, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    serials: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }),
    services: fc.array(nameArbitrary, { minLength: 1, maxLength: 3 }),
    seed: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  })
  .map(({ holders, serials, services, seed }) => {
    const register = registerOf(
      holders.map(
        (names, place): Holder => ({
          id: creditCode(place),
          names: names.map((name, at) => ({ name, from: `20${10 + at}-01-01`, recorded: '2023-01-01' })),
          addresses: addressesOf(place),
          industry: place % 3 === 0 ? '81' : '43',
        }),
      ),
      serials.map((serial, place): Certificate => {
        const pick = seed[place] ?? 0;
        return {
          number: formatCertificateNumber(2024 + (serial % 3), serial),
          holder: creditCode(pick % holders.length),
          body: `CNCA-R-2099-90${1 + (pick % 2)}`,
          standard: 'asmm@1.0',
          scope: [{ service: services[pick % services.length] ?? '', sites: ['总部'] }],
          validUntil: '2027-01-01',
          history: historyOf(serial, creditCode(serial % holders.length)),
        };
      }),
    );
    return { register, source: memorySource(register, smallSizes) };
  });

/** Some holders moved before the day from which the index counts. */
function addressesOf(place: number): Holder['addresses'] {
  const moved = place % 3 === 1 ? [{ address: '某街', region: '330000', from: '1992-01-01', recorded: '2023-01-01' }] : [];
  return [...moved, { address: '某路', region: place % 2 === 0 ? '440100' : '110000', from: '1998-06-01', recorded: '2023-01-01' }];
}

function historyOf(serial: number, next: string): CertificateEvent[] {
  const on = (effective: string) => ({ decided: effective, effective, recorded: effective });
  const recorded = `2026-0${1 + (serial % 9)}-01`;
  const issued: CertificateEvent = { event: 'issued', decided: '2024-01-01', effective: '2024-01-01', recorded, grade: 'pass' };
  const reason = '原因。';
  return [
    issued,
    ...(serial % 5 === 0 ? [{ event: 'transferred' as const, ...on('2025-01-01'), recorded, holder: next, reason }] : []),
    ...(serial % 4 === 0 ? [{ event: 'suspended' as const, ...on(day), recorded, cause: 'other' as const, reason }] : []),
    ...(serial % 7 === 0 ? [{ event: 'regraded' as const, ...on('2026-06-01'), recorded, grade: 'excellent' as const, reason }] : []),
  ];
}

function property<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
  holds: (...values: Values) => Promise<void>,
): Promise<void> {
  return fc.assert(fc.asyncProperty(...arbitraries, holds), { numRuns });
}

function numbersOf(result: Answer): readonly string[] {
  return result.kind === 'list' || result.kind === 'similar-names' ? result.certificates.map(({ number }) => number).toSorted() : [];
}

function certificatesOf({ register }: Sample): readonly Certificate[] {
  return register.certificates.map(({ value }) => value);
}

function everOf({ holder, history }: Certificate): readonly string[] {
  return [holder, ...history.flatMap((entry) => (entry.event === 'transferred' && entry.holder ? [entry.holder] : []))];
}

test('every number on record is found, alone, however it is written', () =>
  property([sampleArbitrary, fc.nat(), fc.constantFrom('-', '–', '—', ' ', '', '－')], async (sample, pick, dash) => {
    const all = certificatesOf(sample);
    const { number = '' } = all[pick % all.length] ?? {};
    const result = await ask(sample.source, number.toLowerCase().replaceAll('-', dash), {}, day);
    expect(result).toMatchObject({ kind: 'exact', certificate: { number } });
  }));

test('no number that is not on record is ever answered with one that is', () =>
  property(
    [sampleArbitrary, fc.integer({ min: 2023, max: 2027 }), fc.integer({ min: 1, max: 400 }), fc.nat(9)],
    async (sample, year, serial, last) => {
      const right = formatCertificateNumber(year, serial);
      const asked = `${right.slice(0, -1)}${last}`;
      const numbers = certificatesOf(sample).map(({ number }) => number);
      const result = await ask(sample.source, asked, {}, day);
      if (numbers.includes(asked)) expect(result.kind).toBe('exact');
      else if (asked === right) expect(result).toEqual({ kind: 'never-issued', number: asked });
      else {
        const near = numbers.filter((number) => isOneSlip(number.replace(/\D/g, ''), asked.replace(/\D/g, '')));
        expect(result).toMatchObject({ kind: 'check-digit', number: asked });
        if (result.kind !== 'check-digit') return;
        expect(result.suggestions.every(({ text }) => near.includes(text))).toBe(true);
        expect(result.suggestions.length).toBe(Math.min(5, near.length));
      }
    },
  ));

test('a code one slip from one on record suggests it', () =>
  property(
    [sampleArbitrary, fc.nat(), fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')],
    async (sample, pick, at, other) => {
      const codes = sample.register.holders.map(({ value }) => value.id);
      const code = codes[pick % codes.length] ?? '';
      const slipped = code.slice(0, at) + other + code.slice(at + 1);
      const result = await ask(sample.source, slipped, {}, day);
      if (codes.includes(slipped)) {
        expect(result).toMatchObject({ kind: 'list', by: 'code' });
        return;
      }
      const near = codes.filter((each) => isOneSlip(each, slipped));
      expect(result).toMatchObject({ kind: 'unknown-code', code: slipped });
      if (result.kind === 'unknown-code')
        expect(result.suggestions.map(({ text }) => text).toSorted()).toEqual(near.toSorted().slice(0, 5));
    },
  ));

test('the beginning of a number lists exactly what begins so', () =>
  property([sampleArbitrary, fc.nat(), fc.integer({ min: 6, max: 17 })], async (sample, pick, length) => {
    const numbers = certificatesOf(sample).map(({ number }) => number);
    const begun = (numbers[pick % numbers.length] ?? '').slice(0, length);
    const scan = numbers.filter((number) => number.startsWith(begun));
    expect(numbersOf(await ask(sample.source, begun, {}, day))).toEqual(scan.toSorted());
    expect(numbersOf(await ask(sample.source, begun, { body: 'CNCA-R-2099-901' }, day))).toEqual(
      scan.filter((number) => certificatesOf(sample).some((each) => each.number === number && each.body.endsWith('901'))).toSorted(),
    );
  }));

test('a credit code and its beginning list exactly the certificates of those holders, now or ever', () =>
  property([sampleArbitrary, fc.nat(), fc.integer({ min: 4, max: 18 })], async (sample, pick, length) => {
    const codes = sample.register.holders.map(({ value }) => value.id);
    const begun = (codes[pick % codes.length] ?? '').slice(0, length);
    const scan = certificatesOf(sample).filter((each) => everOf(each).some((id) => id.startsWith(begun)));
    const result = await ask(sample.source, begun.toLowerCase(), {}, day);
    expect(numbersOf(result)).toEqual(scan.map(({ number }) => number).toSorted());
  }));

const part = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 5 }));

test('an inner part of any name, old or new, lists exactly the certificates whose names or services hold it', () =>
  property([sampleArbitrary, part, fc.constantFrom('', '（', '—')], async (sample, [pick, named, at, length], noise) => {
    const { value } = sample.register.holders[pick % sample.register.holders.length] ?? {};
    const name = Array.from(value?.names[named % value.names.length]?.name ?? '');
    const from = at % Math.max(1, name.length - 1);
    const typed = name.slice(from, from + length);
    // Without a character of Chinese it may be read as a number or code.
    fc.pre(typed.length >= 2 && /\p{Script=Han}/u.test(typed.join('')));
    const { holding, nearly } = scanOf(sample.register, (text) => text);
    const [answer, asked] = [await ask(sample.source, typed.join(noise), {}, day), squash(typed.join(''))];
    // Of a holder without a certificate, nothing may hold it.
    const scan = holding(asked);
    if (scan.length > 0) expect(answer.kind).toBe('list');
    expect(numbersOf(answer)).toEqual((scan.length > 0 ? scan : nearly(asked)).toSorted());
  }));

const word = (maxLength: number) =>
  fc.array(fc.constantFrom('云', '岭', '家', '电', '服', '务', '江'), { minLength: 1, maxLength }).map((parts) => parts.join(''));

test('several words in any order list exactly what holds each of them', () =>
  property([sampleArbitrary, fc.array(word(2), { minLength: 2, maxLength: 3 })], async (sample, words) => {
    const scan = scanOf(sample.register, (text) => text).holding(...words);
    for (const asked of [words.join('　'), words.toReversed().join(' ')]) {
      const answer = await ask(sample.source, asked, {}, day);
      expect(answer.kind === 'similar-names' ? [] : numbersOf(answer)).toEqual(scan.toSorted());
    }
  }));

test('a word that nothing holds lists exactly what holds it but for one slip', () =>
  property([sampleArbitrary, fc.oneof(word(9), named(['云', '岭']))], async (sample, asked) => {
    fc.pre(asked.length >= 4);
    const scan = scanOf(sample.register, (text) => text);
    fc.pre(scan.holding(asked).length === 0);
    const answer = await ask(sample.source, asked, {}, day);
    expect(['similar-names', 'no-name']).toContain(answer.kind);
    expect(numbersOf(answer)).toEqual(scan.nearly(asked).toSorted());
  }));

test('filters on the reader’s day, alone and with a text, in every order', () => {
  const filters: fc.Arbitrary<Filters> = fc.record(
    {
      status: fc.constantFrom('valid', 'suspended', 'pending', 'expired'),
      grade: fc.constantFrom('pass', 'excellent'),
      region: fc.constantFrom('440000', '440100', '110000', '330000'),
      industry: fc.constantFrom('81', '43', '01'),
      body: fc.constantFrom('CNCA-R-2099-901', 'CNCA-R-2099-903'),
      version: fc.constantFrom('asmm@1.0', 'asmm@9.0'),
    },
    { requiredKeys: [] },
  );
  const days = fc.constantFrom('2023-12-31', '2024-06-01', '2026-05-31', '2026-11-22', '2026-11-23', '2027-01-01', '2027-01-02');
  return property(
    [sampleArbitrary, filters, days, fc.constantFrom('best', 'recorded', 'name'), word(2)],
    async (sample, asked, on, sort, text) => {
      const passing = certificatesOf(sample).filter((certificate) => {
        const { holder: id, grade, body, standard } = certificateOn(certificate, on);
        const holder = sample.register.holders.find(({ value }) => value.id === id)?.value;
        const region = holder?.addresses.at(-1)?.region ?? '';
        return (
          (asked.status === undefined || statusOn(certificate, on) === asked.status) &&
          (asked.grade === undefined || grade === asked.grade) &&
          (asked.region === undefined ||
            (asked.region.endsWith('0000') ? region.slice(0, 2) === asked.region.slice(0, 2) : region === asked.region)) &&
          (asked.industry === undefined || holder?.industry === asked.industry) &&
          (asked.body === undefined || body === asked.body) &&
          (asked.version === undefined || standard === asked.version)
        );
      });
      fc.pre(Object.keys(asked).length > 0);
      // A few certificates are read themselves; the lists of the filters say the same.
      const flags = await passingFlags(shelfOf(sample.source), asked, on);
      expect(flags.filter((flag) => flag === 1)).toHaveLength(passing.length);
      const all = await ask(sample.source, '', asked, on, { sort });
      expect(all).toMatchObject({ kind: 'list', by: 'filters', total: passing.length });
      expect(numbersOf(all)).toEqual(passing.map(({ number }) => number).toSorted());
      if (all.kind === 'list' && sort !== 'name') {
        const recorded = all.certificates.map((found) => found.recorded);
        expect(recorded).toEqual(recorded.toSorted().toReversed());
      }
      const holding = scanOf(sample.register, (each) => each).holding(text);
      if (text.length < 2 || holding.length === 0) return;
      const both = passing.map(({ number }) => number).filter((number) => holding.includes(number));
      expect(numbersOf(await ask(sample.source, text, asked, on, { sort }))).toEqual(both.toSorted());
    },
  );
});

test('the first of a list are the same whatever the limit', () =>
  property(
    [sampleArbitrary, word(2), fc.constantFrom('best', 'recorded', 'name'), fc.integer({ min: 1, max: 9 })],
    async (sample, text, sort, limit) => {
      const whole = await ask(sample.source, text, {}, day, { sort });
      const first = await ask(sample.source, text, {}, day, { sort, limit });
      if (whole.kind === 'list') expect(first).toEqual({ ...whole, certificates: whole.certificates.slice(0, limit) });
    },
  ));

test('nothing that is typed makes it fail', () =>
  property(
    [
      sampleArbitrary,
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('a', 's', 'm', '0', '2', '-', '云', ' ', "'", '<', '\u202e', '😀') }),
      ),
    ],
    async (sample, text) => {
      expect((await ask(sample.source, text, {}, day)).kind).not.toBe('unavailable');
    },
  ));

test('an index of nothing answers everything', async () => {
  const source = memorySource(registerOf([], []));
  expect(await ask(source, 'ASMM-2026-000001-7', {}, day)).toMatchObject({ kind: 'never-issued' });
  expect(await ask(source, creditCode(1), {}, day)).toMatchObject({ kind: 'unknown-code' });
  expect(await ask(source, '云岭', {}, day)).toMatchObject({ kind: 'no-name' });
  expect(await ask(source, '2026', {}, day)).toMatchObject({ kind: 'malformed' });
  expect(await ask(source, '', { status: 'valid' }, day)).toMatchObject({ kind: 'list', total: 0 });
});

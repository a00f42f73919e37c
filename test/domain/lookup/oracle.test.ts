import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '#domain/lookup/answer.ts';
import type { Answer, IndexedCertificate, IndexedHolder, LookupIndex } from '#domain/lookup/model.ts';
import { isOneSlip } from '#domain/lookup/slips.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { creditCode } from './sample.ts';

// An independent, naive reading of the same index: scans everything, folds only what the generator can write.

const day = '2026-11-23';
const syllables = ['云', '岭', '北', '辰', '家', '电', '服', '务', '有', '限', '公', '司', '临', '江', 'A', '7'] as const;
const nameArbitrary = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 9 }).map((parts) => parts.join(''));

const indexArbitrary: fc.Arbitrary<LookupIndex> = fc
  .record({
    holders: fc.array(fc.array(nameArbitrary, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    serials: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 }),
    services: fc.array(nameArbitrary, { minLength: 1, maxLength: 3 }),
    seed: fc.array(fc.nat(1000), { minLength: 25, maxLength: 25 }),
  })
  .map(({ holders, serials, services, seed }) => ({
    format: 1,
    traditional: '',
    services,
    holders: holders.map(
      (names, place): IndexedHolder => ({
        id: creditCode(place),
        names: names.map((name, at) => [`20${10 + at}-01-01`, name]),
        regions: [['2010-01-01', place % 2 === 0 ? '440100' : '110000']],
        industry: '81',
      }),
    ),
    certificates: serials.map(
      (serial, place): IndexedCertificate => ({
        number: formatCertificateNumber(2024 + (serial % 3), serial),
        services: [(seed[place] ?? 0) % services.length],
        timeline:
          serial % 4 === 0
            ? [
                ['2024-01-01', 'valid'],
                ['2026-11-23', 'suspended'],
              ]
            : [['2024-01-01', 'valid']],
        terms: [
          ['2024-01-01', (seed[place] ?? 0) % holders.length, 'CNCA-R-2099-901', 'asmm@1.0', 'pass', '2027-01-01'],
          ...(serial % 5 === 0
            ? ([['2025-01-01', serial % holders.length, 'CNCA-R-2099-901', 'asmm@1.0', 'excellent', '2027-01-01']] as const)
            : []),
        ],
        recorded: `2026-0${1 + (serial % 9)}-01`,
      }),
    ),
  }));

function numbersOf(result: Answer): readonly string[] {
  return result.kind === 'list' ? result.certificates.map(({ number }) => number).toSorted() : [];
}

function everOf(index: LookupIndex, certificate: IndexedCertificate): readonly IndexedHolder[] {
  return certificate.terms.flatMap(([, place]) => index.holders[place] ?? []);
}

/** The texts that a word may stand in, one by one, as a reader would compare them by eye. */
function textsOf(index: LookupIndex, certificate: IndexedCertificate): readonly string[] {
  const names = everOf(index, certificate).flatMap(({ names: all }) => all.map(([, name]) => name));
  return [...names, ...certificate.services.map((place) => index.services[place] ?? '')].map((text) => text.toLowerCase());
}

test('every number on record is found, alone, however it is written', () => {
  fc.assert(
    fc.property(indexArbitrary, fc.nat(), fc.constantFrom('-', '–', '—', ' ', '', '－'), (index, pick, dash) => {
      const { number = '' } = index.certificates[pick % index.certificates.length] ?? {};
      const result = answer(index, number.toLowerCase().replaceAll('-', dash), {}, day);
      expect(result).toMatchObject({ kind: 'exact', certificate: { number } });
    }),
  );
});

test('no number that is not on record is ever answered with one that is', () => {
  fc.assert(
    fc.property(
      indexArbitrary,
      fc.integer({ min: 2023, max: 2027 }),
      fc.integer({ min: 1, max: 400 }),
      fc.nat(9),
      (index, year, serial, last) => {
        const right = formatCertificateNumber(year, serial);
        const asked = `${right.slice(0, -1)}${last}`;
        const scan = index.certificates.filter(({ number }) => number === asked);
        const result = answer(index, asked, {}, day);
        if (scan.length > 0) expect(result.kind).toBe('exact');
        else if (asked === right) expect(result).toEqual({ kind: 'never-issued', number: asked });
        else {
          const near = index.certificates.filter(({ number }) => isOneSlip(number.replace(/\D/g, ''), asked.replace(/\D/g, '')));
          expect(result).toMatchObject({ kind: 'check-digit', number: asked });
          if (result.kind !== 'check-digit') return;
          expect(result.suggestions.every(({ text }) => near.some(({ number }) => number === text))).toBe(true);
          expect(result.suggestions.length).toBe(Math.min(5, near.length));
        }
      },
    ),
  );
});

test('the beginning of a number lists exactly what begins so', () => {
  fc.assert(
    fc.property(indexArbitrary, fc.nat(), fc.integer({ min: 6, max: 17 }), (index, pick, length) => {
      const begun = (index.certificates[pick % index.certificates.length]?.number ?? '').slice(0, length);
      const scan = index.certificates.map(({ number }) => number).filter((number) => number.startsWith(begun));
      expect(numbersOf(answer(index, begun, {}, day))).toEqual(scan.toSorted());
    }),
  );
});

test('a credit code and its beginning list exactly the certificates of those holders, now or ever', () => {
  fc.assert(
    fc.property(indexArbitrary, fc.nat(), fc.integer({ min: 4, max: 18 }), (index, pick, length) => {
      const begun = (index.holders[pick % index.holders.length]?.id ?? '').slice(0, length);
      const scan = index.certificates.filter((each) => everOf(index, each).some(({ id }) => id.startsWith(begun)));
      const result = answer(index, begun.toLowerCase(), {}, day);
      expect(numbersOf(result)).toEqual(scan.map(({ number }) => number).toSorted());
    }),
  );
});

test('an inner part of any name, old or new, lists exactly the certificates whose names or services hold it', () => {
  const part = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 5 }));
  fc.assert(
    fc.property(indexArbitrary, part, fc.constantFrom('', ' ', '（', '—'), (index, [pick, named, at, length], noise) => {
      const holder = index.holders[pick % index.holders.length];
      const name = holder?.names[named % holder.names.length]?.[1] ?? '';
      const typed = name.slice(at % Math.max(1, name.length - 1)).slice(0, length);
      // Without a character of Chinese it may be read as a number or code.
      fc.pre(/\p{Script=Han}/u.test(typed) && typed.length >= 2);
      const query = noise === ' ' ? typed : [...typed].join(noise);
      const scan = index.certificates.filter((each) => textsOf(index, each).some((text) => text.includes(typed.toLowerCase())));
      expect(numbersOf(answer(index, query, {}, day))).toEqual(scan.map(({ number }) => number).toSorted());
    }),
  );
});

test('several words in any order list exactly what holds each of them', () => {
  const word = fc
    .array(fc.constantFrom('云', '岭', '家', '电', '服', '务', '江'), { minLength: 1, maxLength: 2 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(indexArbitrary, fc.array(word, { minLength: 2, maxLength: 3 }), (index, words) => {
      const scan = index.certificates.filter((each) => words.every((one) => textsOf(index, each).some((text) => text.includes(one))));
      expect(numbersOf(answer(index, words.join('　'), {}, day))).toEqual(scan.map(({ number }) => number).toSorted());
      expect(numbersOf(answer(index, words.toReversed().join(' '), {}, day))).toEqual(scan.map(({ number }) => number).toSorted());
    }),
  );
});

test('filters on the reader’s day', () => {
  fc.assert(
    fc.property(
      indexArbitrary,
      fc.constantFrom('2023-12-31', '2024-06-01', '2026-11-22', '2026-11-23'),
      fc.constantFrom('valid', 'suspended', 'pending'),
      (index, on, status) => {
        const scan = index.certificates.filter(({ timeline }) => {
          let held = 'pending';
          for (const [from, each] of timeline) if (from <= on) held = each;
          return held === status;
        });
        expect(numbersOf(answer(index, '', { status }, on))).toEqual(scan.map(({ number }) => number).toSorted());
        const south = answer(index, '', { region: '440000' }, on);
        const inSouth = index.certificates.filter(({ terms }) => {
          let place = terms[0]?.[1] ?? -1;
          for (const [from, each] of terms) if (from <= on) place = each;
          return place % 2 === 0;
        });
        expect(numbersOf(south)).toEqual(inSouth.map(({ number }) => number).toSorted());
      },
    ),
  );
});

test('nothing that is typed makes it fail', () => {
  fc.assert(
    fc.property(
      indexArbitrary,
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', 's', 'm', '0', '2', '-', '云', ' ') })),
      (index, text) => {
        expect(answer(index, text, {}, day).kind).toBeTypeOf('string');
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsButForOneSlip, isOneSlip } from '#domain/lookup/slips.ts';

test.for([
  ['2026', '2026', false],
  ['2026', '2025', true],
  ['2026', '206', true],
  ['2026', '20226', true],
  ['2026', '2062', true],
  ['2026', '6202', false],
  ['2026', '26', false],
  ['', '2', true],
] as const)('%s and %s: %s', ([a, b, slip]) => {
  expect(isOneSlip(a, b)).toBe(slip);
  expect(isOneSlip(b, a)).toBe(slip);
});

/** Optimal string alignment by the book, to compare with. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const row = rows[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped);
    }
  }
  return at(a.length, b.length);
}

describe('against the distance by the book', () => {
  const text = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('云', '岭', '家', '电'), maxLength });

  test('one slip', () =>
    fc.assert(
      fc.property(text(6), text(6), (a, b) => isOneSlip(a, b) === (distance(a, b) === 1)),
      { numRuns: 2000 },
    ));

  test('a text that holds a word but for one slip has a part one slip away', () => {
    fc.assert(
      fc.property(text(9), text(6), (whole, word) => {
        fc.pre(word.length >= 4);
        const parts = Array.from({ length: whole.length }, (_, from) =>
          Array.from({ length: whole.length - from }, (__, l) => whole.slice(from, from + l + 1)),
        ).flat();
        const naive = parts.some((part) => distance(part, word) <= 1);
        expect(holdsButForOneSlip(whole, word)).toBe(naive);
      }),
      { numRuns: 2000 },
    );
  });
});

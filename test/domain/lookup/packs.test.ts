import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPack, type PackedPage, packOf, packPath, packsFor, sealPack } from '#domain/lookup/packs.ts';

describe('how many packs there are', () => {
  test.for([
    [0, 0, 1, 1],
    [1, 1, 1, 1],
    [12, 48, 1, 1],
    [13, 49, 2, 2],
    [24, 96, 2, 2],
    [25, 97, 4, 4],
    [100_000, 75_000, 16_384, 2_048],
    [3_000_000, 2_250_000, 262_144, 65_536],
  ] as const)('of %i certificates and %i holders', ([certificates, holders, packs, packsOfHolders]) => {
    expect(packsFor({ certificates, holders })).toEqual({ certificates: packs, holders: packsOfHolders });
  });
});

test('ids spread evenly: no pack of 100,000 is four times as full as the average', () => {
  const packs = 16_384;
  const numbers = Array.from({ length: 100_000 }, (_, serial) => `ASMM-2026-${String(serial).padStart(6, '0')}-${serial % 10}`);
  const full = Map.groupBy(numbers, (number) => packOf(number, packs));
  expect(Math.max(...Array.from(full.values(), ({ length }) => length))).toBeLessThan(4 * (100_000 / packs));
});

const page = fc.record({ head: fc.string({ unit: 'binary' }), main: fc.string({ unit: 'binary' }), line: fc.string() });
const pages = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[0-9A-Z-]{1,20}$/), page), { selector: ([id]) => id, maxLength: 6 });
const kind = fc.constantFrom('certificates', 'holders');

test('a pack gives back what was put into it, and ids before pages', () => {
  fc.assert(
    fc.property(kind, pages, (of, put) => {
      const text = sealPack(of, 8, 3, put);
      expect(openPack(of, 8, 3, text)).toEqual(new Map<string, PackedPage>(put));
      expect(text).toContain(`"content":{"ids":${JSON.stringify(put.map(([id]) => id))},`);
    }),
  );
});

test('what is not this pack, whole, is no pack', () => {
  fc.assert(
    fc.property(pages, fc.nat(), (put, at) => {
      const text = sealPack('certificates', 8, 3, put);
      const cut = at % (text.length - 2);
      expect(openPack('certificates', 8, 3, text.slice(0, cut))).toBeUndefined();
      expect(openPack('certificates', 8, 2, text)).toBeUndefined();
      expect(openPack('certificates', 16, 3, text)).toBeUndefined();
      expect(openPack('holders', 8, 3, text)).toBeUndefined();
    }),
  );
});

test.for(['', '<!doctype html><title>登录</title>', '{}', '{"index":"certificates-8","part":"3","check":"","content":[]}'])(
  '%j is no pack',
  (text) => {
    expect(openPack('certificates', 8, 3, text)).toBeUndefined();
  },
);

test('a pack lies where its kind, their number and its place say', () => {
  expect(packPath('holders', 2_048, 7)).toBe('api/v1/pages/holders-2048/7.json');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIntegers, readRising, writeIntegers, writeRising } from '#domain/lookup/integers.ts';

const integers = fc.array(fc.oneof(fc.nat(100), fc.nat({ max: 2 ** 31 }), fc.constantFrom(44, 45, 2024, 2025, 99_999_999_999)));

test('what is written is read', () => {
  fc.assert(
    fc.property(integers, (all) => {
      expect(readIntegers(writeIntegers(all))).toEqual(all);
    }),
  );
});

test('what rises is read as it rose', () => {
  fc.assert(
    fc.property(integers, (all) => {
      const rising = all.toSorted((a, b) => a - b);
      expect(readRising(writeRising(rising))).toEqual(rising);
    }),
  );
});

test('it stands in JSON as it is, and small numbers take one character', () => {
  fc.assert(fc.property(integers, (all) => JSON.stringify(writeIntegers(all)).length === writeIntegers(all).length + 2));
  expect(writeIntegers(Array.from({ length: 45 }, (_, each) => each)).length).toBe(45);
});

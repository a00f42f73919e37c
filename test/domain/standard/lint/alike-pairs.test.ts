import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikePairs } from '#domain/standard/lint/alike-pairs.ts';

const members = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1 }).map((list) => new Set(list));

test('finds the pairs that holding every two against each other finds', () => {
  fc.assert(
    fc.property(fc.array(members, { maxLength: 12 }), fc.constantFrom(0.2, 0.4, 2 / 3), (sets, floor) => {
      const found = alikePairs(sets, floor).map(({ left, right }) => `${left} ${right}`);
      expect(found.sort()).toEqual(everyTwo(sets, floor).sort());
    }),
  );
});

function everyTwo(sets: readonly ReadonlySet<string>[], floor: number): string[] {
  return sets.flatMap((right, to) =>
    sets.slice(0, to).flatMap((left, from) => {
      const common = left.intersection(right).size;
      return common / (left.size + right.size - common) > floor ? [`${from} ${to}`] : [];
    }),
  );
}

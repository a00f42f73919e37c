import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimed } from '#io/publish/claims.ts';

test('of several who share pieces of work each piece goes to one, in whatever order they ask', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (count, turns) => {
      const folder = mkdtempSync(join(tmpdir(), 'claims-'));
      const pieces = Array.from({ length: count }, (_, piece) => piece);
      const sharers = [0, 1, 2].map(() => claimed(pieces, join(folder, 'claims'))[Symbol.iterator]());
      const taken: number[] = [];
      for (let done = 0; done < 3; ) {
        const turn = turns.next().value ?? 0;
        const next = sharers[turn]?.next();
        if (next?.done !== false) done = sharers.filter((sharer) => take(sharer.next(), taken)).length === 0 ? 3 : 0;
        else taken.push(next.value);
      }
      rmSync(folder, { recursive: true });
      expect(taken.toSorted((a, b) => a - b)).toEqual(pieces);
    }),
    { numRuns: 30 },
  );
});

function take(next: IteratorResult<number>, taken: number[]): boolean {
  if (next.done === true) return false;
  taken.push(next.value);
  return true;
}

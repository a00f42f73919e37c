import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '#domain/standard/comparison/change-set.ts';
import { comparable } from '#domain/standard/comparison/comparable.ts';
import { readStandards } from '#io/standards.ts';

const versions = readStandards(resolve('.'), []).find(({ id }) => id === 'asmm')?.versions ?? [];

/** The changes between two of our own versions, as short as they can be told. Read by hand against the texts before they became golden. */
function changesBetween(from: string, to: string) {
  const [old, fresh] = [from, to].map((number) => versions.findIndex(({ version }) => version === number));
  const sides = versions.slice(old, (fresh ?? 0) + 1).map(comparable);
  const [first, last] = [sides[0], sides.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`No ${from} or ${to}`);
  const { changes } = compare(first, last, { between: sides.slice(1, -1) });
  return changes
    .filter(({ relation }) => relation !== 'unchanged')
    .map((change) => ({ relation: change.relation, from: change.from, to: change.to, class: change.class, facets: change.facets }));
}

describe('our own versions', () => {
  test.for([
    ['1.0', '1.1'],
    ['1.1', '2.0'],
    ['1.0', '2.0'],
  ] as const)('%s to %s', ([from, to]) => {
    const golden: unknown = JSON.parse(readFileSync(resolve(`test/fixtures/comparison/${from}-${to}.json`), 'utf8'));
    expect(changesBetween(from, to)).toEqual(golden);
  });
});

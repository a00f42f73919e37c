import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf } from '#domain/registry/likeness.ts';
import { regionNames } from '#domain/registry/regions.ts';

test.for([
  ['安达（珠海）电器有限公司', '安達(珠海)電器有限公司'],
  ['示例日升有限公司', '示例曰升有限公司'],
  ['O2 示例', '〇2 示例'],
  ['示例十一', '示例十ー'],
] as const)('%s looks like %s', ([one, other]) => {
  expect(likenessOf(one)).toBe(likenessOf(other));
});

test('a character of its own does not look like another', () => {
  expect(likenessOf('示例电器')).not.toBe(likenessOf('示例电气'));
});

test('a name whose characters fold one by one has the likeness that it has as a whole', () => {
  const names = [...regionNames.values()];
  const piece = fc.oneof(
    fc.constantFrom(...names, '（', '）', ' ', '-', '0O', 'lI1', '曰日', '電器', '裏'),
    fc.string({ unit: 'binary-ascii' }).map((text) => text.replaceAll(/[^ -~]/g, '')),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const name = pieces.join('');
      // What nobody sees falls away, and makes the name one that is folded as a whole.
      expect(likenessOf(name)).toBe(likenessOf(`${name}\u200B`));
    }),
    { numRuns: 1000 },
  );
});

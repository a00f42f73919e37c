import fc from 'fast-check';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { offsetOf, positionAt } from '#io/position.ts';
import { readYaml } from '#io/yaml.ts';
import { yamlTree } from '#io/yaml-tree.ts';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__' && !name.startsWith('<<'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
}));

test('what is written is what is read', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value), (record) => {
      expect(readYaml(dump(record))).toEqual({ ok: true, value: record });
    }),
  );
});

test('no text of a stranger throws, and every fault lies within the text', () => {
  const mess = fc.string({
    unit: fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '&',
      '*',
      '!',
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '>',
      '#',
      '%',
      '@',
      '\t',
      '---\n',
      '<<',
    ),
  });
  fc.assert(
    fc.property(mess, (text) => {
      const reading = readYaml(text);
      if (reading.ok) return;
      expect(reading.faults.length).toBeGreaterThan(0);
      for (const { offset } of reading.faults) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every value of a document is found again by its path', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value), (record) => {
      const text = dump(record);
      const tree = yamlTree(text);
      for (const [name, inner] of Object.entries(record)) {
        if (typeof inner !== 'number' || tree === undefined) continue;
        expect(text.slice(offsetOf(tree, [name]))).toMatch(new RegExp(`^${inner}\\b`));
      }
    }),
  );
});

test('a path that is not written leads to the nearest place above it', () => {
  const text = 'names:\n  - { name: 甲 }\n';
  const tree = yamlTree(text);
  const at = (path: readonly (string | number)[]) => tree && positionAt(text, offsetOf(tree, path));
  expect(at(['names', 0, 'name'])).toEqual({ line: 2, column: 13 });
  expect(at(['names', 0, 'from'])).toEqual({ line: 2, column: 5 });
  expect(at(['names', 7])).toEqual({ line: 2, column: 3 });
  expect(at(['nothing'])).toEqual({ line: 1, column: 1 });
});

test.for([
  ['windows line ends', 'a: "1"\r\nb: "2"\r\n', { a: '1', b: '2' }],
  ['an end mark', 'a: "1"\n...\n', { a: '1' }],
  ['a start mark', '---\na: "1"\n', { a: '1' }],
  ['yes, no and on as words', 'a: yes\nb: no\nc: on\n', { a: 'yes', b: 'no', c: 'on' }],
  ['a leading zero as text', 'a: 007\n', { a: '007' }],
] as const)('%s', ([, text, expected]) => {
  expect(readYaml(text)).toEqual({ ok: true, value: expected });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { appendItems, appendKey, UnfitText } from '#io/registrar/append-items.ts';
import { yamlLines } from '#io/registrar/yaml-lines.ts';
import { readYaml } from '#io/yaml.ts';

const item = { event: 'reinstated', recorded: '2026-07-02', reason: '搬迁完成。' };
const lines = '- event: reinstated\n    recorded: "2026-07-02"\n    reason: 搬迁完成。\n';

describe('an item is added below the last one', () => {
  test.for([
    ['at the end of the file', 'history:\n  - event: a\n', `history:\n  - event: a\n  ${lines}`],
    ['after a comment at the end', 'history:\n  - event: a\n# 完\n', `history:\n  - event: a\n# 完\n  ${lines}`],
    ['where the last line has no end', 'history:\n  - event: a', `history:\n  - event: a\n  ${lines}`],
    [
      'before the next key and its comment',
      'history:\n  - event: a\n\n# 行业\nindustry: b\n',
      `history:\n  - event: a\n  ${lines}\n# 行业\nindustry: b\n`,
    ],
    ['in the indentation that stands', 'history:\n- event: a\n', `history:\n- event: a\n${lines.replaceAll('    ', '  ')}`],
    ['in the line ends that stand', 'history:\r\n  - event: a\r\n', `history:\r\n  - event: a\r\n  ${lines}`.replaceAll(/\r?\n/g, '\r\n')],
    ['below items in braces', 'history:\n  - { event: a }\n', `history:\n  - { event: a }\n  ${lines}`],
  ] as const)('%s', ([, before, after]) => {
    expect(appendItems(before, 'history', [item])).toBe(after);
  });

  test.for([
    ['history: [{ event: a }]\n'],
    ['history:\n  -   event: a\n'],
    ['number: a\n'],
    ['{ history: [] }\n'],
    ['history: |\n  - event: a\n'],
    ['history:\n  - note: |\n      text\n  # end\n  - note: >-\n     text\n...\n'],
  ] as const)('and refused where the file is written otherwise: %j', ([before]) => {
    expect(() => appendItems(before, 'history', [item])).toThrow(UnfitText);
  });

  test('a key is added at the end', () => {
    expect(appendKey('id: a', 'merged', { into: '914404009900000098', effective: '2026-07-02' })).toBe(
      'id: a\nmerged: { into: "914404009900000098", effective: "2026-07-02" }\n',
    );
  });
});

/** Texts that YAML reads as something else where nobody takes care. */
const awkward = fc.oneof(
  fc.constantFrom(
    'yes',
    'null',
    '~',
    '12',
    '1e3',
    '2026-07-02',
    '- a',
    'a: b',
    'a #b',
    '#a',
    '"',
    "'",
    '@a',
    '`',
    '[a]',
    '{a}',
    '&a',
    '*a',
    '!a',
    '%',
    ',',
    '甲, 乙',
    '甲] 乙',
    '… ：',
    '\\',
    'NaN',
    '.inf',
    '0x1f',
    '<<',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);

test('whatever a text holds, both YAML readers read back what was written', () => {
  const record = fc.record({
    reason: awkward,
    recorded: fc.constant('2026-07-02'),
    findings: fc.record({ major: fc.nat(9), minor: fc.nat(9) }),
    add: fc.array(fc.record({ service: awkward, sites: fc.array(awkward, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    failedKeys: fc.array(awkward, { maxLength: 2 }),
    scores: fc.record({ quality: fc.record({ obtained: fc.nat(), applicable: fc.nat() }) }),
    correction: fc.record({
      field: fc.constant('scope'),
      was: fc.oneof(awkward, fc.constant(null), fc.nat()),
      is: fc.array(fc.record({ service: awkward })),
    }),
  });
  fc.assert(
    fc.property(record, (value) => {
      const text = `${yamlLines(value, '').join('\n')}\n`;
      expect(readYaml(text)).toEqual({ ok: true, value });
      expect(parse(text)).toEqual(value);
    }),
    { numRuns: process.env.LONG === undefined ? 200 : 20_000 },
  );
});

import { expect, test } from 'vitest';
import { codeFrame } from '#io/report/code-frame.ts';

const text = 'number: x\nholder: "1"\nnames: 示例公司\nscope: []\nlast: 1\n';

test('a frame shows the line, two around it, and points at the place, Chinese characters two columns wide', () => {
  expect(codeFrame(text, { line: 3, column: 10 })).toBe(
    [
      '    1 | number: x',
      '    2 | holder: "1"',
      '  > 3 | names: 示例公司',
      '      |            ^',
      '    4 | scope: []',
      '    5 | last: 1',
    ].join('\n'),
  );
});

test('a place past the end of a text has no frame', () => {
  expect(codeFrame(text, { line: 9, column: 1 })).toBe('');
});

test('a long line is cut, and control characters are written out', () => {
  expect(codeFrame(`${'x'.repeat(500)}\n`, { line: 1, column: 1 })).toHaveLength('  > 1 | '.length + 110 + '\n      | ^'.length);
  expect(codeFrame('a\u001b[31m\n', { line: 1, column: 1 })).toContain('a\\u{1b}[31m');
});

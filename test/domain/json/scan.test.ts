import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAndColumn, offsetOfPath, scanJson } from '#domain/json/scan.ts';

const runs = process.env.LONG === undefined ? 1000 : 50_000;

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const text = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, undefined, 1));
const mangled = fc
  .tuple(text, fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ',', '"', '}', ']', '\\', '\n', '0', '-', 'tru', '\u0001', '{', ' '))
  .map(([whole, at, gone, put]) => whole.slice(0, at % (whole.length + 1)) + put + whole.slice((at % (whole.length + 1)) + gone));

describe('scanning JSON', () => {
  test('accepts what JSON.parse accepts, apart from a key that stands twice', () => {
    fc.assert(
      fc.property(fc.oneof(text, mangled), (given) => {
        const scan = scanJson(given);
        // A second key is found before what may be wrong behind it.
        if (scan.ok || scan.problem !== 'duplicate-key') expect(scan.ok).toBe(parses(given));
      }),
      { numRuns: runs },
    );
  });

  test('every path leads to its value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const written = JSON.stringify(value, undefined, 2);
        const scan = scanJson(written);
        if (!scan.ok) return expect(scan.problem).toBe('duplicate-key');
        const visit = (inner: unknown, path: readonly (string | number)[], node: typeof scan.root | undefined): void => {
          expect(offsetOfPath(scan.root, path)).toBe(node?.start);
          expect(JSON.parse(written.slice(node?.start, node?.end))).toEqual(inner);
          if (Array.isArray(inner)) for (const [index, item] of inner.entries()) visit(item, [...path, index], node?.items?.[index]);
          else if (typeof inner === 'object' && inner !== null)
            for (const [key, item] of Object.entries(inner))
              visit(item, [...path, key], node?.members?.find((each) => each.key === key)?.value);
        };
        visit(JSON.parse(written), [], scan.root);
      }),
      { numRuns: 200 },
    );
  });

  test.for([
    ['', 'ends-early', 1, 1],
    ['{\n "a": [1, 2', 'ends-early', 2, 12],
    ['{"a": "b', 'ends-early', 1, 9],
    ['{"a": tr', 'ends-early', 1, 9],
    ['{"a": 1,}', 'trailing-comma', 1, 8],
    ['[1 2]', 'unexpected', 1, 4],
    ['{"a": 1}\n{"a": 1}', 'more-after-end', 2, 1],
    ['{"a": 1,\n "a": 2}', 'duplicate-key', 2, 2],
    ['["a\tb"]', 'bad-string', 1, 4],
    ['[01]', 'bad-number', 1, 2],
    ['['.repeat(100), 'too-deep', 1, 66],
  ] as const)('%j: %s', ([given, problem, line, column]) => {
    const scan = scanJson(given);
    expect(scan).toMatchObject({ ok: false, problem });
    if (!scan.ok) expect(lineAndColumn(given, scan.offset)).toEqual({ line, column });
  });
});

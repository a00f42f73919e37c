import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separatedRows } from '#client/bulk/separated.ts';

const cell = fc.string({ unit: fc.constantFrom('云', '岭', 'a', '"', ',', '\t', '\n', '\r', ' ', '，'), maxLength: 8 });
const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const trimmed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => rows.map((row) => row.map((each) => each.trim()));

describe('a table as programs write it', () => {
  test.for([',', '\t'])('is read as it was written, cells parted by %j', (delimiter) => {
    fc.assert(
      fc.property(tables, fc.boolean(), (table, quoted) => {
        const text = stringify(table, { delimiter, quoted, eof: false });
        expect(separatedRows(text, delimiter)).toEqual(trimmed(table));
        const options = { delimiter, relax_column_count: true, record_delimiter: '\n', skip_empty_lines: false };
        expect(separatedRows(text, delimiter)).toEqual(trimmed(parse(text, options)));
      }),
      { numRuns: process.env.LONG === undefined ? 300 : 20_000 },
    );
  });
});

describe('a list as people write it', () => {
  test.for([
    ['a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a\n\nb\n', [['a'], [''], ['b'], ['']]],
    ['某"云岭"公司,b', [['某"云岭"公司', 'b']]],
    ['"云岭"家电\nb', [['云岭家电'], ['b']]],
    ['"没有写完的引号\nb', [['"没有写完的引号'], ['b']]],
    ['"a ""b"" c"', [['a "b" c']]],
    [
      '1,"云岭\r\n家电"\n2,x',
      [
        ['1', '云岭\r\n家电'],
        ['2', 'x'],
      ],
    ],
  ] as const)('%j', ([text, rows]) => expect(separatedRows(text, ',')).toEqual(rows));
});

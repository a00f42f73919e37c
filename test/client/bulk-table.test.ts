import { expect, test } from 'vitest';
import { decode, rowsOfText } from '#client/bulk-table.ts';

test.for([
  ['a\nb\r\nc', [['a'], ['b'], ['c']]],
  [
    '1,"云岭, 家电"\n\n2,x',
    [
      ['1', '云岭, 家电'],
      ['2', 'x'],
    ],
  ],
  ['1\t云岭,家电', [['1', '云岭,家电']]],
  ['"a ""b"" c"', [['a "b" c']]],
] as const)('%j', ([text, rows]) => expect(rowsOfText(text)).toEqual(rows));

test.for([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe4, 0xba, 0x91]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x91, 0x4e]],
  ['UTF-16, big end first', [0xfe, 0xff, 0x4e, 0x91]],
  ['GB18030', [0xd4, 0xc6]],
] as const)('%s', ([, bytes]) => expect(decode(new Uint8Array(bytes))).toBe('云'));

import { expect, test } from 'vitest';
import { decode, rowsOfText } from '#client/bulk/table.ts';

test('tabs part the cells where there are any outside quotes, else commas', () => {
  expect(rowsOfText('1\t云岭,家电')).toEqual([['1', '云岭,家电']]);
  expect(rowsOfText('1,"云岭\t家电"')).toEqual([['1', '云岭\t家电']]);
});

test.for([
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe4, 0xba, 0x91]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x91, 0x4e]],
  ['UTF-16, big end first', [0xfe, 0xff, 0x4e, 0x91]],
  ['GB18030', [0xd4, 0xc6]],
] as const)('%s', ([, bytes]) => expect(decode(new Uint8Array(bytes))).toBe('云'));

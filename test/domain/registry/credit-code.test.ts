import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacter, checkCreditCode, organizationCheckCharacter } from '#domain/registry/credit-code.ts';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const codes = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((characters) => {
  const first = characters.join('');
  return first + checkCharacter(first);
});

describe('codes that hold', () => {
  test.for([
    ['911100000000004570', true],
    ['91310000MA1K300060', false],
  ] as const)('%s is valid; its inner check: %s', ([code, organizationCheck]) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, organizationCheck });
  });

  test('the first closes with the digit 0', () => {
    expect(checkCharacter('91110000000000457')).toBe('0');
    expect(organizationCheckCharacter('00000045')).toBe('7');
  });

  test('a code may close with any character of the alphabet, and begin with a letter', () => {
    const found = new Set<string>();
    for (const a of alphabet) for (const b of alphabet) found.add(checkCharacter(`Y1440400000000${a}${b}0`));
    expect([...found].toSorted()).toEqual(alphabet);
  });
});

describe('slips', () => {
  test('every single wrong character is found', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...alphabet), (code, place, character) => {
        fc.pre(code[place] !== character);
        expect(checkCreditCode(code.slice(0, place) + character + code.slice(place + 1))).toEqual({
          ok: false,
          problem: 'check-character',
        });
      }),
      { numRuns: 500 },
    );
  });

  test('in a given code, every one of the 540 wrong characters is found', () => {
    const code = '911100000000004570';
    for (let place = 0; place < 18; place++) {
      for (const character of alphabet.filter((each) => each !== code[place])) {
        expect(checkCreditCode(code.slice(0, place) + character + code.slice(place + 1)).ok).toBe(false);
      }
    }
  });

  test.for([
    ['91110000000000457', 'length'],
    ['9111000000000045700', 'length'],
    ['', 'length'],
    ['91110000000000457O', 'alphabet'],
    ['9111000000000I4570', 'alphabet'],
    ['9111000000000s4570', 'alphabet'],
  ] as const)('%s: %s', ([code, problem]) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, problem });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedWords } from '#domain/lookup/fold.ts';
import { isTraditional, simplify } from '#domain/lookup/traditional.ts';

describe('one spelling', () => {
  test.for([
    ['ASMM-2026-000123-4', 'asmm20260001234'],
    ['ａｓｍｍ－２０２６－０００１２３－４', 'asmm20260001234'],
    ['asmm–2026—000123−4', 'asmm20260001234'],
    ['ASMM‐2026‑000123‒4', 'asmm20260001234'],
    ['ASMM 2026　000123\u00a04', 'asmm20260001234'],
    ['\u200bASMM\u200d-2026\u2060-000123-4\ufeff', 'asmm20260001234'],
    ['\u202eASMM-2026-000123-4\u202c', 'asmm20260001234'],
    ['北辰（临江）家用电器', '北辰临江家用电器'],
    ['北辰(临江)家用电器', '北辰临江家用电器'],
    ['北辰【临江】家用电器', '北辰临江家用电器'],
    ['北辰 「临江」·家用电器', '北辰临江家用电器'],
    ['⽤⼼服务', '用心服务'],
    ['Ａ＆Ｂ', 'ab'],
    ['𠮷野家电', '𠮷野家电'],
    ['——', ''],
  ] as const)('%s is %s', ([typed, folded]) => expect(fold(typed)).toBe(folded));

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  test('what folds away may stand anywhere', () => {
    const noise = fc.constantFrom(' ', '-', '—', '−', '（', '】', '\u200b', '\u202d', '\u3000', '·');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('云', 'A', '7', '岭'), noise)), (parts) => {
        expect(fold(parts.flat().join(''))).toBe(fold(parts.map(([letter]) => letter).join('')));
      }),
    );
  });

  test('names of usual characters, which are folded a shorter way, come out as by the long one', () => {
    const usual = fc.string({
      unit: fc
        .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x4e00, max: 0x9fff }))
        .map((code) => String.fromCharCode(code)),
    });
    fc.assert(fc.property(usual, (text) => fold(`${text}（）`) === fold(`${text}\u200b`)));
    for (let code = 0x20; code <= 0x9fff; code += code === 0x7e ? 0x4e00 - 0x7e : 1) {
      expect(fold(String.fromCharCode(code))).toBe(fold(`${String.fromCharCode(code)}\u200b`));
    }
  });

  test('words are cut at spaces and commas', () => expect(foldedWords('云岭　（家电），成都')).toEqual(['云岭', '家电', '成都']));
});

describe('traditional characters', () => {
  test.for([
    ['電器維修服務', '电器维修服务'],
    ['臺灣後勤', '台湾后勤'],
    ['云岭家电', '云岭家电'],
  ] as const)('%s is %s', ([from, to]) => expect(simplify(from)).toBe(to));

  test('one pass is enough', () => {
    const pairs = Array.from({ length: 0x9fff - 0x4e00 }, (_, place) => String.fromCodePoint(0x4e00 + place)).filter(isTraditional);
    expect(pairs.length).toBeGreaterThan(2500);
    for (const character of pairs) expect(simplify(simplify(character))).toBe(simplify(character));
  });
});

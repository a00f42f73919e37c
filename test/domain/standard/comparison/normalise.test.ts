import { describe, expect, test } from 'vitest';
import { normalise } from '#domain/standard/comparison/normalise.ts';

describe('the same text in another dress', () => {
  test.for([
    ['全角与半角', 'ＡＢＣ１２％', 'ABC12%'],
    ['括号', '家用电器（含配件）', '家用电器(含配件)'],
    ['空格', '在受理后 4 小时 内', '在受理后4小时内'],
    ['零宽字符', '服务\u200b承诺', '服务承诺'],
    ['标点', '收费项目、标准；依据。', '收费项目，标准，依据'],
    ['引号', '“三包”凭证', '"三包"凭证'],
    ['范围号', '3～5 天', '3~5天'],
    ['减号的写法', '不低于 −5 ℃', '不低于-5℃'],
  ] as const)('%s', ([, one, other]) => {
    expect(normalise(one)).toBe(normalise(other));
  });
});

describe('another meaning', () => {
  test.for([
    ['小数点', '1.5 小时', '15 小时'],
    ['负号', '-5 ℃', '5 ℃'],
    ['范围', '2～4 小时', '24 小时'],
    ['上标', '10² 项', '102 项'],
    ['比较号', '≥ 95%', '≤ 95%'],
    ['英文词界', 'the rapist', 'therapist'],
    ['条款号', '见 6.4', '见 64'],
  ] as const)('%s', ([, one, other]) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });
});

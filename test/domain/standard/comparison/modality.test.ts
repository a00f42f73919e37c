import { describe, expect, test } from 'vitest';
import { modals } from '#domain/standard/comparison/modality.ts';

describe('force words bind', () => {
  test.for([
    ['企业应当公开服务承诺。', ['应当']],
    ['企业应对投诉进行分类。', ['应']],
    ['企业应收集意见，不应收取费用。', ['应', '不应']],
    ['变更服务范围的，应变更登记并应验证。', ['应', '应']],
    ['企业应符合下列要求。', ['应']],
    ['服务人员不得索要财物，必须佩戴工牌。', ['不得', '必须']],
    ['回访宜在 3 日内完成，也可采用短信方式。', ['宜', '可']],
    ['The provider shall reply; it should not delay and may extend.', ['shall', 'should not', 'may']],
  ] as const)('%s', ([text, words]) => {
    expect(modals(text).map(({ word }) => word)).toEqual(words);
  });
});

describe('the same characters inside other words do not', () => {
  test.for([
    '供应商的响应与适应能力、应急预案和应用系统。',
    '应顾客要求上门的，按约定收费。',
    '如何应对高峰由网点决定。',
    '记录可靠、可追溯，部件为可维修的部件。',
    '许可和认可的范围适宜。',
    '不得已停机的除外。',
  ])('%s', (text) => {
    expect(modals(text)).toEqual([]);
  });
});

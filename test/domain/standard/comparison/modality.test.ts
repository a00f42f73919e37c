import { describe, expect, test } from 'vitest';
import { modals } from '#domain/standard/comparison/modality.ts';

describe('force words bind', () => {
  test.for([
    ['企业应当公开服务承诺。', ['应当']],
    ['企业应对投诉进行分类。', ['应']],
    ['企业应收集意见，不应收取费用。', ['应', '不应']],
    ['变更服务范围的，应变更登记并应验证。', ['应', '应']],
    ['企业应符合下列要求。', ['应']],
    ['企业应用不少于 3 个月的数据判断效果。', ['应']],
    ['企业应用两种以上方式通知，应用书面形式留存。', ['应', '应']],
    ['企业应按期公布，顾客可以查询。', ['应', '可以']],
    ['主管部门可以采取必要的措施，企业可采取相应的措施。', ['可以', '可']],
    ['服务人员不得索要财物，必须佩戴工牌。', ['不得', '必须']],
    ['回访宜在 3 日内完成，也可采用短信方式。', ['宜', '可']],
    ['The provider shall reply; it should not delay and may extend.', ['shall', 'should not', 'may']],
  ] as const)('%s', ([text, words]) => {
    expect(modals(text).map(({ word }) => word)).toEqual(words);
  });
});

describe('within an obligation 可 permits nothing', () => {
  test.for([
    ['服务数据应附有可以复算的分月明细。', ['应']],
    ['测评记录不得保留可以识别顾客个人身份的信息。', ['不得']],
    ['登记簿应提供可供机器读取的整体下载。', ['应']],
    ['失效的证书应继续可查。', ['应']],
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
    '渠道的月可用率和系统可用度。',
    '全文、沿革和版本间比较长期可查，网址不变。',
    '没有记录灾害时是怎样应对的。',
    '机构有原因，或应请求而定。',
    '五项原则各有一条可以核对的要求，数据可信。',
    '应用系统、应用软件与应用情况。',
  ])('%s', (text) => {
    expect(modals(text)).toEqual([]);
  });
});

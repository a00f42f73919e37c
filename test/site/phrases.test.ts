import { expect, test } from 'vitest';
import { phrases } from '#site/phrases.ts';

test.for([
  ['栖棠电梯（上海）有限公司', '栖棠 电梯 （上海） 有限公司'],
  ['北京丰栩数码服务有限公司', '北京 丰栩 数码 服务 有限公司'],
  ['拉萨甲玛曲电力设备服务股份有限公司', '拉萨 甲玛曲 电力 设备 服务 股份有限公司'],
  ['长春𬭚如汽车零部件有限责任公司', '长春 𬭚如 汽车零 部件 有限责任公司'],
  ['售后服务管理成熟度认证实施规则', '售后 服务 管理 成熟度 认证 实施 规则'],
] as const)('%s', ([text, parts]) => {
  expect(phrases(text).join(' ')).toBe(parts);
});

test('nothing is lost or added', () => {
  for (const text of ['', '（', '有限公司', '评价准则 2.1 公开征求意见', '《甲》、（乙）丙“丁”']) expect(phrases(text).join('')).toBe(text);
});

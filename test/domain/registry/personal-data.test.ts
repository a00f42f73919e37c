import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalDataIn } from '#domain/registry/personal-data.ts';
import { freeTexts } from '#domain/registry/texts.ts';
import { readRepository } from '#io/repository.ts';

const held: Readonly<Record<string, readonly string[]>> = {
  mobile: [
    '13800138000',
    '请致电138 0013 8000。',
    '138-0013-8000',
    '１３８００１３８０００',
    '１３８－００１３－８０００',
    '+86 13800138000',
    '0086-138-0013-8000',
    '138\u200B0013\u200B8000',
    '138.0013.8000',
    '1300-00-00.000',
    '138-2012-12-12',
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
  ],
  phone: [
    '0756-3328888',
    '(0756)3328888',
    '（０７５６）３３２８８８８',
    '010 8888 8888',
    '+852 2345 6789',
    '电话：3328888',
    'Tel: 332-8888',
  ],
  email: ['li@example.com', 'li.si＠example．com', '投诉人 li_si @ mail.example.cn 来信', 'li(at)example.com'],
  'identity-number': [
    '11010519491231002X',
    '110105 19491231 002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105491231002',
    '身份证110105-19491231-002X号',
  ],
  wechat: ['微信号：lisi_2024', '微信 lisi2024', 'WeChat: zhangsan', 'vx:zhangsan6', '加微信zhang-san'],
  qq: ['QQ 12345678', 'qq：12345', 'ＱＱ号１２３４５６７８', '扣扣12345678'],
};

const free = [
  '9144040000000000XX',
  '91440400000000019G',
  '911100000000004570',
  '证书 ASMM-2026-000123-7 换号为 ASMM-2026-000124-5',
  '批准号 CNCA-R-2099-901',
  '自 2026-03-10 至 2029-03-09',
  '依据 GB/T 27922-2011 和 asmm@2.0 评价',
  '广东省珠海市香洲区示例路 1380 号 13 栋 8001 室',
  '服务热线 400-123-4567',
  '投诉电话 95500 无人接听',
  '通过微信公众号 service 受理',
  '微信 service 小程序停用',
  '2026 年第 1 号决议，共 138 项',
  '第 138 至 150 号，2026-10-13 起',
  '110105194912310021',
  '110105491331002',
  'E座 3@2 单元',
];

describe.for(Object.entries(held))('%s', ([kind, texts]) => {
  test.for(texts)('“%s”', (text) => {
    expect(personalDataIn(text)).toEqual([kind]);
    expect(personalDataIn(`企业说明${text}，已核实`)).toEqual([kind]);
  });
});

test.for(free)('nothing in “%s”', (text) => {
  expect(personalDataIn(text)).toEqual([]);
});

test('a mobile number in any width, cut by any separators, is found', () => {
  const wide = (digit: string): string => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0);
  const digits = fc.tuple(
    fc.constantFrom('13', '15', '17', '18', '19'),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
  );
  fc.assert(
    fc.property(
      digits,
      fc.array(fc.constantFrom('', '', ' ', '-', '－', '—', '　', '.'), { minLength: 11, maxLength: 11 }),
      fc.boolean(),
      ([head, rest], cuts, full) => {
        const number = [...`${head}${rest.join('')}`]
          .map((digit, place) => (full ? wide(digit) : digit) + (place > 1 && place < 10 ? cuts[place] : ''))
          .join('');
        expect(personalDataIn(`致电${number}核实`)).toContain('mobile');
      },
    ),
  );
});

test('no text of our own register holds any', () => {
  const { register } = readRepository('.');
  const records = [...register.bodies, ...register.holders, ...register.certificates];
  expect(records.flatMap(({ value }) => [...freeTexts(value)]).flatMap(({ text }) => personalDataIn(text))).toEqual([]);
});

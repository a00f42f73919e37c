import { requirementsOf, sentencesOf, stepsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'vague-word';

const words = [
  ...['及时', '适时', '尽快', '尽早', '定期', '不定期', '经常', '必要时', '酌情', '视情况'],
  ...['适当', '合理', '充分', '足够', '妥善', '有效地', '良好', '较好', '较高', '尽量', '尽可能', '一定的', '若干'],
];

/** Not inside another word or a quotation: 不合理, 适当性, 只写“尽快改正”. */
const vague = new RegExp(`(?<![不“])(?:${words.join('|')})(?![性”])`, 'g');

const time = '分钟|小时|天|日|周|星期|个?月|年|季度';
const piece = '个|次|人|名|项|条|份|单|张|件|台|家|户|倍';

/** What two auditors would count alike: a number with its unit, a share, a day or a turn that the calendar gives. */
const measure = new RegExp(
  [
    String.raw`[0-9]\s?(?:%|秒|元|${time}|${piece})`,
    `[一二三四五六七八九十两半百]+(?:成|分之|个?(?:${time}))`,
    `[二三四五六七八九十两百]+(?:${piece})`,
    '当[日天场月]|次[日月]|[每逐][日天周月年季]',
  ].join('|'),
);

/** Vague words leave a requirement to the reader's taste, unless the same sentence says how much or by when. */
export const vagueWord: ProvisionRule = {
  name,
  describe: '不用“及时”“适当”“尽快”“合理”“必要时”“定期”“充分”一类的词，除非同一句里有可以量度的限定。',
  scope: 'provision',
  *check(provision) {
    for (const { name: part, text, at } of [...requirementsOf(provision), ...stepsOf(provision)]) {
      const found = sentencesOf(text)
        .filter((sentence) => !measure.test(sentence))
        .flatMap((sentence) => Array.from(sentence.matchAll(vague), ([word]) => word));
      if (found.length === 0) continue;
      yield {
        rule: name,
        severity: 'error',
        file: provision.file,
        at,
        message: `${part} 用了“${[...new Set(found)].join('”“')}”而同一句里没有量度，应写明多久、多少或多大范围：${text}`,
        hint: '写成时限、频次、比例或可以核对的事实，例如“2 小时内”“至少每 3 个月”“全部”',
      };
    }
  },
  examples: {
    good: [
      '企业应定期（至少每 3 个月）汇总投诉。',
      '企业应在当日妥善保存故障件。',
      '企业应使年度返修率不超过 5%。',
      '企业应对顾客认为不合理的收费逐项说明依据。',
      '只写“加强管理”“尽快改正”的措施，审核组不得接受。',
    ],
    bad: [
      '企业应及时响应顾客。',
      '企业应定期评价网点，并充分考虑顾客意见。',
      '必要时，服务人员应向顾客说明原因。',
      '企业应在 2 小时内响应顾客；备件尽快送达。',
      { rubric: ['没有回访。', '有回访，记录不全。', '回访记录齐全。', '回访及时，问题得到妥善处理。', '回访由系统发起，结果逐年改善。'] },
    ],
  },
};

import { textsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'han-latin-space';

const faultForms: readonly { readonly form: RegExp; readonly mend: (found: string) => string }[] = [
  { form: /\p{Script=Han}[A-Za-z0-9]+|[A-Za-z0-9%‰]+\p{Script=Han}/gu, mend: spaced },
  { form: /[0-9] +[%‰]/g, mend: (found) => found.replace(/ +/, '') },
  // The title of a standard has spaces of its own: GB/T 19012-2019 质量管理 顾客满意 组织投诉处理指南.
  { form: /(?<!(?:GB|ISO|IEC)[^\n\t，。；、]*)\p{Script=Han} +\p{Script=Han}/gu, mend: (found) => found.replace(/ +/, '') },
  { form: /[^ \n\t] +[，。；：、？！（）“”《》]|[，。；：、？！（）“”《》] +[^ \n\t]/gu, mend: (found) => found.replace(/ +/, '') },
];

/** One space between Chinese and digits or Latin letters (2 小时), none before a per cent sign (95%) or beside full-width marks. */
export const hanLatinSpace: ProvisionRule = {
  name,
  describe: '汉字与数字、字母之间空一格（2 小时），% 前不空格（95%），汉字之间和全角标点旁不空格。',
  scope: 'provision',
  *check(provision) {
    for (const { name: part, text, at } of textsOf(provision)) {
      const faults = faultForms.flatMap(({ form, mend }) => Array.from(text.matchAll(form), ([found]) => `“${found}”应为“${mend(found)}”`));
      if (faults.length === 0) continue;
      yield {
        rule: name,
        severity: 'warning',
        file: provision.file,
        at,
        message: `${part}：${[...new Set(faults)].join('；')}`,
        hint: '照所示增删空格',
      };
    }
  },
  examples: {
    good: [
      '企业应在 2 小时内响应，响应率不低于 95%。',
      { prose: ['GB/T 19012-2019 质量管理 顾客满意 组织投诉处理指南'] },
      { notes: ['见 SE-007、附录 A（2.0 版起）。', '95% 以上为达到。'] },
    ],
    bad: [
      '企业应在2 小时内响应。',
      '企业应在 2小时内响应。',
      '企业应使接通率不低于 95 %。',
      '企业应使 95%以上的来电接通。',
      '企业应 在当日响应。',
      { notes: ['完成时限见 SE-007 、附录。'] },
      { title: 'IT支持' },
    ],
  },
};

function spaced(found: string): string {
  return found.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%‰])(?=\p{Script=Han})/gu, ' ');
}

import { textsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'full-width-punctuation';

const wide = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
  ['.', '。'],
  ['"', '“”'],
  ["'", '‘’'],
]);

const beside = String.raw`[\p{Script=Han}，。；：、？！（）“”《》]`;

/** Half-width marks that touch Chinese; a mark after a digit or Latin letter counts where Chinese follows it. */
const narrowMark = new RegExp(
  String.raw`(?<=${beside})\s?[,;:!?()"']|[,;:!?()"'](?=\s?${beside})|(?<=\p{Script=Han})\.(?![0-9A-Za-z])`,
  'gu',
);
const doubled = /[，。；：、]{2,}/g;
const wideLatin = /[０-９Ａ-Ｚａ-ｚ％]+/g;

/** Chinese punctuation in Chinese text; Latin letters and digits in half width. Mixed widths make equal texts differ and searches miss. */
export const fullWidthPunctuation: ProvisionRule = {
  name,
  describe: '汉字旁用全角标点，数字和字母用半角，标点不连用。',
  scope: 'provision',
  *check(provision) {
    for (const { name: part, text, at } of textsOf(provision)) {
      const faults = [
        ...Array.from(text.matchAll(narrowMark), ([mark]) => `半角“${mark.trim()}”应为“${wide.get(mark.trim()) ?? ''}”`),
        ...Array.from(text.matchAll(doubled), ([marks]) => `标点“${marks}”连用`),
        ...Array.from(text.matchAll(wideLatin), ([found]) => `全角“${found}”应为“${found.normalize('NFKC')}”`),
      ];
      if (faults.length === 0) continue;
      yield {
        rule: name,
        severity: 'warning',
        file: provision.file,
        at,
        message: `${part}：${[...new Set(faults)].join('；')}`,
        hint: '中文语句用全角标点（，。；：？！（）“”），数字、字母和 % 用半角',
      };
    }
  },
  examples: {
    good: [
      '企业应核对现场条件（电源、水路、气路），并在 2 小时内答复。',
      { references: ['ISO 10004:2018'], notes: ['测评方法参照 ISO 10004:2018，比例为 1:3，金额为 1,000 元，时刻为 08:30。'] },
      { notes: ['返修率 = 返修数 ÷ 维修数；“2.5”不写作“2.50”。'] },
    ],
    bad: [
      '企业应编制安装作业指导书,写明现场条件。',
      '企业应核对现场条件(电源、水路)。',
      '企业应公布: 收费项目和价格。',
      '企业应在 2 小时内答复.',
      { notes: ['标明"不收费"即视为已列出。'] },
      { notes: ['逐项确认是逐条核对。。'] },
      { evidence: ['随机抽取的４０份工单'] },
    ],
  },
};

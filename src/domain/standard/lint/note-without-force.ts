import { modals } from '../comparison/modality.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'note-without-force';

/** A note explains; what binds stands in a requirement, where it is scored, numbered and compared. */
export const noteWithoutForce: ProvisionRule = {
  name,
  describe: '注只作说明，不带应、不得、宜一类的约束词。',
  scope: 'provision',
  *check(provision) {
    for (const { text, line } of provision.notes) {
      const words = modals(withoutQuotations(text)).filter(({ force }) => force !== 'may');
      if (words.length === 0) continue;
      yield {
        rule: name,
        severity: 'warning',
        file: provision.file,
        at: { line, column: 1 },
        message: `注中有约束词 ${[...new Set(words.map(({ word }) => word))].join('、')}，注应只作说明：${text}`,
        hint: '要求移到 <Requirement>，说明改用陈述的语气',
      };
    }
  },
  examples: {
    good: [
      { notes: ['首次响应指由人员与顾客作出的第一次实质联系，供应商的自动回执不计。'] },
      { notes: ['电子授权与纸质授权均可。', '“应”改为“宜”属于放宽。'] },
    ],
    bad: [{ notes: ['企业应在每次审核前更新名册。'] }, { notes: ['超过 5 日的照实登记，不得更改日期。'] }],
  },
};

function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》/g, '“”');
}

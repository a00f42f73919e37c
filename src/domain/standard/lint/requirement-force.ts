import { modals } from '../comparison/modality.ts';
import { requirementsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'requirement-force';

/** A requirement that binds nobody cannot be judged: the modal word is what makes a sentence a requirement (glossary: requirement). */
export const requirementForce: ProvisionRule = {
  name,
  describe: '每条要求都有约束词（应、不应、不得、宜、不宜、可）。',
  scope: 'provision',
  *check(provision) {
    for (const { name: part, text, at } of requirementsOf(provision)) {
      if (modals(text).length > 0) continue;
      yield {
        rule: name,
        severity: 'error',
        file: provision.file,
        at,
        message: `${part} 没有约束词，应有应、不得、宜或可中的一个：${text}`,
        hint: '写明谁应（宜、可、不得）做什么；只作说明的文字移到注里',
      };
    }
  },
  examples: {
    good: [
      '企业应在受理后 2 小时内首次响应顾客。',
      '服务人员不得索取财物。',
      '企业应用不少于 3 个月的数据判断效果。',
      '企业宜授权一线人员当场决定补救。',
    ],
    bad: [
      '企业在受理后 2 小时内首次响应顾客。',
      '供应商的响应能力与工单量相适应，应急备件可追溯。',
      '回访由未参与该次服务的人员进行，应用系统留存可核查的录音。',
    ],
  },
};

import type { Modal } from '../comparison/modality.ts';
import { modals } from '../comparison/modality.ts';
import { requirementsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'one-requirement';

/**
 * Two obligations in one requirement cannot be met by half, nor can a change of one be told from a change of the other.
 * A permission that limits an obligation, a modal word inside an attribute or a condition, and a bound on what was just asked are no second obligation.
 */
export const oneRequirement: ProvisionRule = {
  name,
  describe: '一条要求只用一个约束词提一件事。',
  scope: 'provision',
  *check(provision) {
    for (const { name: part, text, at } of requirementsOf(provision)) {
      const obligations = modals(text).filter((modal) => binds(modal) && !isSubordinate(modal, text));
      const [first, ...others] = obligations.filter((modal, index) => index === 0 || !boundsTheSame(modal, text));
      if (first === undefined || others.length === 0) continue;
      yield {
        rule: name,
        severity: 'error',
        file: provision.file,
        at,
        message: `${part} 有 ${others.length + 1} 个约束词（${[first, ...others].map(({ word }) => word).join('、')}），应只有一个：${text}`,
        hint: '每件事写成一条 <Requirement>',
      };
    }
  },
  examples: {
    good: [
      '企业应按服务类别公布完成时限，并写明起算与截止的时刻。',
      '企业应保存应当公开的承诺的全部版本。',
      '法律规定应当告知主管部门的，企业应在告知的同时通知顾客。',
      '企业应在 15 天内答复顾客，最长不得超过 30 天。',
      '维修应由持证人员进行，顾客可要求查看证件。',
      '企业应按标准工时测算人员数，供应商的响应能力一并计算。',
    ],
    bad: [
      '企业应公布完成时限，服务人员应在上门前告知顾客。',
      '企业应公布收费项目，不得收取顾客未确认的费用。',
      '企业应建立工单。客服人员宜在当日回访顾客。',
      '企业应每月统计目标的完成情况，培训应不少于 24 小时，由主管记录。',
      '企业应在变更生效前，公布新旧内容；服务人员应在受理时，说明适用哪一版。',
      '企业应登记投诉，并应在 24 小时内告知顾客投诉编号。',
    ],
  },
};

function binds({ force }: Modal): boolean {
  return force !== 'may';
}

/** In an attribute (应当公开的承诺) or a condition (应当告知的，… 应更换时，…) the word belongs to what is spoken of. */
function isSubordinate({ word, index }: Modal, text: string): boolean {
  const head = /[^，。；：]*$/.exec(text.slice(0, index))?.[0] ?? '';
  const rest = text.slice(index + word.length);
  const clause = /^[^，。；：]*/.exec(rest)?.[0] ?? '';
  // 应在受理时， sets the time of what is asked; 应更换时， is a condition.
  const condition = rest.charAt(clause.length) === '，' && /^(?![在于自从]).*(?:的|(?<!小)时|后|前)$/.test(clause);
  // An attribute stands behind a verb that was asked for or a preposition, never right behind the subject of its clause.
  const behind = modals(head).length > 0 || /^(?:对|把|将|在|按|为|从|以|与|凡|所有|全部)/.test(head);
  return condition || (behind && /^\p{Script=Han}{1,6}的\p{Script=Han}/u.test(clause));
}

/** 不得超过, 不应少于 … in a clause of its own adds a bound to the obligation before it. */
function boundsTheSame({ word, index }: Modal, text: string): boolean {
  const bound = /^(?:超过|少于|低于|高于|大于|小于|晚于|迟于|早于|多于|短于|长于)/.test(text.slice(index + word.length));
  return bound && /[，、且并][^，。；]{0,4}$/.test(text.slice(0, index));
}

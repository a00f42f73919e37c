import { likenessOf } from '../likeness.ts';
import { type RegisterRule, warningAt } from './rule.ts';

/** Two holders whose names hardly differ: a slip in the code, one company entered twice, or a look-alike. Each deserves a look, and may be right. */
export const alikeNames = {
  name: 'alike-names',
  describe: '两家企业的名称几乎相同时核对（提示）。',
  *ofHolder({ file, value }, { holdersAlike }) {
    for (const [place, { name }] of value.names.entries()) {
      const other = holdersAlike(likenessOf(name));
      if (other === undefined || other.id === value.id || other.merged?.into === value.id || value.merged?.into === other.id) continue;
      const message = `名称“${name}”与 ${other.id} 的“${other.name}”几乎相同。`;
      yield warningAt('alike-names', file, ['names', place, 'name'], message, '对照营业执照核对：是否同一企业登记了两次，或代码抄错。');
    }
  },
} as const satisfies RegisterRule;

import type { Force } from '../comparison/modality.ts';
import { modals } from '../comparison/modality.ts';
import type { Provision } from '../model.ts';
import { requirementsOf } from './passages.ts';
import type { ProvisionRule } from './rule.ts';

const name = 'force-and-kind';

/** The forces that a requirement of each kind may have at its strongest. Failing a key criterion costs the certificate, so what it asks must bind. */
const suits: Readonly<Record<NonNullable<Provision['kind']>, ReadonlySet<Force>>> = {
  key: new Set(['shall', 'shall-not']),
  general: new Set(['shall', 'shall-not', 'should', 'should-not']),
};

/** Force that contradicts `kind`: a key criterion that only recommends, or a scored one that only permits. */
export const forceAndKind: ProvisionRule = {
  name,
  describe: '关键项的要求用应或不得；一般项的要求用应、不得、宜或不宜，只写“可”的不能评分。',
  scope: 'provision',
  *check(provision) {
    const { kind } = provision;
    if (kind === undefined) return;
    for (const { name: part, text, at } of requirementsOf(provision)) {
      const found = modals(text);
      if (found.length === 0 || found.some(({ force }) => suits[kind].has(force))) continue;
      const words = found.map(({ word }) => word).join('、');
      yield {
        rule: name,
        severity: 'error',
        file: provision.file,
        at,
        message:
          kind === 'key'
            ? `关键项的${part} 的约束词是${words}，应是应或不得：${text}`
            : `一般项的${part} 只有许可（${words}），应是应、不得、宜或不宜：${text}`,
        hint: kind === 'key' ? '改用应或不得，或把条款改为一般项（大版本）' : '许可无所谓达到与否：改写为要求，或移到注里',
      };
    }
  },
  examples: {
    good: [
      { kind: 'key', requirements: ['企业应在受理后 2 小时内首次响应顾客。'] },
      { kind: 'key', requirements: ['未经授权的人员不得独立作业，授权文件可为电子形式。'] },
      { kind: 'general', requirements: ['企业宜在受理后 4 小时内首次响应顾客。'] },
      { kind: undefined, requirements: ['认证机构可以远程方式审核文件。'] },
    ],
    bad: [
      { kind: 'key', requirements: ['企业宜在受理后 2 小时内首次响应顾客。'] },
      { kind: 'key', requirements: ['企业应公布投诉渠道。', '企业可用短信回访顾客。'] },
      { kind: 'general', requirements: ['顾客可在网上查询进度。'] },
    ],
  },
};

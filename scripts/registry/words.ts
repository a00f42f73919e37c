import type { Duty } from '#domain/registry/due.ts';
import type { Aspect, Effect } from '#domain/registry/effect.ts';
import type { CertificateOn } from '#domain/registry/status.ts';
import { gradeNames, statusNames } from '#domain/registry/words.ts';
import type { ScopeItem } from '#schema/event.ts';
import { causeWords } from '#site/labels/events.ts';

/** What of a certificate changes, as a registrar calls it. */
const aspectNames: Readonly<Record<Aspect, string>> = {
  status: '状态',
  grade: '等级',
  scope: '范围',
  standard: '依据',
  validUntil: '有效期至',
  holder: '持证企业',
  body: '认证机构',
};

export const dutyNames: Readonly<Record<Duty, string>> = {
  surveillance: '监督审核',
  suspension: '暂停期满',
  recertification: '到期（再认证）',
  transition: '过渡期满（升级）',
};

/** One effect in one line: `状态 自 2026-11-25 起：有效 → 暂停`. */
export function effectText({ aspect, from, until, before, after }: Effect): string {
  const days = until === undefined ? `自 ${from} 起` : from === until ? `${from} 当日` : `${from} 至 ${until}`;
  const was = before === undefined ? '' : `${aspectText(aspect, before)} → `;
  return `${aspectNames[aspect]} ${days}：${was}${aspectText(aspect, after)}`;
}

export function scopeText(scope: readonly ScopeItem[]): string {
  return scope.map(({ service, sites }) => `${service}（${sites.join('、')}）`).join('；');
}

function aspectText(aspect: Aspect, state: CertificateOn): string {
  if (aspect === 'status') return statusNames[state.status];
  if (aspect === 'grade') return gradeNames[state.grade];
  return aspect === 'scope' ? scopeText(state.scope) : state[aspect];
}

const results: Readonly<Record<string, string>> = { conforming: '符合', nonconforming: '不符合', excellent: '优秀', pass: '合格' };
const causes: Readonly<Record<string, string>> = { ...causeWords.suspended, ...causeWords.withdrawn, ...causeWords.cancelled };

/** What a value that is chosen from a list means. */
export function choiceName(value: string): string {
  return results[value] ?? causes[value] ?? value;
}

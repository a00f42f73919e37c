import type { Finding } from '#domain/finding.ts';
import type { Certificate } from '#schema/certificate.ts';
import { timeline } from '../timeline.ts';
import { sameValue } from './values.ts';

/** A published certificate, before a change and after it. */
export interface Step {
  readonly earlier: Certificate;
  readonly later: Certificate;
}

/** Whether a change gives a certificate another status on any day, past or to come. */
export function movesStatus({ earlier, later }: Step): boolean {
  return !sameValue(timeline(earlier), timeline(later));
}

/** How many published certificates one change may move without more ado: 20 or 2 %, whichever is less, and one in a small register. */
export function moveLimit(published: number): number {
  return Math.min(20, Math.max(1, Math.floor(published * 0.02)));
}

/** A change that moves more certificates than one decision does: a slip in a command, or worse. It waits for the review of those who own the register. */
export function* bigChange(steps: readonly Step[], published: number): Iterable<Finding> {
  const moved = steps.filter(movesStatus).map(({ later }) => later.number);
  const limit = moveLimit(published);
  if (moved.length <= limit) return;
  const named = moved.slice(0, 5).join('、') + (moved.length > 5 ? ' 等' : '');
  yield {
    rule: 'big-change',
    severity: 'error',
    file: 'registry/certificates',
    message: `这次改动使已登记的 ${published} 张证书中的 ${moved.length} 张改变状态，超过 ${limit} 张：${named}。`,
    hint: '拆成几次合并；确需一次完成的，由 .github/CODEOWNERS 写明的登记簿负责人审核通过后合并。',
  };
}

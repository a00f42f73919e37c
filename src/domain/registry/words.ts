import type { EventName } from '#schema/event.ts';
import type { Grade } from '#schema/grade.ts';
import type { Status } from './status.ts';

/** Names of events, states and grades as findings write them; the glossary's words. */
export const eventNames = {
  issued: '发证',
  surveilled: '监督',
  regraded: '等级变更',
  suspended: '暂停',
  reinstated: '恢复',
  reduced: '缩小范围',
  extended: '扩大范围',
  renewed: '再认证延续',
  upgraded: '升级',
  transferred: '转移',
  withdrawn: '撤销',
  cancelled: '注销',
  corrected: '更正',
  annulled: '撤回决定',
} as const satisfies Record<EventName, string>;

export const statusNames = {
  pending: '尚未生效',
  valid: '有效',
  suspended: '暂停',
  withdrawn: '撤销',
  cancelled: '注销',
  expired: '过期失效',
} as const satisfies Record<Status, string>;

export const gradeNames = { excellent: '优秀', pass: '合格', fail: '不合格' } as const satisfies Record<Grade, string>;

import { addDays } from '#domain/day.ts';
import type { CertificateEvent, EventName } from '#schema/event.ts';
import { statusOn } from '../status.ts';
import { eventNames } from '../words.ts';
import { errorAt, type RegisterRule, warningAt } from './rule.ts';

const name = 'major-finding';

/** Days for closing a major nonconformity, from the end of the audit (rules, RM-004 b). */
const closure = 30;

const consequences: ReadonlySet<EventName> = new Set(['suspended', 'reduced', 'withdrawn', 'cancelled']);
const amendments: ReadonlySet<EventName> = new Set(['corrected', 'annulled']);

/** A major finding is closed in thirty days or has a consequence before life goes on (rules, RM-004 c); while nothing follows, the register reminds. */
export const majorFinding = {
  name,
  describe: '监督中的严重不符合 30 日内关闭，否则先有暂停、缩小范围、撤销或注销。',
  about: ['surveilled'],
  *ofCertificate({ file, record }, _, { day, before }) {
    let place = -1;
    for (const event of record.history) {
      place++;
      if (event.event !== 'surveilled' || event.findings.closed >= event.findings.major) continue;
      if (record.history.some((other) => other.event === 'annulled' && other.annuls === place + 1)) continue;
      if (before(place).status === 'suspended') continue;
      const deadline = addDays(event.audited, closure);
      const next = record.history.findIndex((later, index) => index > place && settles(later, deadline) !== undefined);
      const after = record.history[next];
      const open = `${event.audited} 的监督审核有严重不符合没有关闭`;
      if (after === undefined && day > deadline && statusOn(record, day) === 'valid') {
        const message = `${open}，期限 ${deadline} 已过，没有相应的决定。`;
        yield warningAt(name, file, ['history', place, 'findings'], message, '登记暂停或其他决定；已关闭的，登记验证关闭的监督。');
      }
      if (after !== undefined && settles(after, deadline) === false) {
        const message = `${open}，期限是 ${deadline}，其后的“${eventNames[after.event]}”之前没有暂停等决定。`;
        yield errorAt(name, file, ['history', next, 'event'], message, '先登记暂停、缩小范围、撤销或注销的决定，或期限内验证关闭的监督。');
      }
    }
  },
} as const satisfies RegisterRule;

/** Whether an entry settles an open finding, goes on as if there were none, or says nothing of it. */
function settles(later: CertificateEvent, deadline: string): boolean | undefined {
  if (consequences.has(later.event)) return true;
  if (amendments.has(later.event)) return undefined;
  if (later.event === 'surveilled' && later.audited <= deadline) return later.findings.closed >= later.findings.major ? true : undefined;
  return later.effective > deadline ? false : undefined;
}

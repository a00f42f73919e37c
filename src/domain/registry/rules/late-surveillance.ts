import { addDays, type Day } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Status } from '../status.ts';
import { isWithinInterval, surveillanceDue } from '../surveillance.ts';
import { segmentsOf } from '../timeline.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'late-surveillance';

const answers: ReadonlySet<Status> = new Set(['suspended', 'withdrawn', 'cancelled']);

/** An audit that came too late leaves a suspension in the history, whatever the reason was (rules, RM-005 and RP-002 b). */
export const lateSurveillance = {
  name,
  describe: '监督审核逾期的，历史中有相应的暂停、撤销或注销。',
  about: ['surveilled'],
  *ofCertificate({ file, record }) {
    let place = -1;
    for (const event of record.history) {
      place++;
      if (event.event !== 'surveilled' || isAnnulled(record, place)) continue;
      if (isWithinInterval(record.history, event.audited, place)) continue;
      const due = surveillanceDue({ ...record, history: record.history.slice(0, place) }, event.audited);
      if (due === undefined || event.audited <= due || isAnswered(record, place, event.audited, due)) continue;
      const message = `监督审核应在 ${due} 之前结束，实际结束于 ${event.audited}，其间和其后都没有暂停。`;
      yield errorAt(name, file, ['history', place, 'audited'], message, '先登记暂停的决定，再登记补做的监督审核和恢复；核对日期。');
    }
  },
} as const satisfies RegisterRule;

/** Whether the certificate stood still on some day after the audit was due, not after the next audit. */
function isAnswered(record: Certificate, place: number, audited: Day, due: Day): boolean {
  const next = record.history
    .slice(place + 1)
    .flatMap((event) => (event.event === 'surveilled' && event.audited > audited ? [event.audited] : []));
  const [until] = next;
  const segments = segmentsOf(record);
  return segments.some(({ from, status }, index) => {
    const end = segments[index + 1]?.from;
    return answers.has(status) && (until === undefined || from <= until) && (end === undefined || end > addDays(due, 1));
  });
}

function isAnnulled({ history }: Certificate, place: number): boolean {
  return history.some((event) => event.event === 'annulled' && event.annuls === place + 1);
}

import type { Certificate } from '#schema/certificate.ts';
import { addMonths, type Day, lastDayOfPeriod } from '../day.ts';
import { recertificationDue, surveillanceDue, surveillanceInterval, suspensionLimitOn } from './surveillance.ts';

/** What a holder has to be ready for, and by when. */
export interface AuditDate {
  readonly kind: 'suspension-ends' | 'surveillance' | 'recertification-application' | 'recertification';
  /** The last day for it. */
  readonly day: Day;
  /** Counted on from a due day that lies ahead: an earlier audit brings it forward. */
  readonly projected: boolean;
}

/** Months before the last day of validity by which to apply for recertification (rules, RN-001). */
const applicationLead = 3;

/** Every date that lies before the holder of a certificate, as its record tells on a day, earliest first; one that is overdue comes with them. Nothing once it has ended. */
export function auditCalendar(certificate: Certificate, day: Day): AuditDate[] {
  const end = recertificationDue(certificate, day);
  if (end === undefined) return [];
  const suspended = suspensionLimitOn(certificate, day);
  const dates: readonly AuditDate[] = [
    ...(suspended === undefined ? [] : [{ kind: 'suspension-ends', day: suspended, projected: false } as const]),
    ...surveillances(surveillanceDue(certificate, day), end, day),
    { kind: 'recertification-application', day: addMonths(end, -applicationLead), projected: false },
    { kind: 'recertification', day: end, projected: false },
  ];
  return dates.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The surveillance that is due, and those that would follow if each were done on its last day; an overdue one is counted on from today. */
function surveillances(due: Day | undefined, end: Day, today: Day): AuditDate[] {
  const dates: AuditDate[] = [];
  for (let next = due; next !== undefined && next < end; ) {
    dates.push({ kind: 'surveillance', day: next, projected: dates.length > 0 });
    next = lastDayOfPeriod(next < today ? today : next, surveillanceInterval);
  }
  return dates;
}

import { addDays, type Day, lastDayOfPeriod } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import { stateOn } from '../fold.ts';
import { eventsInEffect } from '../history.ts';
import type { Status } from '../status.ts';
import { heardOn, startOf, surveillanceInterval } from '../surveillance.ts';
import { segmentsOf } from '../timeline.ts';

/** What became of a surveillance audit that had to be done: `suspended` if the certificate stood still on its last day, so that no audit was expected. */
export type Outcome = 'onTime' | 'late' | 'missed' | 'suspended';

export interface Duty {
  readonly outcome: Outcome;
  /** The day of an audit done on time, else the last day for it. */
  readonly day: Day;
  /** Of one late or missed: whether the certificate was suspended, withdrawn or cancelled thereafter, as the rules demand (RM-005). */
  readonly answered: boolean;
}

const answers: ReadonlySet<Status> = new Set(['suspended', 'withdrawn', 'cancelled']);

/**
 * The surveillance audits of a certificate that were done, or fell due before a day (scheme row B7). The six months run anew from every audit, renewal and
 * upgrade; a term within which the audit for a renewal or upgrade took place was no duty, nor one past the end of validity or of the certificate. The record is one already corrected.
 */
export function* surveillanceDuties(record: Certificate, day: Day): Iterable<Duty> {
  const starts = startsOf(record, day);
  for (const [place, { start }] of starts.entries()) {
    const due = dueAfter(start);
    const [next, afterNext] = [starts[place + 1], starts[place + 2]];
    if (next !== undefined && next.heard <= due) {
      if (next.audit) yield { outcome: 'onTime', day: next.start, answered: false };
    } else if (due < day) {
      const { status, validUntil } = stateOn(record, due);
      if (due >= validUntil) continue;
      if (status === 'suspended') yield { outcome: 'suspended', day: due, answered: false };
      if (status !== 'valid') continue;
      const until = afterNext?.start ?? day;
      yield { outcome: next === undefined ? 'missed' : 'late', day: due, answered: isAnswered(record, due, until) };
    }
  }
}

interface Start {
  readonly start: Day;
  /** When the auditors were there: a renewal or an upgrade takes effect some time after. */
  readonly heard: Day;
  /** Whether it was a surveillance audit. */
  readonly audit: boolean;
}

function startsOf(record: Certificate, day: Day): Start[] {
  const starts: Start[] = [];
  for (const event of eventsInEffect(record.history, day)) {
    const start = startOf(event);
    if (start !== undefined) starts.push({ start, heard: heardOn(event), audit: event.event === 'surveilled' });
  }
  return starts.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Whether the certificate stood still, or ended by decision, on some day after one and up to another. */
function isAnswered(record: Certificate, after: Day, until: Day): boolean {
  const segments = segmentsOf(record);
  return segments.some(({ from, status }, place) => {
    const end = segments[place + 1]?.from;
    return answers.has(status) && from <= until && (end === undefined || end > addDays(after, 1));
  });
}

const known = new Map<Day, Day>();

/** The last day for the audit after a start, worked out once a day: a register has many audits on few days. */
function dueAfter(start: Day): Day {
  const due = known.get(start) ?? lastDayOfPeriod(start, surveillanceInterval);
  known.set(start, due);
  return due;
}

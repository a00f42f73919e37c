import { addDays } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { StandingCounts, SurveillanceCounts } from '#schema/statistics.ts';
import { heldOn } from '../oracle.ts';

/** The naive count of what stood on a day, certificate by certificate, each lived day by day. */
export function standingOn(records: readonly Certificate[], day: string): ReadonlyMap<string, StandingCounts> {
  const counts = new Map<string, StandingCounts>();
  for (const record of records) {
    const { status, grade, standard, body } = heldOn(record, day);
    for (const group of ['all', grade, standard, body]) {
      const { valid, suspended } = counts.get(group) ?? { valid: 0, suspended: 0 };
      counts.set(group, { valid: valid + Number(status === 'valid'), suspended: suspended + Number(status === 'suspended') });
    }
  }
  return counts;
}

/** Lives through every day of a certificate with a clock of six months in hand, which an audit, a renewal or an upgrade starts anew. */
export function dutiesUpTo(record: Certificate, day: string): SurveillanceCounts {
  const found = { onTime: 0, late: 0, missed: 0, answered: 0, suspended: 0 };
  const struck = record.history.flatMap((event) => (event.event === 'annulled' && event.effective <= day ? [event.annuls] : []));
  const alive = record.history.filter((event, index) => !struck.includes(index + 1) && event.effective <= day);
  const starts = alive.flatMap((event) => {
    if (event.event === 'surveilled') return [{ on: event.audited, heard: event.audited, audit: true }];
    if (event.event === 'issued') return [{ on: event.effective, heard: event.effective, audit: false }];
    if (event.event !== 'renewed' && event.event !== 'upgraded') return [];
    return [{ on: event.effective, heard: event.rounds?.at(-1)?.on ?? event.decided, audit: false }];
  });
  const days = starts.map(({ on }) => on).toSorted();
  let due = '';
  for (let today = days[0] ?? day; today <= (days.at(-1) ?? '') || today < day; today = addDays(today, 1)) {
    for (const { audit } of starts.filter(({ on }) => on === today)) {
      if (audit && due >= today) found.onTime += 1;
      due = sixMonthsFrom(today);
    }
    if (today !== due || today >= day) continue;
    const following = starts.filter(({ on }) => on > today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
    if (following !== undefined && following.heard <= today) continue;
    const { status, validUntil } = heldOn(record, today);
    if (today >= validUntil) continue;
    if (status === 'suspended') found.suspended += 1;
    if (status !== 'valid') continue;
    const [next, afterNext] = days.filter((start) => start > today);
    found[next === undefined ? 'missed' : 'late'] += 1;
    if (stoodStill(record, addDays(today, 1), afterNext ?? day)) found.answered += 1;
  }
  return found;
}

/** The last day of six months: counts on, day by day, until the date comes round or its month is over. */
function sixMonthsFrom(start: string): string {
  const month = ((Number(start.slice(5, 7)) + 5) % 12) + 1;
  let today = addDays(start, 150);
  while (Number(today.slice(5, 7)) !== month) today = addDays(today, 1);
  for (; Number(today.slice(5, 7)) === month; today = addDays(today, 1)) if (today.slice(8) === start.slice(8)) break;
  return addDays(today, -1);
}

/** A status changes on no other day than those on which something takes effect. */
function stoodStill(record: Certificate, from: string, until: string): boolean {
  const days = [from, ...record.history.map(({ effective }) => effective)].filter((day) => day >= from && day <= until);
  return days.some((day) => ['suspended', 'withdrawn', 'cancelled'].includes(heldOn(record, day).status));
}

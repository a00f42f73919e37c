import type { Certificate } from '#schema/certificate.ts';
import { addDays, type Day } from '../day.ts';
import { corrected } from './history.ts';
import { type Status, statusOn } from './status.ts';

/** A stretch of one status, from its first day to the day before the next segment. */
export interface Segment {
  readonly from: Day;
  readonly status: Status;
}

/** The statuses of a certificate from its issue on, future ones included: all that a browser needs to answer for any day. */
export function timeline(certificate: Certificate): Segment[] {
  const record = corrected(certificate);
  const ends = [record.validUntil, ...record.history.flatMap((event) => (event.event === 'renewed' ? [event.validUntil] : []))];
  const boundaries = [...record.history.map(({ effective }) => effective), ...ends.map((end) => addDays(end, 1))];
  const segments: Segment[] = [];
  for (const day of [...new Set(boundaries)].toSorted()) {
    const status = statusOn(certificate, day);
    if (status !== 'pending' && status !== segments.at(-1)?.status) segments.push({ from: day, status });
  }
  return segments;
}

/** The status that a timeline gives for a day. */
export function statusInTimeline(segments: readonly Segment[], day: Day): Status {
  return segments.findLast(({ from }) => from <= day)?.status ?? 'pending';
}

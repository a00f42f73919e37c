import type { Day } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import { stateOn } from '../fold.ts';

/** Tells which body a certificate is with on a day; few ever change it. The record is one already corrected. */
export function bodyOf(record: Certificate): (day: Day) => string {
  const moves = record.history.some((event) => event.event === 'transferred' && event.body !== undefined);
  return moves ? (day) => stateOn(record, day).body : () => record.body;
}

import type { Certificate } from '#schema/certificate.ts';
import { stateBefore } from './preceding.ts';

/** The version, `asmm@2.0`, by which an entry was judged: the one that it moves to, or the one held on the day that it takes effect. */
export function standardAt(record: Certificate, index: number): string {
  const entry = record.history[index];
  if (entry?.event === 'upgraded') return entry.standard;
  const first = record.history.findIndex(({ event }) => event === 'upgraded');
  return first >= 0 && first < index ? stateBefore(record, index).standard : record.standard;
}

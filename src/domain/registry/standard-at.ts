import type { Certificate } from '#schema/certificate.ts';
import { stateOn } from './fold.ts';

/** The version, `asmm@2.0`, by which an entry was judged: the one that it moves to, or the one held on the day that it takes effect. */
export function standardAt(record: Certificate, index: number): string {
  const entry = record.history[index];
  if (entry?.event === 'upgraded') return entry.standard;
  const before = record.history.slice(0, index);
  if (entry === undefined || !before.some(({ event }) => event === 'upgraded')) return record.standard;
  return stateOn({ ...record, history: before }, entry.effective).standard;
}

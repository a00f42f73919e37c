import type { Certificate } from '#schema/certificate.ts';
import { type State, stateOn } from './fold.ts';

/** The state that an entry meets: what the entries filed before it give for the day on which it takes effect. The record is one already corrected. */
export function stateBefore(record: Certificate, index: number): State {
  const entry = record.history[index];
  return stateOn({ ...record, history: record.history.slice(0, index) }, entry?.effective ?? '');
}

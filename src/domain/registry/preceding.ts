import type { Certificate } from '#schema/certificate.ts';
import { type State, stateOn, statesAlong } from './fold.ts';

/** The state that an entry meets: what the entries filed before it give for the day on which it takes effect. The record is one already corrected. */
export function stateBefore(record: Certificate, index: number): State {
  const entry = record.history[index];
  return stateOn({ ...record, history: record.history.slice(0, index) }, entry?.effective ?? '');
}

/** The same for whoever asks about many entries of one record. */
export function statesBefore(record: Certificate): (index: number) => State {
  const along = statesAlong(record);
  return (index) => along?.[index] ?? stateBefore(record, index);
}

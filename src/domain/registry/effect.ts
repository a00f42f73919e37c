import type { Certificate } from '#schema/certificate.ts';
import { addDays, type Day } from '../day.ts';
import { boundaryDays } from './fold.ts';
import { corrected } from './history.ts';
import { type CertificateOn, certificateOn } from './status.ts';

/** What of a certificate may change. */
export type Aspect = 'status' | 'grade' | 'scope' | 'standard' | 'validUntil' | 'holder' | 'body';

/** Days on which a certificate would answer otherwise than it does, first and last one included; without `until` for good. */
export interface Effect<A extends Aspect = Aspect> {
  readonly aspect: A;
  readonly from: Day;
  readonly until: Day | undefined;
  readonly before: CertificateOn | undefined;
  readonly after: CertificateOn;
}

const aspects = ['status', 'grade', 'scope', 'standard', 'validUntil', 'holder', 'body'] as const satisfies readonly Aspect[];

/** What a proposal makes of a certificate, aspect by aspect: from which day it answers what instead of what. */
export function effectsOf(before: Certificate | undefined, after: Certificate): Effect[] {
  const records = before === undefined ? [after] : [before, after];
  const days = [...new Set(records.flatMap((record) => boundaryDays(corrected(record))))].toSorted();
  const states = days.map((day) => ({ day, before: before && certificateOn(before, day), after: certificateOn(after, day) }));
  return aspects.flatMap((aspect) => {
    const found: Effect[] = [];
    for (const [place, state] of states.entries()) {
      const previous = states[place - 1];
      const changed = !sameIn(aspect, state.before, state.after);
      const goesOn = previous !== undefined && sameIn(aspect, previous.before, state.before) && sameIn(aspect, previous.after, state.after);
      if (goesOn) continue;
      const open = found.at(-1);
      if (open !== undefined && open.until === undefined) found[found.length - 1] = { ...open, until: addDays(state.day, -1) };
      if (changed) found.push({ aspect, from: state.day, until: undefined, before: state.before, after: state.after });
    }
    return found;
  });
}

function sameIn(aspect: Aspect, a: CertificateOn | undefined, b: CertificateOn | undefined): boolean {
  return JSON.stringify(a?.[aspect]) === JSON.stringify(b?.[aspect]);
}

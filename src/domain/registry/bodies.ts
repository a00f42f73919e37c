import type { Body } from '#schema/body.ts';
import { addDays, type Day } from '../day.ts';

/** Where a certification body's own approval stands. `lapsed`: its term ran out; `ended`: revoked or given up. */
export type Standing = 'not-yet' | 'approved' | 'suspended' | 'lapsed' | 'ended';

export interface StandingOn {
  readonly standing: Standing;
  readonly since: Day;
  /** Last day of the approval as granted. */
  readonly until: Day | undefined;
}

/** A body's standing on a day, folded from the history of its approval. */
export function standingOn(body: Body, day: Day): StandingOn {
  const first = body.history[0]?.effective ?? day;
  let state: StandingOn = { standing: 'not-yet', since: first, until: undefined };
  for (const event of body.history) {
    // What has ended may be granted anew, and nothing else.
    if (event.effective > day || (state.standing === 'ended' && event.event !== 'approved')) continue;
    const lapsed = state.until !== undefined && state.until < event.effective;
    if (event.event === 'approved') state = { standing: 'approved', since: event.effective, until: event.until };
    if (event.event === 'extended')
      state = { ...state, ...(lapsed && { standing: 'approved', since: event.effective }), until: event.until };
    if (event.event === 'suspended') state = { ...state, standing: 'suspended', since: event.effective };
    if (event.event === 'reinstated') state = { ...state, standing: 'approved', since: event.effective };
    if (event.event === 'ended') state = { ...state, standing: 'ended', since: event.effective };
  }
  const over = state.until !== undefined && state.until < day;
  return over && state.standing !== 'ended' ? { ...state, standing: 'lapsed', since: addDays(state.until ?? day, 1) } : state;
}

/** The name of a body on a day. */
export function bodyNameOn(body: Body, day: Day): string {
  return (body.names.findLast(({ from }) => from <= day) ?? body.names[0])?.name ?? '';
}

import type { EventName } from '#schema/event.ts';
import type { Status } from './status.ts';

/** What may take effect in each state: the state machine on one screen. */
export const nextEvents = {
  // A certificate that is to take effect later can still be stopped before.
  pending: ['issued', 'withdrawn', 'cancelled'],
  valid: ['surveilled', 'regraded', 'suspended', 'reduced', 'extended', 'renewed', 'upgraded', 'transferred', 'withdrawn', 'cancelled'],
  // No renewal and no extension: the cause must be gone and the certificate reinstated first, on the same day if need be (rules, RP-004).
  suspended: ['surveilled', 'regraded', 'reinstated', 'reduced', 'upgraded', 'transferred', 'withdrawn', 'cancelled'],
  // False information may come to light after the end, and the public must see it (RP-006). Nothing revives an expired certificate (RN-004).
  expired: ['withdrawn'],
  withdrawn: [],
  cancelled: [],
} as const satisfies Record<Status, readonly EventName[]>;

/** Entries about other entries, possible in every state: a slip mended, a decision lifted. */
const amendments: readonly EventName[] = ['corrected', 'annulled'];

/** Whether an event may take effect on a certificate in a state. */
export function mayFollow(state: Status, event: EventName): boolean {
  const next: readonly EventName[] = nextEvents[state];
  return next.includes(event) || amendments.includes(event);
}

import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import { stateOn } from './fold.ts';
import type { Status } from './status.ts';

/** Where a certificate stands when an entry is added: `unrecorded` before its first. */
export type Standing = 'unrecorded' | Status;

/** What may take effect next, the whole state machine. A suspension stops the use of a certificate, not the work on it: all but a second one may follow. */
export const nextEvents = {
  unrecorded: ['issued'],
  pending: ['corrected'],
  valid: [
    'surveilled',
    'regraded',
    'suspended',
    'reduced',
    'extended',
    'renewed',
    'upgraded',
    'transferred',
    'withdrawn',
    'cancelled',
    'corrected',
    'annulled',
  ],
  suspended: [
    'surveilled',
    'regraded',
    'reinstated',
    'reduced',
    'extended',
    'renewed',
    'upgraded',
    'transferred',
    'withdrawn',
    'cancelled',
    'corrected',
    'annulled',
  ],
  // An end day can be overtaken by a decision with legal weight, never by a late recertification: there is no grace (rules, RN-004).
  expired: ['withdrawn', 'cancelled', 'corrected', 'annulled'],
  withdrawn: ['corrected', 'annulled'],
  cancelled: ['corrected', 'annulled'],
} as const satisfies Record<Standing, readonly EventName[]>;

/** Whether an event may take effect while a certificate stands so. */
export function mayFollow(standing: Standing, event: EventName): boolean {
  const next: readonly EventName[] = nextEvents[standing];
  return next.includes(event);
}

/** Where the entries before one leave the certificate on the day that it takes effect. The record is one already corrected. */
export function standingBefore(record: Certificate, index: number): Standing {
  const entry = record.history[index];
  if (entry === undefined || index === 0) return 'unrecorded';
  return stateOn({ ...record, history: record.history.slice(0, index) }, entry.effective).status;
}

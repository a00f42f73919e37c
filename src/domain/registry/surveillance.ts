import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { type Day, lastDayOfPeriod } from '../day.ts';
import { stateOn } from './fold.ts';
import { corrected, eventsInEffect } from './history.ts';
import { certificateOn } from './status.ts';

/** Months between surveillance audits (scheme row B7), and the most a suspension may last. */
export const surveillanceInterval = 6;
const suspensionLimit = 6;

/** The last day for the next surveillance audit: six months after the issue, the last audit on site, or the recertification. Nothing once the certificate has ended or has less time left. */
export function surveillanceDue(certificate: Certificate, day: Day): Day | undefined {
  const record = corrected(certificate);
  const state = stateOn(record, day);
  if (state.status !== 'valid' && state.status !== 'suspended') return undefined;
  const start = eventsInEffect(record.history, day)
    .flatMap((event) => startOf(event) ?? [])
    .toSorted()
    .at(-1);
  const due = start && lastDayOfPeriod(start, surveillanceInterval);
  return due !== undefined && due < state.validUntil ? due : undefined;
}

/**
 * A cheap look that settles nearly every case: whether an interval that began with some audit or issue is not over on a day, so that no audit can be
 * overdue, whatever the due day is. Of the first `count` entries; where entries speak of other entries it says nothing.
 */
export function isWithinInterval(history: readonly CertificateEvent[], day: Day, count: number = history.length): boolean {
  let within = false;
  for (let place = count - 1; place >= 0; place--) {
    const event = history[place];
    if (event === undefined || event.event === 'annulled' || event.event === 'corrected') return false;
    if (within || event.effective > day) continue;
    const start = startOf(event);
    within = start !== undefined && day <= lastDayOfPeriod(start, surveillanceInterval);
  }
  return within;
}

/** The day from which an event counts the interval anew, if it does. */
export function startOf(event: CertificateEvent): Day | undefined {
  if (event.event === 'surveilled') return event.audited;
  return event.event === 'issued' || event.event === 'renewed' || event.event === 'upgraded' ? event.effective : undefined;
}

/** The day on which the auditors were there, as far as the entry tells. */
export function heardOn(entry: CertificateEvent): Day {
  if (entry.event === 'surveilled') return entry.audited;
  return entry.event === 'renewed' || entry.event === 'upgraded' ? (entry.rounds?.at(-1)?.on ?? entry.decided) : entry.effective;
}

/** The last day for the recertification audit: before expiry (scheme row B7 and rules). Nothing once the certificate has ended. */
export function recertificationDue(certificate: Certificate, day: Day): Day | undefined {
  const { status, validUntil } = stateOn(corrected(certificate), day);
  return status === 'valid' || status === 'suspended' ? validUntil : undefined;
}

/** The day by which a suspension in force must have ended in reinstatement, reduction of scope or withdrawal. */
export function suspensionLimitOn(certificate: Certificate, day: Day): Day | undefined {
  const { status, since } = certificateOn(certificate, day);
  return status === 'suspended' ? lastDayOfPeriod(since, suspensionLimit) : undefined;
}

import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { Day } from '../day.ts';
import { replaceAt } from './correction.ts';

/** A certificate with every slip mended that was known on a day, or that is known at all; entries recorded later are left out. */
export function corrected(certificate: Certificate, knownOn?: Day): Certificate {
  if (knownOn === undefined && !certificate.history.some(({ event }) => event === 'corrected')) return certificate;
  const known = certificate.history.filter(({ recorded }) => knownOn === undefined || recorded <= knownOn);
  return known.reduce(mend, { ...certificate, history: known });
}

/** The record after an entry has corrected it; any other entry leaves it as it is. */
export function mend(record: Certificate, entry: CertificateEvent): Certificate {
  if (entry.event !== 'corrected') return record;
  const { event, field, is } = entry.correction;
  const path = field.split('.');
  if (event === undefined) return replaceAt(record, path, is);
  return { ...record, history: record.history.map((other, index) => (index === event - 1 ? replaceAt(other, path, is) : other)) };
}

/** The events that count on a day, in the order in which they took effect: what an appeal lifted by then is left out. */
export function eventsInEffect(history: readonly CertificateEvent[], day: Day): readonly CertificateEvent[] {
  const annulled = history.flatMap((event) => (event.event === 'annulled' && event.effective <= day ? [event.annuls - 1] : []));
  return inOrderOfEffect(history.filter((event, index) => event.effective <= day && !annulled.includes(index)));
}

/** Events in the order in which they take effect; nearly always that in which they were filed. */
export function inOrderOfEffect(events: readonly CertificateEvent[]): readonly CertificateEvent[] {
  const inOrder = events.every((event, place) => place === 0 || byEffect(events[place - 1] ?? event, event) <= 0);
  return inOrder ? events : events.toSorted(byEffect);
}

/** By effective day, then as filed; a cancellation for the end of a transition comes last on its day, so that an upgrade of that day voids it. */
function byEffect(a: CertificateEvent, b: CertificateEvent): number {
  if (a.effective !== b.effective) return a.effective < b.effective ? -1 : 1;
  return Number(waits(a)) - Number(waits(b));
}

/** Whether an event lets all others of its day come first. */
export function waits(event: CertificateEvent): boolean {
  return event.event === 'cancelled' && event.cause === 'transition-ended';
}

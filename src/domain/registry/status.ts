import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, ScopeItem, Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { addDays, type Day } from '../day.ts';
import { corrected, eventsInEffect } from './history.ts';
import { extendScope, reduceScope } from './scope.ts';

/** Pending before the issue takes effect; the others in the terms of China's national certificate platform. */
export type Status = 'pending' | 'valid' | 'suspended' | 'withdrawn' | 'cancelled' | 'expired';

/** What held of a certificate on a day. */
export interface CertificateOn {
  readonly status: Status;
  /** The day from which this status holds without a break. */
  readonly since: Day;
  readonly holder: string;
  readonly body: string;
  readonly standard: string;
  readonly scope: readonly ScopeItem[];
  readonly grade: CertifiedGrade;
  readonly scores: Scores | undefined;
  readonly failedKeys: readonly string[] | undefined;
  readonly validUntil: Day;
  readonly firstIssued: Day;
  /** When the certificate was last issued anew: at the start, at renewal, at upgrade. */
  readonly latestIssue: Day;
}

/** The status of a certificate on a day, folded from its history; a day is in effect from 00:00 in Shanghai. */
export function statusOn(certificate: Certificate, day: Day): Status {
  return certificateOn(certificate, day).status;
}

/** Everything that holds of a certificate on a day, as far as the whole record tells. */
export function certificateOn(certificate: Certificate, day: Day): CertificateOn {
  return fold(corrected(certificate), day);
}

/** What the register said on `knownOn` about a day; nothing where the certificate was not on record yet. */
export function certificateAsKnownOn(certificate: Certificate, day: Day, knownOn: Day): CertificateOn | undefined {
  const known = corrected(certificate, knownOn);
  return known.history.length === 0 ? undefined : fold(known, day);
}

interface State extends CertificateOn {
  readonly issued: boolean;
}

function fold(certificate: Certificate, day: Day): CertificateOn {
  const events = eventsInEffect(certificate.history, day);
  const { issued, ...state } = events.reduce(after, before(certificate));
  if (!issued) return { ...state, status: 'pending' };
  // A withdrawn certificate stays withdrawn past its end date: the public must see why it ended.
  return ended(state.status) || day <= state.validUntil ? state : { ...state, status: 'expired', since: addDays(state.validUntil, 1) };
}

function ended(status: Status): boolean {
  return status === 'withdrawn' || status === 'cancelled';
}

/** The certificate as issued, before the issue has taken effect. */
function before(certificate: Certificate): State {
  const issue = certificate.history.find((event) => event.event === 'issued');
  const first = certificate.history[0]?.effective ?? certificate.validUntil;
  return {
    issued: false,
    status: 'pending',
    since: issue?.effective ?? first,
    holder: certificate.holder,
    body: certificate.body,
    standard: certificate.standard,
    scope: certificate.scope,
    grade: issue?.grade ?? 'pass',
    scores: issue?.scores,
    failedKeys: issue?.failedKeys,
    validUntil: certificate.validUntil,
    firstIssued: issue?.effective ?? first,
    latestIssue: issue?.effective ?? first,
  };
}

/** The state after an event. What has ended stays ended; later entries are kept for the record and change nothing. */
function after(state: State, event: CertificateEvent): State {
  if (ended(state.status)) return state;
  const at = event.effective;
  switch (event.event) {
    case 'issued':
      return { ...state, issued: true, status: 'valid', since: at, grade: event.grade, scores: event.scores, failedKeys: event.failedKeys };
    case 'suspended':
      return state.status === 'suspended' ? state : { ...state, status: 'suspended', since: at };
    case 'reinstated':
      return state.status === 'suspended' ? { ...state, status: 'valid', since: at } : state;
    case 'withdrawn':
      return { ...state, status: 'withdrawn', since: at };
    case 'cancelled':
      return isVoid(event, state) ? state : { ...state, status: 'cancelled', since: at };
    case 'reduced':
      return { ...state, scope: reduceScope(state.scope, event.remove) };
    case 'extended':
      return { ...state, scope: extendScope(state.scope, event.add) };
    case 'renewed':
      return { ...regraded(state, event), validUntil: event.validUntil, latestIssue: at, since: state.validUntil < at ? at : state.since };
    case 'upgraded':
      return { ...regraded(state, event), standard: event.standard, latestIssue: at };
    case 'regraded':
      return regraded(state, event);
    case 'surveilled':
      return event.scores === undefined ? state : { ...state, scores: event.scores, failedKeys: event.failedKeys };
    case 'transferred':
      return { ...state, holder: event.holder ?? state.holder, body: event.body ?? state.body };
    case 'corrected':
    case 'annulled':
      return state;
  }
}

function regraded(state: State, event: Pick<State, 'grade'> & Partial<Pick<State, 'scores' | 'failedKeys'>>): State {
  return { ...state, grade: event.grade, scores: event.scores, failedKeys: event.failedKeys };
}

/** A cancellation at the end of a transition is void for a certificate that was upgraded before it took effect. */
function isVoid(event: Extract<CertificateEvent, { event: 'cancelled' }>, state: State): boolean {
  return event.cause === 'transition-ended' && event.standard !== state.standard;
}

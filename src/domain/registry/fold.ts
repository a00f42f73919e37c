import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { addDays, type Day } from '../day.ts';
import { eventsInEffect, inOrderOfEffect, waits } from './history.ts';
import { extendScope, reduceScope } from './scope.ts';
import type { Segment } from './segments.ts';
import type { CertificateOn, Status } from './status.ts';

/** What the history says of a day, before the days around it tell since when. */
export type State = Omit<CertificateOn, 'since'>;

/** Folds the events in effect on a day over the facts as issued. The record is one already corrected. */
export function stateOn(record: Certificate, day: Day): State {
  const events = eventsInEffect(record.history, day);
  return asOf(day, events.reduce(after, asIssued(record)), events.some(isIssue));
}

/** The status from each day on that may change it, by one fold where no entry lifts another: else each day asks which entries count. */
export function* statusesOf(record: Certificate): Iterable<Segment> {
  const days = boundaryDays(record);
  if (record.history.some(({ event }) => event === 'annulled')) {
    for (const from of days) yield { from, status: stateOn(record, from).status };
    return;
  }
  const events = inOrderOfEffect(record.history).values();
  let state = asIssued(record);
  let issued = false;
  let event = events.next().value;
  for (const from of days) {
    for (; event !== undefined && event.effective <= from; event = events.next().value) {
      state = after(state, event);
      issued ||= isIssue(event);
    }
    yield { from, status: statusAsOf(from, state, issued) };
  }
}

/**
 * The states that the entries of a record meet, by one walk. Only where each entry takes effect after those filed before it and none makes another void
 * or waits for one: else nothing, and `stateOn` must be asked entry by entry.
 */
export function statesAlong(record: Certificate): State[] | undefined {
  const { history } = record;
  if (history[0]?.event !== 'issued') return undefined;
  let state = asIssued(record);
  let last = '';
  const states: State[] = [asOf(history[0].effective, asIssued({ ...record, history: [] }), false)];
  for (const event of history) {
    if (event.effective < last || event.event === 'annulled' || waits(event)) return undefined;
    if (event !== history[0]) states.push(asOf(event.effective, state, true));
    state = after(state, event);
    last = event.effective;
  }
  return states;
}

function asOf(day: Day, state: State, issued: boolean): State {
  return { ...state, status: statusAsOf(day, state, issued) };
}

/** A withdrawn certificate stays withdrawn past its end date: the public must see why it ended. */
function statusAsOf(day: Day, { status, validUntil }: State, issued: boolean): Status {
  if (hasEnded(status)) return status;
  if (!issued) return 'pending';
  return day <= validUntil ? status : 'expired';
}

function isIssue({ event }: CertificateEvent): boolean {
  return event === 'issued';
}

/** The days on which anything may change: effective days, and the day after each end of validity. */
export function boundaryDays(record: Certificate): Day[] {
  const ends = [record.validUntil, ...record.history.flatMap((event) => (event.event === 'renewed' ? [event.validUntil] : []))];
  return [...new Set([...record.history.map(({ effective }) => effective), ...ends.map((end) => addDays(end, 1))])].toSorted();
}

function hasEnded(status: Status): boolean {
  return status === 'withdrawn' || status === 'cancelled';
}

function asIssued(record: Certificate): State {
  const issue = record.history.find((event) => event.event === 'issued');
  const day = issue?.effective ?? record.history[0]?.effective ?? record.validUntil;
  return {
    status: 'pending',
    holder: record.holder,
    body: record.body,
    standard: record.standard,
    scope: record.scope,
    grade: issue?.grade ?? 'pass',
    scores: issue?.scores,
    failedKeys: issue?.failedKeys,
    validUntil: record.validUntil,
    firstIssued: day,
    latestIssue: day,
  };
}

/** The state after an event. What has ended stays ended; later entries are kept for the record and change nothing. */
function after(state: State, event: CertificateEvent): State {
  if (hasEnded(state.status)) return state;
  switch (event.event) {
    case 'issued':
      return { ...evaluated(state, event), status: 'valid' };
    case 'suspended':
      return { ...state, status: 'suspended' };
    case 'reinstated':
      return { ...state, status: 'valid' };
    case 'withdrawn':
      return { ...state, status: 'withdrawn' };
    case 'cancelled':
      return isVoid(event, state) ? state : { ...state, status: 'cancelled' };
    case 'reduced':
      return { ...state, scope: reduceScope(state.scope, event.remove) };
    case 'extended':
      return { ...state, scope: extendScope(state.scope, event.add) };
    case 'renewed':
      return { ...evaluated(state, event), validUntil: event.validUntil, latestIssue: event.effective };
    case 'upgraded':
      return { ...evaluated(state, event), standard: event.standard, latestIssue: event.effective };
    case 'regraded':
      return evaluated(state, event);
    case 'surveilled':
      return event.scores === undefined ? state : { ...state, scores: event.scores, failedKeys: event.failedKeys };
    case 'transferred':
      return { ...state, holder: event.holder ?? state.holder, body: event.body ?? state.body };
    case 'corrected':
    case 'annulled':
      return state;
  }
}

/** With a new grade go its scores: without consent there are none, and the older ones no longer carry it. */
function evaluated(state: State, { grade, scores, failedKeys }: Pick<State, 'grade'> & Partial<State>): State {
  return { ...state, grade, scores, failedKeys };
}

/** A cancellation at the end of a transition is void for a certificate that was upgraded by the day it takes effect. */
function isVoid(event: Extract<CertificateEvent, { event: 'cancelled' }>, state: State): boolean {
  return event.cause === 'transition-ended' && event.standard !== state.standard;
}

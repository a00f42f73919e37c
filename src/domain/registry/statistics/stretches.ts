import { addDays, type Day } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import { type State, stateOn } from '../fold.ts';

/** Days over which status, grade and version of a certificate stay as they are: from the first to the day before `until`. */
export interface Stretch {
  readonly state: State;
  readonly from: Day;
  /** Nothing where it reaches past the day asked. */
  readonly until: Day | undefined;
}

/** Entries that leave status, grade and version as they are. */
const still: ReadonlySet<EventName> = new Set(['surveilled', 'reduced', 'extended', 'transferred', 'corrected']);

/** The life of a certificate up to a day. The last stretch tells what holds on that day in every respect. The record is one already corrected. */
export function* stretchesUpTo(record: Certificate, day: Day): Iterable<Stretch> {
  const days = turningDays(record, day);
  for (const [place, from] of days.entries()) {
    const until = days[place + 1];
    yield { state: stateOn(record, until === undefined ? day : from), from, until };
  }
}

/** The days up to a day on which status, grade or version may change. Few certificates have more than one. */
function turningDays({ history, validUntil }: Certificate, day: Day): Day[] {
  const days: Day[] = [];
  if (validUntil < day) days.push(addDays(validUntil, 1));
  for (const event of history) {
    if (event.effective <= day && !still.has(event.event)) days.push(event.effective);
    if (event.event === 'renewed' && event.validUntil < day) days.push(addDays(event.validUntil, 1));
  }
  return days.length > 1 ? [...new Set(days)].sort() : days;
}

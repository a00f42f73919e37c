import type { Day } from '#domain/day.ts';
import { bodyChanges, certificateChange, holderChanges } from '#domain/registry/changes.ts';
import { indexed } from '#domain/registry/indexed.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Change } from '#schema/published.ts';
import type { PublishedFile } from './files.ts';

/** All that was recorded on one day. */
export interface DayOfChanges {
  readonly day: Day;
  readonly changes: readonly Change[];
}

/** The days on which anything was recorded, up to a day, the latest first; the changes of a day are worked out when it is asked for. */
export function* daysOfChanges(register: Register, upTo: Day): Iterable<DayOfChanges> {
  const index = indexed(register);
  const days = new Map<Day, (() => Change)[]>();
  const note = (day: Day, change: () => Change): void => {
    if (day > upTo) return;
    const changes = days.get(day);
    if (changes === undefined) days.set(day, [change]);
    else changes.push(change);
  };
  for (const { value } of register.bodies) for (const change of bodyChanges(value)) note(change.entry.recorded, () => change);
  for (const { value } of register.holders) for (const change of holderChanges(value)) note(change.recorded, () => change);
  for (const { value } of register.certificates) {
    for (const [place, { recorded }] of value.history.entries()) note(recorded, () => certificateChange(index, value, place));
  }
  for (const day of [...days.keys()].toSorted().reverse()) yield { day, changes: (days.get(day) ?? []).map((change) => change()) };
}

/** The file of a day. Once written it says the same for ever: it tells only what was known on its day. */
export function changesFile({ day, changes }: DayOfChanges): PublishedFile {
  return { path: changesPath(day).slice(1), body: `${JSON.stringify({ day, changes })}\n` };
}

/** The list of those files. */
export function changesIndex(asOf: Day, days: readonly { readonly day: Day; readonly changes: number }[]): PublishedFile {
  const listed = days.map(({ day, changes }) => ({ day, changes, url: changesPath(day) }));
  return { path: 'api/v1/changes/index.json', body: `${JSON.stringify({ asOf, days: listed })}\n` };
}

function changesPath(day: Day): string {
  return `/api/v1/changes/${day}.json`;
}

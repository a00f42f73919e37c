import { addDays, type Day } from '#domain/day.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { phaseOn } from '#domain/standard/versions.ts';

/** The version in force on every day of a span that has one. */
export function versionsByDay(criteria: Standard, first: Day, last: Day): ReadonlyMap<Day, StandardVersion> {
  const versions = new Map<Day, StandardVersion>();
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const version = criteria.versions.findLast((each) => phaseOn(each, criteria, day) === 'in-force');
    if (version !== undefined) versions.set(day, version);
  }
  return versions;
}

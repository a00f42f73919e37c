import type { Day } from '#domain/day.ts';

/** '2026-H1' for a day of January to June 2026. */
export function halfYearOf(day: Day): string {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`;
}

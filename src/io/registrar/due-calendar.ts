import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day } from '#domain/day.ts';
import type { DueItem } from '#domain/registry/due.ts';

export interface CalendarWords {
  /** Name of the calendar. */
  readonly title: string;
  readonly summary: (item: DueItem) => string;
  readonly description: (item: DueItem) => string;
}

/**
 * What falls due, as a calendar (RFC 5545): a whole day each. A duty keeps its identity from one export to the next, so that a program that
 * imports the file again moves it instead of adding it.
 */
export function dueCalendar(items: readonly DueItem[], asOf: Day, site: string, words: CalendarWords): string {
  const host = new URL(site).host;
  const calendar = ical({
    name: words.title,
    prodId: { company: host, product: 'registry due', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const item of items) {
    calendar.createEvent({
      id: `${item.number}-${item.duty}@${host}`,
      stamp: date(asOf),
      start: date(item.day),
      end: date(addDays(item.day, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: words.summary(item),
      description: words.description(item),
      url: new URL(`/certificates/${item.number}/`, site).href,
    });
  }
  return calendar.toString();
}

/** A day as the library takes it: its year, month and date are those of UTC. */
function date(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

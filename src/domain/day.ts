/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const millisecondsADay = 86_400_000;

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromUtc(toUtc(text)) === text;
}

/** The day `count` days later, or earlier where it is negative. */
export function addDays(day: Day, count: number): Day {
  return fromUtc(toUtc(day) + count * millisecondsADay);
}

/** The same day of the month `count` months later; where that month is shorter, its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const last = lastDateOf(year, month + count);
  return fromUtc(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/**
 * The last day of a period of months that begins on `start`: the day before the corresponding day, and where the last month has
 * no corresponding day, the month's end (Civil Code art. 202). 2026-03-10 and 36 months give 2029-03-09.
 */
export function lastDayOfPeriod(start: Day, months: number): Day {
  const [year, month, date] = partsOf(start);
  return date > lastDateOf(year, month + months) ? addMonths(start, months) : addDays(addMonths(start, months), -1);
}

/** Days from one day to another; negative if the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / millisecondsADay);
}

function partsOf(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toUtc(day: Day): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

function fromUtc(time: number): Day {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

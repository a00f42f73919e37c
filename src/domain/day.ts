/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const millisecondsADay = 86_400_000;

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromUtc(toUtc(text)) === text;
}

/** The day `count` days later, or earlier where it is negative. */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const later = date + count;
  if (later >= 1 && later <= lastDateOf(year, month)) return fromParts(year, month, later);
  return fromUtc(toUtc(day) + count * millisecondsADay);
}

/** The same day of the month `count` months later; where that month is shorter, its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = monthsLater(day, count);
  return fromParts(year, month, Math.min(date, lastDateOf(year, month)));
}

/**
 * The last day of a period of months that begins on `start`: the day before the corresponding day, and where the last month has
 * no corresponding day, the month's end (Civil Code art. 202). 2026-03-10 and 36 months give 2029-03-09.
 */
export function lastDayOfPeriod(start: Day, months: number): Day {
  const [year, month, date] = monthsLater(start, months);
  if (date > 1) return fromParts(year, month, Math.min(date - 1, lastDateOf(year, month)));
  return month > 1 ? fromParts(year, month - 1, lastDateOf(year, month - 1)) : fromParts(year - 1, 12, 31);
}

/** Days from one day to another; negative if the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / millisecondsADay);
}

function partsOf(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Year, month and date as written, moved by months: a date that the month may not have. */
function monthsLater(day: Day, count: number): [number, number, number] {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + month - 1 + count;
  return [Math.floor(months / 12), 1 + (((months % 12) + 12) % 12), date];
}

function lastDateOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// By hand and not by Date: the rules ask for the end of a period once or more for every certificate.
function fromParts(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

function toUtc(day: Day): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

function fromUtc(time: number): Day {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** Days by counting, apart from the register's own arithmetic: so many days later. */
export function later(day: string, count: number): string {
  let [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  date += count;
  while (date < 1) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
    date += lengthOf(year, month);
  }
  while (date > lengthOf(year, month)) {
    date -= lengthOf(year, month);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return written(year, month, date);
}

/** The last day of so many months from a day on: the eve of the same day of the month, or the month's end where it has no such day (Civil Code art. 202). */
export function lastOf(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const [endYear, endMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const longest = lengthOf(endYear, endMonth);
  return date > longest ? written(endYear, endMonth, longest) : later(written(endYear, endMonth, date), -1);
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function written(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

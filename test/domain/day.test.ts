import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isDay, lastDayOfPeriod } from '#domain/day.ts';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the last day of a period', () => {
  test.for([
    ['2026-03-10', 36, '2029-03-09'],
    ['2026-01-01', 36, '2028-12-31'],
    ['2026-03-01', 36, '2029-02-28'],
    ['2025-03-01', 36, '2028-02-29'],
    ['2028-02-29', 36, '2031-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-30', 6, '2027-02-28'],
    ['2026-08-28', 6, '2027-02-27'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-31', 6, '2027-06-30'],
  ] as const)('from %s, %i months end on %s', ([start, months, end]) => {
    expect(lastDayOfPeriod(start, months)).toBe(end);
  });

  test('two periods in a row leave no day between them and share none, where the day exists in every month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, months) => {
        fc.pre(Number(start.slice(8)) <= 28);
        expect(addDays(lastDayOfPeriod(start, months), 1)).toBe(addMonths(start, months));
      }),
    );
  });
});

describe('days', () => {
  test.for([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ] as const)('%s is a day: %s', ([text, expected]) => {
    expect(isDay(text)).toBe(expected);
  });

  test('adding days is undone by taking them, and counted by the days between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(day < other).toBe(count > 0);
      }),
    );
  });

  test('a month later is in the next month, its day never larger', () => {
    fc.assert(
      fc.property(days, (day) => {
        const later = addMonths(day, 1);
        expect(later.slice(5, 7)).toBe(String((Number(day.slice(5, 7)) % 12) + 1).padStart(2, '0'));
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

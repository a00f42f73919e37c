import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';

test.for([
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
  ['2026-11-23T23:59:59+08:00', '2026-11-23'],
  ['2026-11-24T00:00:00+08:00', '2026-11-24'],
  ['2026-11-22T11:30:00-05:00', '2026-11-23'],
  ['2028-02-28T17:00:00Z', '2028-02-29'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
] as const)('at %s it is %s in Shanghai', ([instant, day]) => expect(dayInShanghai(new Date(instant))).toBe(day));

test('it is the day that the calendar of Shanghai shows, for any instant since 1992', () => {
  const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  fc.assert(
    fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (instant) => {
      expect(dayInShanghai(instant)).toBe(shanghai.format(instant));
    }),
  );
});

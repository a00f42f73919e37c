import { expect, test } from 'vitest';
import { inShanghai } from '#io/clock.ts';

// The day begins in Shanghai at 16:00 of the day before in UTC, in every year and month.
test.for([
  ['2026-03-09T15:59:59Z', '2026-03-09T23:59:59+08:00'],
  ['2026-03-09T16:00:00Z', '2026-03-10T00:00:00+08:00'],
  ['2028-02-28T16:00:00Z', '2028-02-29T00:00:00+08:00'],
  ['1990-07-01T00:00:00Z', '1990-07-01T08:00:00+08:00'],
])('%s is %s', ([moment, there]) => {
  expect(inShanghai(Date.parse(moment ?? ''))).toBe(there);
});

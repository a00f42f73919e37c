import { expect, test } from 'vitest';
import { formatDay } from '#site/days.ts';

test.for([
  ['2026-03-10', '2026 年 3 月 10 日'],
  ['2028-02-29', '2028 年 2 月 29 日'],
  ['2026-12-01', '2026 年 12 月 1 日'],
])('%s reads %s', ([day, words]) => {
  expect(formatDay(day ?? '')).toBe(words);
});

import { statisticsWords as words } from '#site/labels/statistics.ts';

/** '2026 年上半年' for '2026-H1'. */
export function halfYearLabel(halfYear: string): string {
  const [year = '', half = ''] = halfYear.split('-H');
  return words.halfYear(year, half);
}

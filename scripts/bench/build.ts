import { stepsOf } from './build-steps.ts';
import { medianOf } from './rounds.ts';
import { most, type Row } from './row.ts';

/** Section 9 of the design knows two sizes; one between them has the time of the larger. */
const budgets = [
  { upTo: 10_000, whole: 10, pages: 6 },
  { upTo: 100_000, whole: 45, pages: 18 },
] as const;

export const build: Row = {
  name: 'build',
  title: '从头生成网站',
  async measure(bench) {
    const { built, certificates } = bench;
    const usage = await built();
    const budget = budgets.find(({ upTo }) => certificates <= upTo);
    const { pages, records } = stepsOf(usage.progress);
    // Pages of holders are written in the same step: three of them to four certificates.
    const rate =
      records > 0
        ? [{ what: '每秒写出证书页和企业页', unit: '/s' as const, ...medianOf([(certificates * 1.75) / records]), least: 5_000 }]
        : [];
    return [
      { what: '用时', unit: 's', ...medianOf([usage.wall]), ...(budget && { most: budget.whole }) },
      { what: '处理器时间', unit: 's', ...medianOf([usage.cpu]) },
      { what: '其中页面', unit: 's', ...medianOf([pages + records]), ...(budget && { most: budget.pages }) },
      { what: '内存（最大的进程）', unit: 'MB', ...medianOf([usage.memory]), ...most(700, bench) },
      ...(certificates >= 10_000 ? rate : []),
    ];
  },
};

import type { Finding } from '#domain/finding.ts';
import { errorAt } from './rule.ts';

interface Entry {
  readonly from: string;
  readonly recorded: string;
}

/** Names or addresses by the day from which they hold, each with a day of its own, and recorded in that order. */
export function* inOrder(rule: string, file: string, key: string, entries: readonly Entry[]): Iterable<Finding> {
  for (const [place, { from, recorded }] of entries.entries()) {
    const before = entries[place - 1];
    if (before === undefined) continue;
    if (from <= before.from) {
      yield errorAt(rule, file, [key, place, 'from'], `起用日期 ${from} 不晚于上一个的 ${before.from}。`, '由旧到新排列，日期逐个增大。');
    }
    if (recorded < before.recorded) {
      const message = `登记日期 ${recorded} 早于上一个的 ${before.recorded}。`;
      yield errorAt(rule, file, [key, place, 'recorded'], message, '只在末尾增加；登记日期是合并入库之日。');
    }
  }
}

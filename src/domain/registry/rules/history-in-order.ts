import { errorAt, type RegisterRule } from './rule.ts';

/** Histories only grow at their end, so file order is the order in which entries were recorded. */
export const historyInOrder = {
  name: 'history-in-order',
  describe: '历史按登记日期由早到晚排列。',
  *check({ certificates }) {
    for (const { file, value } of certificates) {
      for (const [index, entry] of value.history.entries()) {
        const before = value.history[index - 1];
        if (before === undefined || before.recorded <= entry.recorded) continue;
        const message = `第 ${index + 1} 条登记于 ${entry.recorded}，早于上一条的 ${before.recorded}。`;
        yield errorAt('history-in-order', file, ['history', index, 'recorded'], message, '新事件写在最后；核对登记日期。');
      }
    }
  },
} as const satisfies RegisterRule;

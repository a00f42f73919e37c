import { errorAt, type RegisterRule } from './rule.ts';

/** A history begins with the issue, once, and grows only at its end: file order is the order in which entries were recorded. */
export const historyInOrder = {
  name: 'history-in-order',
  describe: '历史以发证开头，按登记日期由早到晚排列。',
  *ofCertificate({ file, written }) {
    let index = -1;
    for (const entry of written.history) {
      index++;
      if ((entry.event === 'issued') !== (index === 0)) {
        const message = index === 0 ? `第一条是 ${entry.event}，应为 issued。` : `第 ${index + 1} 条又是 issued。`;
        yield errorAt('history-in-order', file, ['history', index, 'event'], message, '发证是第一条，也只有一次；再认证写 renewed。');
      }
      const before = written.history[index - 1];
      if (before === undefined || before.recorded <= entry.recorded) continue;
      const message = `第 ${index + 1} 条登记于 ${entry.recorded}，早于上一条的 ${before.recorded}。`;
      yield errorAt('history-in-order', file, ['history', index, 'recorded'], message, '新事件写在最后；核对登记日期。');
    }
  },
} as const satisfies RegisterRule;

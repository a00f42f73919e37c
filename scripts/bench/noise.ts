import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { medianOf, repeated } from './rounds.ts';
import type { Row } from './row.ts';

/** The same work over and over: what its times differ by is the machine's own, and no difference below it means anything. */
export const noise: Row = {
  name: 'noise',
  title: '机器的噪声',
  async measure() {
    const block = Buffer.alloc(1 << 20, 'asmm');
    const runs = await repeated(25, 30, () => {
      const started = performance.now();
      const hash = createHash('sha256');
      for (let round = 0; round < 64; round++) hash.update(block);
      hash.digest();
      return performance.now() - started;
    });
    const { spread: [least, largest] = [1, 1], ...median } = medianOf(runs);
    return [
      { what: '同一件固定的工作', unit: 'ms', ...median, spread: [least, largest] },
      { what: '最慢比最快多', unit: '%', ...medianOf([(largest / least - 1) * 100]) },
      { what: '开始时的负载（一分钟平均）', unit: '', ...medianOf([loadavg()[0] ?? 0]) },
    ];
  },
};

import { join } from 'node:path';
import { repository } from './bench.ts';
import { measureSuccess } from './measure.ts';
import { medianOf } from './rounds.ts';
import type { Row } from './row.ts';

export const rebuild: Row = {
  name: 'rebuild',
  title: '没有变化时再次生成',
  async measure({ root, site, asOf, built }) {
    await built();
    const usage = await measureSuccess(join(repository, 'scripts/build.ts'), ['--root', root(), '--out', site, '--as-of', asOf]);
    return [
      { what: '用时', unit: 's', ...medianOf([usage.wall]), most: 15 },
      { what: '处理器时间', unit: 's', ...medianOf([usage.cpu]) },
      { what: '内存（最大的进程）', unit: 'MB', ...medianOf([usage.memory]), most: 700 },
    ];
  },
};

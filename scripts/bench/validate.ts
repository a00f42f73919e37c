import { join } from 'node:path';
import { repository } from './bench.ts';
import { measureSuccess } from './measure.ts';
import { medianOf, repeated } from './rounds.ts';
import { most, type Row } from './row.ts';

export const validate: Row = {
  name: 'validate',
  title: '校验',
  async measure(bench) {
    const { root, asOf } = bench;
    const options = ['--root', root(), '--as-of', asOf, '--format', 'json'];
    const runs = await repeated(3, 45, () => measureSuccess(join(repository, 'scripts/validate.ts'), options));
    return [
      { what: '处理器时间', unit: 's', ...medianOf(runs.map(({ cpu }) => cpu)), ...most(8, bench) },
      { what: '用时', unit: 's', ...medianOf(runs.map(({ wall }) => wall)) },
      { what: '内存', unit: 'MB', ...medianOf(runs.map(({ memory }) => memory)), ...most(500, bench) },
    ];
  },
};

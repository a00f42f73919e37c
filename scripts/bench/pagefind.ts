import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sizeOf } from './growth.ts';
import { buildIndexOf } from './lookup-index.ts';
import { askBoth } from './pagefind-questions.ts';
import { runProgram } from './program.ts';
import { medianOf } from './rounds.ts';
import type { Row } from './row.ts';

/** The same records under Pagefind, which this site uses for prose, and the same questions to both. */
export const pagefind: Row = {
  name: 'pagefind',
  title: '同样的记录，与 Pagefind 比',
  async measure(bench) {
    const own = bench.at(bench.peers);
    await own.built();
    const folder = join(bench.folder, 'pagefind');
    mkdirSync(folder, { recursive: true });
    const job = [join(import.meta.dirname, 'pagefind-job.ts'), own.root(), join(folder, 'pagefind')];
    const { output, memory } = await runProgram(process.execPath, job, { cwd: folder });
    const { seconds } = { seconds: 0, ...JSON.parse(output.trim().split('\n').at(-1) ?? '{}') };
    const [time, ours] = [Number(seconds), await buildIndexOf(own)];
    return [
      { what: `Pagefind 建索引（${own.certificates} 张证书）`, unit: 's', ...medianOf([time]) },
      { what: '建索引快于 Pagefind', unit: '×', ...medianOf([time / ours.wall]), least: 1 },
      { what: 'Pagefind 的内存（连同登记）', unit: 'MB', ...medianOf([memory]) },
      { what: '内存少于 Pagefind', unit: '×', ...medianOf([memory / ours.memory]), least: 1 },
      { what: 'Pagefind 的索引', unit: 'MB', ...medianOf([sizeOf(join(folder, 'pagefind')).bytes / 1e6]) },
      ...(await askBoth(own, folder)),
    ];
  },
};

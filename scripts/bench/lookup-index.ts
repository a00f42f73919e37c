import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { measureSuccess } from './measure.ts';
import { medianOf, repeated } from './rounds.ts';
import { most, type Row } from './row.ts';

export interface IndexUsage {
  /** Seconds, beside reading the register. */
  readonly wall: number;
  readonly cpu: number;
  readonly files: number;
  readonly bytes: number;
  /** MB of the whole process, and when the register had been read. */
  readonly memory: number;
  readonly read: number;
}

export const lookupIndex: Row = {
  name: 'index',
  title: '查询索引',
  async measure(bench) {
    const runs = await repeated(3, 45, () => buildIndexOf(bench));
    const [{ files, bytes } = { files: 0, bytes: 0 }] = runs;
    return [
      { what: '用时（不含读登记）', unit: 's', ...medianOf(runs.map(({ wall }) => wall)), ...most(12, bench) },
      { what: '处理器时间', unit: 's', ...medianOf(runs.map(({ cpu }) => cpu)) },
      { what: '内存（连同登记）', unit: 'MB', ...medianOf(runs.map(({ memory }) => memory)) },
      { what: '索引文件', unit: '', value: files },
      { what: '索引大小（未压缩）', unit: 'MB', ...medianOf([bytes / 1e6]) },
    ];
  },
};

/** Builds the index once, in a process of its own. */
export async function buildIndexOf({ root, folder }: Bench): Promise<IndexUsage> {
  const to = join(folder, 'index');
  const { output, memory } = await measureSuccess(join(import.meta.dirname, 'index-job.ts'), [root(), to]);
  rmSync(to, { recursive: true, force: true });
  const { wall, cpu, files, bytes, read } = { wall: 0, cpu: 0, files: 0, bytes: 0, read: 0, ...JSON.parse(output) };
  return { wall: Number(wall), cpu: Number(cpu), files: Number(files), bytes: Number(bytes), read: Number(read), memory };
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, repository } from './bench.ts';
import { buildIndexOf } from './lookup-index.ts';
import { measureSuccess } from './measure.ts';
import { medianOf } from './rounds.ts';
import type { Figure, Row } from './row.ts';

const sizes = [1_000, 10_000, 100_000] as const;

/** What one size costs, by name: the unit, and by how much the slope is to be multiplied for a figure that can be read. */
const costs = {
  校验的处理器时间: { unit: 'ms', per: 1_000 },
  生成的用时: { unit: 'ms', per: 1_000 },
  生成的处理器时间: { unit: 'ms', per: 1_000 },
  '生成的内存（最大的进程）': { unit: 'KB', per: 1_000 },
  索引的用时: { unit: 'ms', per: 1_000 },
  文件: { unit: '', per: 1 },
  '网站大小（未压缩）': { unit: 'KB', per: 1_000 },
  其中查询索引: { unit: 'KB', per: 1_000 },
} as const satisfies Record<string, { readonly unit: Figure['unit']; readonly per: number }>;

type Cost = keyof typeof costs;

/** How cost grows with the register: a line through the sizes up to this one. */
export const growth: Row = {
  name: 'growth',
  title: '每多一张证书',
  async measure(bench) {
    const measured = [...sizes.filter((size) => size < bench.certificates), bench.certificates];
    if (measured.length < 2) return [];
    const points: { readonly size: number; readonly cost: Readonly<Record<Cost, number>> }[] = [];
    for (const size of measured) points.push({ size, cost: await costOf(bench.at(size)) });
    return names.flatMap((name): readonly Figure[] => {
      const { unit, per } = costs[name];
      const { slope, start } = lineThrough(points.map(({ size, cost }) => [size, cost[name]]));
      return [
        { what: name, unit, ...medianOf([slope * per]) },
        { what: `${name}：没有证书时`, unit: startUnit(unit), ...medianOf([start]), detail: true },
        ...points.map(({ size, cost }): Figure => {
          return { what: `${name}：${size} 张`, unit: startUnit(unit), ...medianOf([cost[name]]), detail: true };
        }),
      ];
    });
  },
};

const names: readonly Cost[] = [
  '校验的处理器时间',
  '生成的用时',
  '生成的处理器时间',
  '生成的内存（最大的进程）',
  '索引的用时',
  '文件',
  '网站大小（未压缩）',
  '其中查询索引',
];

function startUnit(unit: 'ms' | 'KB' | ''): Figure['unit'] {
  return { ms: 's' as const, KB: 'MB' as const, '': '' as const }[unit];
}

async function costOf(bench: Bench): Promise<Readonly<Record<Cost, number>>> {
  const { root, site, built, asOf } = bench;
  const build = await built();
  const validate = await measureSuccess(join(repository, 'scripts/validate.ts'), ['--root', root(), '--as-of', asOf, '--format', 'json']);
  const index = await buildIndexOf(bench);
  const { files, bytes } = sizeOf(site);
  return {
    校验的处理器时间: validate.cpu,
    生成的用时: build.wall,
    生成的处理器时间: build.cpu,
    '生成的内存（最大的进程）': build.memory,
    索引的用时: index.wall,
    文件: files,
    '网站大小（未压缩）': bytes / 1e6,
    其中查询索引: index.bytes / 1e6,
  };
}

/** Files below a folder and their bytes. */
export function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) };
}

/** The line that lies closest to some points, by least squares. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): { readonly slope: number; readonly start: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const spread = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  const slope = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / spread;
  return { slope, start: y - slope * x };
}

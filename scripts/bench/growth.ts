import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, repository } from './bench.ts';
import { buildIndexOf } from './lookup-index.ts';
import { measureSuccess } from './measure.ts';
import { medianOf } from './rounds.ts';
import type { Figure, Row } from './row.ts';

const sizes = [1_000, 10_000, 100_000] as const;

/** What a register of one size costs: the unit of one size, and that of one certificate more, which is a thousandth of it or the same. */
const units = {
  校验的处理器时间: ['s', 'ms'],
  生成的用时: ['s', 'ms'],
  生成的处理器时间: ['s', 'ms'],
  '生成的内存（最大的进程）': ['MB', 'KB'],
  索引的用时: ['s', 'ms'],
  网站文件: ['', ''],
  '网站大小（未压缩）': ['MB', 'KB'],
  其中索引文件: ['', ''],
  '其中索引大小（未压缩）': ['MB', 'KB'],
  '登记大小（YAML）': ['MB', 'KB'],
} as const satisfies Readonly<Record<string, readonly [Figure['unit'], Figure['unit']]>>;

export type Cost = keyof typeof units;

/** How cost grows with the register: a line through the sizes up to this one. */
export const growth: Row = {
  name: 'growth',
  title: '每多一张证书',
  async measure(bench) {
    const measured = [...sizes.filter((size) => size < bench.certificates), bench.certificates];
    if (measured.length < 2) return [];
    const costs: { readonly size: number; readonly cost: Readonly<Record<Cost, number>> }[] = [];
    for (const size of measured) costs.push({ size, cost: await costOf(bench.at(size)) });
    return costNames.flatMap((name): readonly Figure[] => {
      const [unit, each] = units[name];
      const { slope } = lineThrough(costs.map(({ size, cost }) => [size, cost[name]]));
      return [
        { what: name, unit: each, ...medianOf([unit === each ? slope : slope * 1_000]) },
        ...costs.map(({ size, cost }): Figure => ({ what: sizeLabel(name, size), unit, ...medianOf([cost[name]]), detail: true })),
      ];
    });
  },
};

const costNames: readonly Cost[] = [
  '校验的处理器时间',
  '生成的用时',
  '生成的处理器时间',
  '生成的内存（最大的进程）',
  '索引的用时',
  '网站文件',
  '网站大小（未压缩）',
  '其中索引文件',
  '其中索引大小（未压缩）',
  '登记大小（YAML）',
];

function sizeLabel(name: Cost, size: number): string {
  return `${name}：${size} 张`;
}

/** What the figures of this row say of a cost, by size. */
export function pointsOf(figures: readonly Figure[], name: Cost): readonly (readonly [size: number, cost: number])[] {
  return figures.flatMap(({ what, value }) => {
    const size = Number(/：(\d+) 张$/.exec(what)?.[1]);
    return what === sizeLabel(name, size) ? [[size, value] as const] : [];
  });
}

async function costOf(bench: Bench): Promise<Readonly<Record<Cost, number>>> {
  const { root, site, built, asOf } = bench;
  const build = await built();
  const validate = await measureSuccess(join(repository, 'scripts/validate.ts'), ['--root', root(), '--as-of', asOf, '--format', 'json']);
  const index = await buildIndexOf(bench);
  const whole = sizeOf(site);
  return {
    校验的处理器时间: validate.cpu,
    生成的用时: build.wall,
    生成的处理器时间: build.cpu,
    '生成的内存（最大的进程）': build.memory,
    索引的用时: index.wall,
    网站文件: whole.files,
    '网站大小（未压缩）': whole.bytes / 1e6,
    其中索引文件: index.files,
    '其中索引大小（未压缩）': index.bytes / 1e6,
    '登记大小（YAML）': sizeOf(join(root(), 'registry')).bytes / 1e6,
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

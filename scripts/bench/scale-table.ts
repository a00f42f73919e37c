import { type Cost, lineThrough, pointsOf } from './growth.ts';
import type { Results } from './results.ts';
import { grouped } from './tables.ts';

/** The heading of the operator's guide under which the table stands. */
export const scaleHeading = '## 一百万、三百万张证书';

const sizes = [100_000, 1_000_000, 3_000_000] as const;

/** A line of the table: a cost that was measured. */
interface Line {
  readonly name: string;
  readonly cost: Cost;
  readonly write: (value: number) => string;
}

const minutes = (seconds: number): string => (seconds < 90 ? `${counted(seconds)} 秒` : `${counted(seconds / 60)} 分`);
const bytes = (megabytes: number): string => (megabytes < 1_000 ? `${counted(megabytes)} MB` : `${counted(megabytes / 1_000)} GB`);

const lines: readonly Line[] = [
  { name: '登记的大小（YAML，一张证书一个文件）', cost: '登记大小（YAML）', write: bytes },
  { name: '校验，处理器时间', cost: '校验的处理器时间', write: minutes },
  { name: '从头生成，用时', cost: '生成的用时', write: minutes },
  { name: '从头生成，处理器时间', cost: '生成的处理器时间', write: minutes },
  { name: '从头生成，最大的进程的内存', cost: '生成的内存（最大的进程）', write: bytes },
  { name: '网站的文件', cost: '网站文件', write: counted },
  { name: '网站的大小（未压缩）', cost: '网站大小（未压缩）', write: bytes },
  { name: '其中查询索引的文件', cost: '其中索引文件', write: counted },
  { name: '其中查询索引的大小（未压缩）', cost: '其中索引大小（未压缩）', write: bytes },
];

/** What larger registers cost, on the lines through what was measured; nothing while growth was not measured. */
export function scaleTable({ rows }: Results): string | undefined {
  const figures = rows.growth?.figures ?? [];
  if (figures.length === 0) return undefined;
  const cells = lines.map(({ name, cost, write }) => {
    const points = pointsOf(figures, cost);
    const { slope, start } = lineThrough(points);
    const known = new Map(points);
    return [name, ...sizes.map((size) => write(known.get(size) ?? start + slope * size))];
  });
  const head = ['项目', ...sizes.map((size) => `${size / 10_000} 万张`)];
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** The text of the guide with the first table under its heading written anew. */
export function withScaleTable(guide: string, table: string): string {
  const at = guide.indexOf(`${scaleHeading}\n`);
  const found = /(?:^\|.*\|\n)+/m.exec(guide.slice(at));
  if (at === -1 || found === null) throw new Error(`指南里没有“${scaleHeading}”和它的表。`);
  const from = at + found.index;
  return guide.slice(0, from) + table + guide.slice(from + found[0].length);
}

/** To two digits that count: more would claim more than a line can know. */
function counted(value: number): string {
  return grouped(Number(value.toPrecision(2)));
}

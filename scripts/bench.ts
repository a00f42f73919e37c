import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { today } from '#io/clock.ts';
import { benchOf } from './bench/bench.ts';
import { rows } from './bench/rows.ts';
import { runRows } from './bench/run.ts';
import { command, dayOption, run } from './support/command.ts';

interface Options {
  readonly certificates: number;
  readonly seed: number;
  readonly asOf: string;
  readonly only?: readonly string[];
  readonly queries: number;
  readonly peers: number;
  readonly keep?: string;
  readonly to: string;
}

const program = command(
  'bench',
  '生成指定数量的证书，测量设计书第 9 节的每一项预算，与其他程序比较。\n结果写入 bench/；十万张的结果也写进 README 的表。退出码：0 全部达到，1 有没有达到或没有测成的，2 用法不对。',
)
  .addOption(new Option('--certificates <数量>', '证书数量').default(10_000).argParser(wholeNumber))
  .addOption(new Option('--only <项目...>', '只测这些项目').choices(rows.map(({ name }) => name)))
  .addOption(new Option('--queries <数量>', '每一类查询测多少次').default(200).argParser(wholeNumber))
  .addOption(new Option('--peers <数量>', '给其他程序多少张证书').default(10_000).argParser(wholeNumber))
  .addOption(new Option('--seed <数>', '随机种子').default(1).argParser(wholeNumber))
  .addOption(new Option('--keep <目录>', '登记和网站生成在这个目录里并保留'))
  .addOption(new Option('--to <目录>', '结果写到哪里').default(join(import.meta.dirname, '../bench'), 'bench'))
  .addOption(dayOption(today()))
  .action(async ({ keep, to, only, peers, ...options }: Options) => {
    const folder = keep === undefined ? mkdtempSync(join(tmpdir(), 'bench-')) : resolve(keep);
    mkdirSync(folder, { recursive: true });
    const started = performance.now();
    const say = (text: string): void => {
      process.stderr.write(`[${((performance.now() - started) / 1000).toFixed(0)} s] ${text}\n`);
    };
    if (options.certificates > heapful) allowHeap();
    const bench = benchOf({ ...options, peers: Math.min(peers, options.certificates), folder, say });
    try {
      const chosen = rows.filter(({ name }) => only === undefined || only.includes(name));
      process.exitCode = (await runRows(bench, chosen, resolve(to))) ? 0 : 1;
    } finally {
      await bench.close();
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    }
  });

/** Certificates that fit into the heap that Node takes by itself. */
const heapful = 200_000;

/** Lets the processes that are measured take most of the machine's memory. */
function allowHeap(): void {
  const { NODE_OPTIONS: given = '' } = process.env;
  process.env.NODE_OPTIONS = `${given} --max-old-space-size=${Math.floor((totalmem() / 1e6) * 0.8)}`.trim();
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('应是 1 到 9999999 的整数。');
  return Number(text);
}

await run(program);

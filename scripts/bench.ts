import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { today } from '#io/clock.ts';
import { readRepository } from '#io/repository.ts';
import { command, dayOption, run } from './support/command.ts';
import { generateRegister } from './support/generate-register.ts';
import type { Usage } from './support/measure.ts';
import { measure } from './support/measure.ts';
import { measureDiffs } from './support/measure-diffs.ts';
import { measureLookups } from './support/measure-lookups.ts';

interface Options {
  readonly certificates: number;
  readonly seed: number;
  readonly asOf: string;
  readonly keep?: string;
}

const repository = join(import.meta.dirname, '..');

const program = command('bench', '生成指定数量的证书，测量检查、生成网站、查询和版本比较所用的时间与内存，写入 bench/。')
  .addOption(new Option('--certificates <数量>', '证书数量').default(10_000).argParser(wholeNumber))
  .addOption(new Option('--seed <数>', '随机种子').default(1).argParser(wholeNumber))
  .addOption(new Option('--keep <目录>', '登记生成在这个目录里并保留'))
  .addOption(dayOption(today()))
  .action(async ({ certificates, seed, asOf, keep }: Options) => {
    const folder = keep ?? mkdtempSync(join(tmpdir(), 'bench-'));
    const root = join(folder, 'repository');
    const out = join(folder, 'dist');
    try {
      process.exitCode = (await bench(root, out, certificates, seed, asOf)) ? 0 : 1;
    } finally {
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    }
  });

async function bench(root: string, out: string, certificates: number, seed: number, asOf: string): Promise<boolean> {
  const criteria = readRepository(repository).register.standards.find(({ matter }) => matter.kind === 'criteria');
  if (criteria === undefined) throw new Error('no criteria to certify against');
  process.stderr.write(`生成 ${certificates} 张证书\n`);
  rmSync(root, { recursive: true, force: true });
  generateRegister({ from: repository, to: root, certificates, seed, until: asOf, criteria });

  const validate = await measure(join(repository, 'scripts/validate.ts'), ['--root', root, '--as-of', asOf, '--format', 'json']);
  const build = await measure(join(repository, 'scripts/build.ts'), ['--root', root, '--out', out, '--as-of', asOf]);
  if (validate.code !== 0 || build.code !== 0) {
    process.stdout.write(validate.code === 0 ? build.output : validate.output);
    return false;
  }
  const { size, times: lookups } = await measureLookups(out, asOf);
  const index = size / 1024;

  const material = criteria.versions.at(-1);
  const diffs = material === undefined ? {} : await measureDiffs(join(repository, 'scripts/diff.ts'), material, seed);

  print({ validate, build, ...diffs });
  process.stdout.write(
    `查询索引 ${index.toFixed(0)} KiB；每次查询（毫秒）：${Object.entries(lookups)
      .map(([kind, time]) => `${kind} ${time.toFixed(2)}`)
      .join('，')}\n`,
  );
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? '' };
  const compared = Object.fromEntries(Object.entries(diffs).map(([name, usage]) => [name, figuresOf(usage)]));
  const figures = { validate: figuresOf(validate), build: figuresOf(build), ...compared, index: { kib: Math.round(index) }, lookups };
  mkdirSync(join(repository, 'bench'), { recursive: true });
  const file = join(repository, 'bench', `${certificates}.json`);
  writeFileSync(file, `${JSON.stringify({ certificates, seed, asOf, machine, ...figures }, undefined, 2)}\n`);
  process.stderr.write(`写入 ${file}\n`);
  return true;
}

function print(rows: Readonly<Record<string, Usage>>): void {
  const line = (...cells: readonly string[]): string =>
    `${cells.map((cell, place) => (place === 0 ? cell.padEnd(16) : cell.padStart(12))).join('')}\n`;
  process.stdout.write(line('', 'wall s', 'CPU s', 'peak MiB'));
  for (const [name, { wall, cpu, memory }] of Object.entries(rows)) {
    process.stdout.write(line(name, wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0)));
  }
}

function figuresOf({ wall, cpu, memory }: Usage): object {
  return { wall: Number(wall.toFixed(2)), cpu: Number(cpu.toFixed(2)), memory: Math.round(memory) };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('应是 1 到 999999 的整数。');
  return Number(text);
}

await run(program);

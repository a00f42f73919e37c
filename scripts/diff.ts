import { join, resolve } from 'node:path';
import { Option } from 'commander';
import type { Finding } from '#domain/finding.ts';
import { givenChangeSet } from '#domain/standard/comparison/between.ts';
import { type CompareOptions, compare } from '#domain/standard/comparison/change-set.ts';
import { comparable } from '#domain/standard/comparison/comparable.ts';
import { withDeclarations } from '#domain/standard/comparison/declared.ts';
import { type Impact, impactOf } from '#domain/standard/impact.ts';
import { today } from '#io/clock.ts';
import { locate } from '#io/locate.ts';
import { textReport } from '#io/report/text.ts';
import { readRepository } from '#io/repository.ts';
import { readStandardSource, type StandardSource } from '#io/standard-source.ts';
import { outline } from '#site/comparison/outline.ts';
import { htmlWriter, markdownWriter, textWriter } from '#site/comparison/writers.ts';
import { command, dayOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly asOf: string;
  readonly format: 'text' | 'markdown' | 'json' | 'html';
  readonly match?: 'id' | 'text';
  readonly impact: boolean;
  readonly all: boolean;
}

type Read = Extract<StandardSource, { ok: true }>;

const program = command('diff', '比较两个版本：逐条说明改了什么、属于哪一类、影响谁。\n退出码：0 已比较，1 文件有错误，2 用法不对。')
  .usage('[选项] <旧> <新>')
  .argument('<旧>', '如 asmm@1.1、main:asmm@2.0，或导出的 JSON 文件')
  .argument('<新>', '同上')
  .addOption(rootOption(join(import.meta.dirname, '..')))
  .addOption(dayOption(today()))
  .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'markdown', 'json', 'html']).default('text'))
  .addOption(new Option('--match <方式>', '按编号还是按文字对应条款').choices(['id', 'text']))
  .option('--impact', '列出受影响的证书', false)
  .option('--all', '连同未变的条款一起列出', false)
  .action((from: string, to: string, options: Options) => {
    const root = resolve(options.root);
    const [old, fresh] = [readStandardSource(root, from), readStandardSource(root, to)];
    if (old.ok && fresh.ok) process.stdout.write(diff(root, `${from} → ${to}`, old, fresh, options));
    else for (const side of [old, fresh]) complain(root, side);
  });

function diff(root: string, title: string, old: Read, fresh: Read, { format, match, impact, all, asOf }: Options): string {
  const set = withDeclarations(
    compare(old.comparable, fresh.comparable, { ...order(old, fresh), ...(match && { match }) }),
    fresh.version?.changes,
  );
  const touched = impact ? impactBetween(root, old, fresh, asOf) : undefined;
  if (format === 'json') {
    const given = all ? { ...set, ...(touched && { impact: touched }) } : givenChangeSet(set, touched);
    return `${JSON.stringify(given, null, 2)}\n`;
  }
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  const writer = format === 'html' ? htmlWriter : format === 'markdown' ? markdownWriter : textWriter(colour);
  return outline(title, set, writer, { all, impact: touched });
}

/** Versions of one standard are compared through those between them, in the direction of time. */
function order(old: Read, fresh: Read): CompareOptions {
  const versions = fresh.standard?.versions ?? [];
  const place = ({ comparable: { version } }: Read): number => versions.findIndex((candidate) => candidate.version === version);
  const [a, b] = [place(old), place(fresh)];
  if (old.standard?.id !== fresh.standard?.id || a < 0 || b < 0) return {};
  const between = versions.slice(Math.min(a, b) + 1, Math.max(a, b)).map(comparable);
  return { between: a <= b ? between : between.toReversed(), backwards: a > b };
}

function impactBetween(root: string, old: Read, fresh: Read, day: string): Impact | undefined {
  if (old.version === undefined || fresh.version === undefined || fresh.standard === undefined) return undefined;
  const { certificates } = readRepository(root).register;
  return impactOf(
    fresh.standard,
    old.version,
    fresh.version,
    certificates.map(({ value }) => value),
    day,
  );
}

function complain(root: string, side: StandardSource): void {
  if (side.ok) return;
  if ('usage' in side) {
    process.stderr.write(`${side.usage}\n`);
    process.exitCode = 2;
    return;
  }
  const findings: readonly Finding[] = side.findings;
  process.stderr.write(textReport(locate(root, findings), { root, colour: process.stderr.isTTY, frames: true }));
  process.exitCode ||= 1;
}

await run(program);

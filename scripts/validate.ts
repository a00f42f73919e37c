import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Option } from 'commander';
import { checkRepository, hasErrors } from '#io/check.ts';
import { today } from '#io/clock.ts';
import { refFault } from '#io/git.ts';
import { counts, report } from '#io/report/report.ts';
import { command, dayOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly asOf: string;
  readonly format: 'text' | 'json' | 'github';
  readonly base?: string;
  readonly reviewed?: boolean;
}

const program = command(
  'validate',
  '检查标准、内容和登记：格式、引用、历史、等级，一次列出全部问题。\n退出码：0 没有错误，1 有错误，2 用法不对。',
)
  .addOption(rootOption(join(import.meta.dirname, '..')))
  .addOption(dayOption(today()))
  .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json', 'github']).default('text'))
  .addOption(new Option('--base <提交>', '与 git 里的这个提交、分支或标签相比：已发布的标准没有改动，变化的类别都已申明，已登记的只增不减'))
  .addOption(new Option('--reviewed', '登记簿负责人已审核：允许一次改变许多证书的状态（须与 --base 同用）'))
  .action(({ root, asOf, format, base, reviewed }: Options) => {
    const folder = resolve(root);
    const fault = base === undefined ? undefined : refFault(folder, base);
    if (fault !== undefined) program.error(fault);
    if (reviewed && base === undefined) program.error('--reviewed 须与 --base 同用。');
    const { repository, findings } = checkRepository(folder, asOf, { base, reviewed });
    process.stdout.write(report(findings, counts(repository, findings), { root: folder, format, stream: process.stdout }));
    process.exitCode = hasErrors(findings) ? 1 : 0;
  });

// Nearly all that is read is kept to the end: a nursery that goes on growing with it would take 100 MB and spare no work.
setFlagsFromString('--semi-space-growth-factor=1');
await run(program);

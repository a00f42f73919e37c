import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { z } from 'zod';
import { ownersOf, reviewPassed } from '#domain/registry/append-only/protected-review.ts';
import { command, run } from './support/command.ts';

/** A review as `registry-guard.yml` writes it down, one a line, from what GitHub's API says. */
const reviewSchema = z.object({ user: z.string(), state: z.string(), commit: z.string() });

interface Options {
  readonly teams?: boolean;
  readonly head?: string;
  readonly author?: string;
  readonly reviews?: string;
  readonly owners?: string;
}

const program = command(
  'protected-review',
  '登记簿的负责人（.github/CODEOWNERS）是否已审核合并请求的最新提交。供 registry-guard.yml 使用。\n退出码：0 已审核，1 没有，2 用法不对。',
)
  .addOption(new Option('--teams', '列出负责登记簿的团队，一行一个'))
  .addOption(new Option('--head <提交>', '合并请求的最新提交'))
  .addOption(new Option('--author <账号>', '合并请求的作者'))
  .addOption(new Option('--reviews <文件>', '审核记录，由旧到新，一行一个 JSON：user、state、commit'))
  .addOption(new Option('--owners <文件>', '负责人的账号，一行一个'))
  .action(({ teams, head, author, reviews, owners }: Options) => {
    if (teams) {
      const named = ownersOf(readFileSync(join(import.meta.dirname, '../.github/CODEOWNERS'), 'utf8'), 'registry/certificates');
      process.stdout.write(named.map((owner) => `${owner}\n`).join(''));
      return;
    }
    if (head === undefined || author === undefined || reviews === undefined || owners === undefined)
      return program.error('写 --teams，或者写 --head、--author、--reviews 和 --owners。');
    const given = linesOf(reviews).map((line) => reviewSchema.parse(JSON.parse(line)));
    const passed = reviewPassed({ reviews: given, head, author, owners: linesOf(owners) });
    process.stdout.write(passed ? '登记簿的负责人已审核最新的提交。\n' : '登记簿的负责人还没有审核最新的提交。\n');
    process.exitCode = passed ? 0 : 1;
  });

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

await run(program);

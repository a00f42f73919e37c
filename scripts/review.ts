import { join, resolve } from 'node:path';
import { Option } from 'commander';
import type { Standard } from '#domain/standard/model.ts';
import { checkRepository } from '#io/check.ts';
import { today } from '#io/clock.ts';
import { refFault } from '#io/git.ts';
import { standardsAt, standardsBelow } from '#io/standards-at.ts';
import { markdownWriter, textWriter } from '#site/comparison/writers.ts';
import { newNotices } from '#site/release/notices.ts';
import { reviewedVersions } from '#site/release/review.ts';
import { commentLimit, reviewReport } from '#site/release/review-report.ts';
import { command, dayOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly asOf: string;
  readonly base: string;
  readonly format: 'text' | 'markdown';
}

const program = command(
  'review',
  '说明对标准的改动：每个版本改了什么、属于哪一类、检查的结论、影响谁。合并请求上的评论就是它写的。\n退出码：0 检查通过，1 有错误，2 用法不对。',
)
  .addOption(rootOption(join(import.meta.dirname, '..')))
  .addOption(dayOption(today()))
  .addOption(new Option('--base <提交>', '与 git 里的哪个提交、分支或标签相比').default('main'))
  .addOption(new Option('--format <格式>', 'markdown 按评论的长度截断').choices(['text', 'markdown']).default('text'))
  .action(({ root: folder, asOf: day, base, format }: Options) => {
    const root = resolve(folder);
    const fault = refFault(root, base);
    if (fault !== undefined) program.error(fault);
    const { repository, findings } = checkRepository(root, day, { base });
    const [old, now] = [standardsAt(root, base), standardsBelow(root)];
    const certificates = repository.register.certificates.map(({ value }) => value);
    const verdict = findings.filter(({ file }) => file.startsWith('standards'));
    const review = {
      base,
      versions: reviewedVersions({ ...old, name: base }, now, certificates, day),
      verdict,
      notices: now.standards.flatMap((standard: Standard) =>
        newNotices(
          old.standards.find(({ id }) => id === standard.id),
          standard,
        ),
      ),
    };
    const colour = process.stdout.isTTY && !process.env.NO_COLOR;
    process.stdout.write(
      format === 'markdown' ? reviewReport(review, markdownWriter, commentLimit) : reviewReport(review, textWriter(colour)),
    );
    process.exitCode = verdict.some(({ severity }) => severity === 'error') ? 1 : 0;
  });

await run(program);

import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { ask } from '#domain/lookup/ask.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { now, today } from '#io/clock.ts';
import { readPublishedSite } from '#io/published-site.ts';
import { answerText, isYes } from './support/answer-text.ts';
import { command, dayOption, run } from './support/command.ts';

interface Options {
  readonly site: string;
  readonly asOf: string;
  readonly format: 'text' | 'json';
}

const program = command(
  'lookup',
  '在已生成的网站里查证书，与查询页用同一套规则。\n退出码：0 有效或有结果，1 无效、无法确认或没有结果，2 用法不对。',
)
  .usage('<查询内容> [选项]')
  .argument('<查询内容...>', '证书编号、企业名称或统一社会信用代码')
  .addOption(new Option('--site <目录>', '已生成的网站').default(join(import.meta.dirname, '../dist'), 'dist'))
  .addOption(dayOption(today()))
  .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
  .action(async (queries: readonly string[], { site, asOf, format }: Options) => {
    const published = readPublishedSite(resolve(site));
    if (published === undefined) {
      process.stderr.write(`${resolve(site)} 里没有网站；先运行 npm run build。\n`);
      process.exitCode = 2;
      return;
    }
    const { index, snapshot } = published;
    const moment = now();
    const fresh = snapshot.issuedAt <= moment && moment <= snapshot.staleAfter;
    const found = await ask(index, queries.join(' '), {}, asOf, { simplify: async (text) => simplify(text) });
    process.stdout.write(
      format === 'json' ? `${JSON.stringify({ asOf: snapshot.asOf, fresh, answer: found }, undefined, 2)}\n` : answerText(found, fresh),
    );
    process.exitCode = isYes(found, fresh) ? 0 : 1;
  });

await run(program);

import { join, resolve } from 'node:path';
import { today } from '#io/clock.ts';
import type { PageForm } from '#io/settings.ts';
import { build } from './support/build.ts';
import { command, dayOption, outOption, pagesOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly out: string;
  readonly asOf: string;
  readonly pages: PageForm;
}

const repository = join(import.meta.dirname, '..');

const program = command('build', '检查登记，生成网站和数据文件，自检后替换旧的网站。\n数据有错误时列出错误，旧网站保持不变。')
  .addOption(rootOption(repository))
  .addOption(outOption(join(repository, 'dist')))
  .addOption(dayOption(today()))
  .addOption(pagesOption())
  .action(async ({ root, out, asOf, pages }: Options) => {
    process.exitCode = (await build({ root: resolve(root), out: resolve(out), asOf, pages })) ? 0 : 1;
  });

await run(program);

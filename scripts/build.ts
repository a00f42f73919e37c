import { join, resolve } from 'node:path';
import { today } from '#io/clock.ts';
import { build } from './support/build.ts';
import { command, dayOption, outOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly out: string;
  readonly asOf: string;
}

const repository = join(import.meta.dirname, '..');

const program = command('build', '检查登记，生成网站和数据文件，自检后替换旧的网站。\n数据有错误时列出错误，旧网站保持不变。')
  .addOption(rootOption(repository))
  .addOption(outOption(join(repository, 'dist')))
  .addOption(dayOption(today()))
  .action(async ({ root, out, asOf }: Options) => {
    process.exitCode = (await build({ root: resolve(root), out: resolve(out), asOf })) ? 0 : 1;
  });

await run(program);

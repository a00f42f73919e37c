import { join, resolve } from 'node:path';
import { today } from '#io/clock.ts';
import { serveSite } from '#io/serve.ts';
import type { Settings } from '#io/settings.ts';
import { headersFor } from '#site/headers.ts';
import { isRecord } from '#site/links.ts';
import { build } from './support/build.ts';
import { command, outOption, pagesOption, rootOption, run } from './support/command.ts';

const repository = join(import.meta.dirname, '..');
const { PORT: port = '4321' } = process.env;

const program = command('start', '需要时先生成网站，再在本机打开服务。\n端口 4321，或由环境变量 PORT 指定。')
  .addOption(rootOption(repository))
  .addOption(outOption(join(repository, 'dist')))
  .addOption(pagesOption())
  .action(async ({ root, out, pages }: Pick<Settings, 'root' | 'out' | 'pages'>) => {
    const settings = { root: resolve(root), out: resolve(out), asOf: today(), pages };
    if (!(await build(settings))) {
      process.exitCode = 1;
      return;
    }
    await serve(settings.out);
  });

async function serve(folder: string): Promise<void> {
  try {
    const { origin } = await serveSite(folder, { port: Number(port), headers: headersFor, isRecord });
    process.stdout.write(`网站已在 ${origin}/ 打开，按 Ctrl+C 结束。\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'EADDRINUSE' ? '已被占用' : `打不开（${String(error.code)}）`;
    process.stderr.write(`端口 ${port} ${reason}；换一个：PORT=4322 npm start\n`);
    process.exitCode = 2;
  }
}

await run(program);

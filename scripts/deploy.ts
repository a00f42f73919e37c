import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { today } from '#io/clock.ts';
import { deploy, type Progress, UnsafeTargetError } from '#io/deploy/deploy.ts';
import type { Plan, StepName } from '#io/deploy/plan.ts';
import { RcloneError } from '#io/deploy/rclone.ts';
import { headersFor, isImmutable } from '#site/headers.ts';
import { headersFile, nginxServer, redirectsFile } from '#site/server-files.ts';
import { command, dayOption, run } from './support/command.ts';

interface Options {
  readonly out: string;
  readonly asOf: string;
  readonly dryRun: boolean;
  readonly print?: keyof typeof printed;
}

/** What servers and hosts are told beside the site's own files. */
const printed = {
  nginx: (target = '/srv/www'): string => nginxServer({ root: target, listen: '80' }),
  headers: headersFile,
  redirects: redirectsFile,
} as const;

const steps: Readonly<Record<StepName | 'remove', string>> = {
  immutable: '带摘要的文件',
  data: '数据',
  pages: '页面',
  pointers: '指向新数据的文件',
  remove: '删去旧文件',
};

const program = command(
  'deploy',
  '用 rclone 把已生成的网站送到目标：只送变化的，先数据后页面，最后删除；中断后重新运行即可接着送。\n' +
    '目标是 rclone 的写法（如 remote:bucket）或一个目录。退出码：0 完成，1 没有完成，2 用法不对。',
)
  .usage('[选项] <目标>')
  .argument('[目标]', '如 remote:bucket、/srv/www')
  .addOption(new Option('--out <目录>', '已生成的网站').default(join(import.meta.dirname, '../dist'), 'dist'))
  .addOption(dayOption(today()))
  .option('--dry-run', '只说要做什么，不做', false)
  .addOption(new Option('--print <格式>', '不部署，打印服务器配置').choices(Object.keys(printed)))
  .action(async (target: string | undefined, { out, asOf, dryRun, print }: Options) => {
    if (print !== undefined) {
      process.stdout.write(printed[print](target));
      return;
    }
    if (target === undefined) return program.error('缺少参数 目标。');
    if (!existsSync(join(out, 'api/v1/snapshot.json'))) program.error(`${resolve(out)} 里没有网站；先运行 npm run build。`);
    process.exitCode = (await send(realpathSync(out), target, asOf, dryRun)) ? 0 : 1;
  });

async function send(site: string, target: string, day: string, dryRun: boolean): Promise<boolean> {
  const tell: Progress = (step, done, all) => {
    if (all > 0) process.stderr.write(`${steps[step]}：${done} / ${all}\n`);
  };
  try {
    const plan = await deploy({ site, target, day, dryRun, headersFor, isImmutable }, tell);
    process.stdout.write(summary(plan, dryRun));
    return true;
  } catch (error) {
    if (error instanceof RcloneError)
      process.stderr.write(`没有送完：${error.message}\n已送到的是完好的；排除问题后重新运行，会接着送。\n`);
    else if (error instanceof UnsafeTargetError) {
      process.stderr.write('这个 rclone 会让目标上的文件写到一半就被人看见；换用 1.63 或更新的 rclone，或送到对象存储、本机目录。\n');
    } else throw error;
    return false;
  }
}

function summary({ steps: planned, remove, retired }: Plan, dryRun: boolean): string {
  const lines = planned.map(({ name, paths }) => `${steps[name]}：${paths.length} 个文件`);
  const all = [...lines, `${steps.remove}：${remove.length} 个`, `旧网页还可能用到、暂留的：${retired.size} 个`];
  return `${dryRun ? '将要送出' : '已送出'}\n${all.map((line) => `  ${line}\n`).join('')}`;
}

await run(program);

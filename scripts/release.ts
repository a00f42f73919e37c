import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { versionRef } from '#domain/standard/versions.ts';
import { checkRepository } from '#io/check.ts';
import { today } from '#io/clock.ts';
import { folderOf } from '#io/freeze.ts';
import { freezeAnew, freezePublished } from './release/freeze.ts';
import { publish } from './release/publish.ts';
import { Refusal, refuse, type Task } from './release/task.ts';
import { command, dayOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly asOf: string;
  readonly dryRun: boolean;
  readonly freezeAnew: boolean;
  readonly reason?: string;
}

const project = join(import.meta.dirname, '..');

const program = command(
  'release',
  '发布一个草案：核对是否齐备，写明发布日期，冻结全文，写出发布说明。\n退出码：0 已发布（或可以发布），1 还不能发布，2 用法不对。',
)
  .usage('[选项] <版本>')
  .argument('<版本>', '如 asmm@2.1')
  .addOption(rootOption(project))
  .addOption(dayOption(today()))
  .option('--dry-run', '只说明会做什么，不写任何文件', false)
  .option('--freeze-anew', '把已发布的版本按现在的文字重新冻结（仅在 package.json 的版本低于 1.0.0 时）', false)
  .option('--reason <理由>', '重新冻结的理由，写进提交说明')
  .action((ref: string, options: Options) => {
    try {
      release(taskOf(resolve(options.root), ref, options), options);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      process.stderr.write(error.message);
      process.exitCode = 1;
    }
  });

function release(task: Task, { freezeAnew: anew, reason = '' }: Options): void {
  if (anew && reason.trim() === '') program.error('重新冻结要用 --reason 写明理由。');
  if (anew) freezeAnew(task, reason, project);
  else if (task.version.matter.status === 'published') freezePublished(task);
  else publish(task);
}

/** The version that is named; there being none is wrong usage, its files being broken is not. */
function taskOf(root: string, ref: string, { asOf: day, dryRun }: Options): Task {
  const [, id = '', number = ''] = /^([a-z][a-z0-9-]*)@(\d+\.\d+)$/.exec(ref) ?? [];
  if (id === '') program.error(`“${ref}”不是版本，应写成 asmm@2.1 的样子。`);
  const checked = checkRepository(root, day);
  const { standards } = checked.repository.register;
  const standard = standards.find((each) => each.id === id);
  const version = standard?.versions.find((each) => each.version === number);
  if (standard === undefined || version === undefined) {
    const broken = checked.findings.filter(({ file }) => file.startsWith(`standards/${id}/`));
    if (existsSync(join(root, folderOf(ref))) && broken.length > 0) refuse({ root, ref }, [], broken);
    const known = standards.flatMap((each) => each.versions.map(versionRef));
    return program.error(`没有 ${ref}，现有：${known.join('、') || '无'}。`);
  }
  return { root, day, dryRun, checked, standard, version, ref };
}

await run(program);

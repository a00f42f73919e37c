import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { impactsOf } from '#domain/standard/impact.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { unready } from '#domain/standard/policy/readiness.ts';
import { isMinor, stepBetween } from '#domain/standard/policy/steps.ts';
import { versionRef } from '#domain/standard/versions.ts';
import { type CheckedRepository, checkRepository, hasErrors } from '#io/check.ts';
import { today } from '#io/clock.ts';
import { digestOf, digestsOf, folderOf, lockFile, lockText, mayFreezeAnew, readLock } from '#io/freeze.ts';
import { uncommitted } from '#io/git.ts';
import type { LocatedFinding } from '#io/locate.ts';
import { notesFile, type PlannedFile, publishedMatter, writeAll } from '#io/release.ts';
import { printFindings } from '#io/report/report.ts';
import { releaseNotes } from '#site/release/notes.ts';
import { command, dayOption, rootOption, run } from './support/command.ts';

interface Options {
  readonly root: string;
  readonly asOf: string;
  readonly dryRun: boolean;
  readonly freezeAnew: boolean;
  readonly reason?: string;
}

/** What a release is about: the version named on the command line, in a repository that was checked. */
interface Task {
  readonly root: string;
  readonly day: string;
  readonly dryRun: boolean;
  readonly checked: CheckedRepository;
  readonly standard: Standard;
  readonly version: StandardVersion;
  readonly ref: string;
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

/** A release that was asked for and cannot be; its message says all the reasons. */
class Refusal extends Error {}

function release(task: Task, { freezeAnew: anew, reason }: Options): void {
  if (anew) freezeAnew(task, reason);
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
    if (existsSync(join(root, folderOf(ref))) && broken.length > 0) refuse(root, ref, [], broken);
    const known = standards.flatMap((each) => each.versions.map(versionRef));
    return program.error(`没有 ${ref}，现有：${known.join('、') || '无'}。`);
  }
  return { root, day, dryRun, checked, standard, version, ref };
}

function publish(task: Task): void {
  const { root, day, ref, standard, version, checked } = task;
  const reasons = [...unready(standard, version, day), ...worktreeReasons(root, ref)];
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  if (reasons.length + errors.length > 0) refuse(root, ref, reasons, errors);
  const files = releaseFiles(task);
  if (!write(task, files)) return;
  say(`${task.dryRun ? '可以发布' : '已发布'} ${ref}，发布日期 ${day}，实施日期 ${version.matter.effective}。`);
  say(remaining(task));
}

/** A folder with work in it that git does not know would freeze what nobody reviewed. */
function worktreeReasons(root: string, ref: string): string[] {
  const folder = folderOf(ref);
  const changed = uncommitted(root, folder);
  if (changed === undefined) return [`${folder} 不在 git 里，无法确认发布的就是审阅过的文字。`];
  return changed.length === 0 ? [] : [`${folder} 有没提交的改动：${changed.join('、')}。先提交并审阅。`];
}

function releaseFiles({ root, day, ref, standard, version, checked }: Task): PlannedFile[] {
  const matter = publishedMatter(readFileSync(join(root, version.file), 'utf8'), day);
  const digests = { ...digestsOf(root, ref), 'version.yaml': digestOf(Buffer.from(matter)) };
  const before = standard.versions[standard.versions.indexOf(version) - 1];
  const certificates = checked.repository.register.certificates.map(({ value }) => value);
  const notes = releaseNotes({
    standard,
    version,
    published: day,
    before: before && { version: before, changes: stepBetween(standard, before, version).changes },
    impacts: impactsOf(standard, version, certificates, day),
  });
  return [
    { file: version.file, text: matter },
    { file: lockFile, text: lockText({ ...readLock(root).lock, [ref]: digests }) },
    { file: notesFile(standard.id, version.version), text: notes },
  ];
}

/** Writes what is planned and checks once more; a release that the checks would refuse is taken back. */
function write({ root, day, dryRun, ref }: Task, files: readonly PlannedFile[]): boolean {
  if (dryRun) {
    for (const { file, text } of files) say(file.endsWith('.md') ? `会写 ${file}：\n\n${text}` : `会写 ${file}`);
    return true;
  }
  let after: readonly LocatedFinding[] = [];
  const kept = writeAll(root, files, () => {
    after = checkRepository(root, day).findings;
    return !hasErrors(after);
  });
  if (!kept) {
    refuse(
      root,
      ref,
      ['发布之后检查会有错误，已恢复原状。'],
      after.filter(({ severity }) => severity === 'error'),
    );
  }
  for (const { file } of files) say(`写了 ${file}`);
  return true;
}

/** What is left for people to do. */
function remaining({ ref, standard, version }: Task): string {
  const before = standard.versions[standard.versions.indexOf(version) - 1];
  const major = before !== undefined && !isMinor({ before, version });
  const steps = [
    `通读 ${notesFile(standard.id, version.version)}`,
    `在 content/notices/ 写公告，说明实施日期${major ? '、过渡期' : ''}和逐条比较的网址`,
    `git add standards content/notices && git commit -m "standard: publish ${ref.replace('@', ' ')}"，提请合并`,
    `合并后打标签：git tag ${ref.replace('@', '-')}，部署网站`,
    ...(major ? ['通知依据旧版的持证企业和认证机构：过渡期和升级的办法'] : []),
  ];
  return `还要做：\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`;
}

/** A version that was published before there was a lock is only frozen; one that is frozen has nothing left to do. */
function freezePublished(task: Task): void {
  const { root, ref, version, checked } = task;
  const { lock } = readLock(root);
  const since = version.matter.published === undefined ? '' : `（${version.matter.published}）`;
  if (lock[ref] !== undefined) refuse(root, ref, [`${ref} 已经发布${since}并冻结。要改动，请起草新版本；笔误写进 errata.yaml。`], []);
  const others = checked.findings.filter(
    ({ severity, rule, file }) => severity === 'error' && rule !== 'freeze' && file.startsWith(`standards/${version.standard}/`),
  );
  if (others.length > 0) refuse(root, ref, [], others);
  freeze(task);
  say(`${ref} 早已发布${since}，${task.dryRun ? '可以' : '已经'}冻结。`);
}

function freezeAnew(task: Task, reason: string | undefined): void {
  const { root, ref, version } = task;
  if (reason === undefined || reason.trim() === '') program.error('重新冻结要用 --reason 写明理由。');
  if (version.matter.status !== 'published') refuse(root, ref, [`${ref} 是草案，没有冻结。`], []);
  if (!mayFreezeAnew(existsSync(join(root, 'package.json')) ? root : project)) {
    refuse(root, ref, ['1.0.0 起已发布的版本不得再改，也不得重新冻结。'], []);
  }
  const changed = freeze(task);
  const [verb, files] = [task.dryRun ? '会按' : '已按', changed.length === 0 ? '没有变动' : changed.join('、')];
  say(`${verb}现在的文字冻结 ${ref}。与原来的冻结相比：${files}。`);
  say(`提交时写明理由：git commit -m ${JSON.stringify(`standard: freeze ${ref} anew: ${reason}`)}`);
}

/** Puts the digests of a version as it stands into the lock; says which files differ from what the lock held. */
function freeze({ root, ref, dryRun }: Task): string[] {
  const { lock, findings } = readLock(root);
  if (findings.length > 0) {
    refuse(
      root,
      ref,
      findings.map(({ message, hint }) => `${message}${hint}`),
      [],
    );
  }
  const [old, now] = [lock[ref] ?? {}, digestsOf(root, ref)];
  const text = lockText({ ...lock, [ref]: now });
  if (!dryRun) writeAll(root, [{ file: lockFile, text }], () => true);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((file) => old[file] !== now[file]);
}

function refuse(root: string, ref: string, reasons: readonly string[], findings: readonly LocatedFinding[]): never {
  const counted = findings.length > 0 ? [`检查有 ${findings.length} 个错误，列在下面。`] : [];
  const lines = [...reasons, ...counted].map((reason) => `  · ${reason}\n`).join('');
  throw new Refusal(`还不能发布 ${ref}：\n${lines}${printFindings(findings, { root, format: 'text', stream: process.stderr })}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await run(program);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { impactsOf } from '#domain/standard/impact.ts';
import { unready } from '#domain/standard/policy/readiness.ts';
import { isMinor, stepBetween } from '#domain/standard/policy/steps.ts';
import { checkRepository, hasErrors } from '#io/check.ts';
import { digestOf, digestsOf, folderOf, lockFile, lockText, readLock } from '#io/freeze.ts';
import { uncommitted } from '#io/git.ts';
import type { LocatedFinding } from '#io/locate.ts';
import { notesFile, type PlannedFile, publishedMatter, writeAll } from '#io/release.ts';
import { releaseNotes } from '#site/release/notes.ts';
import { refuse, say, type Task } from './task.ts';

/** Publishes a draft: its day, the freeze, the notes; checked before and after. */
export function publish(task: Task): void {
  const { root, day, ref, standard, version, checked } = task;
  const reasons = [...unready(standard, version, day), ...worktreeReasons(root, ref)];
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  if (reasons.length + errors.length > 0) refuse(task, reasons, errors);
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
function write(task: Task, files: readonly PlannedFile[]): boolean {
  const { root, day, dryRun } = task;
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
    const errors = after.filter(({ severity }) => severity === 'error');
    refuse(task, ['发布之后检查会有错误，已恢复原状。'], errors);
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestsOf, lockFile, lockText, mayFreezeAnew, readLock } from '#io/freeze.ts';
import { writeAll } from '#io/release.ts';
import { refuse, say, type Task } from './task.ts';

/** A version that was published before there was a lock is only frozen; one that is frozen has nothing left to do. */
export function freezePublished(task: Task): void {
  const { root, ref, version, checked } = task;
  const { lock } = readLock(root);
  const since = version.matter.published === undefined ? '' : `（${version.matter.published}）`;
  if (lock[ref] !== undefined) refuse(task, [`${ref} 已经发布${since}并冻结。要改动，请起草新版本；笔误写进 errata.yaml。`]);
  const others = checked.findings.filter(
    ({ severity, rule, file }) => severity === 'error' && rule !== 'freeze' && file.startsWith(`standards/${version.standard}/`),
  );
  if (others.length > 0) refuse(task, [], others);
  freeze(task);
  say(`${ref} 早已发布${since}，${task.dryRun ? '可以' : '已经'}冻结。`);
}

/** Freezes a published version as it stands now: before 1.0.0 only, and for a reason. */
export function freezeAnew(task: Task, reason: string, project: string): void {
  const { root, ref, version } = task;
  if (version.matter.status !== 'published') refuse(task, [`${ref} 是草案，没有冻结。`]);
  if (!mayFreezeAnew(existsSync(join(root, 'package.json')) ? root : project)) {
    refuse(task, ['1.0.0 起已发布的版本不得再改，也不得重新冻结。']);
  }
  const changed = freeze(task);
  const [verb, files] = [task.dryRun ? '会按' : '已按', changed.length === 0 ? '没有变动' : changed.join('、')];
  say(`${verb}现在的文字冻结 ${ref}。与原来的冻结相比：${files}。`);
  say(`提交时写明理由：git commit -m ${JSON.stringify(`standard: freeze ${ref} anew: ${reason}`)}`);
}

/** Puts the digests of a version as it stands into the lock; says which files differ from what the lock held. */
function freeze(task: Task): string[] {
  const { root, ref, dryRun } = task;
  const { lock, findings } = readLock(root);
  if (findings.length > 0) {
    const reasons = findings.map(({ message, hint }) => `${message}${hint}`);
    refuse(task, reasons);
  }
  const [old, now] = [lock[ref] ?? {}, digestsOf(root, ref)];
  const text = lockText({ ...lock, [ref]: now });
  if (!dryRun) writeAll(root, [{ file: lockFile, text }], () => true);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((file) => old[file] !== now[file]);
}

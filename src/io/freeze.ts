import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import type { StandardVersion } from '#domain/standard/model.ts';
import { versionRef } from '#domain/standard/versions.ts';
import { type FreezeLock, freezeSchema } from '#schema/standard.ts';
import { readFolder } from './files.ts';
import { isRef, textAt, textsAt } from './git.ts';

const rule = 'freeze';

/** The digests of everything that was published. */
export const lockFile = 'standards/freeze.lock.json';

/** Files of a version, by path below its folder, each with its SHA-256. */
export type Digests = Readonly<Record<string, string>>;

/** SHA-256 of a text whose line ends are `\n`, so that a checkout on another system is the same text. */
export function digestOf(content: Buffer): string {
  const text = content.toString('latin1').replaceAll('\r\n', '\n');
  return `sha256-${createHash('sha256').update(text, 'latin1').digest('hex')}`;
}

/** The digests of a version folder as it stands. */
export function digestsOf(root: string, ref: string): Digests {
  const folder = folderOf(ref);
  return Object.fromEntries(filesBelow(root, folder).map((path) => [path, digestOf(readFileSync(join(root, folder, path)))]));
}

/** `standards/asmm/2.0`, of `asmm@2.0`. */
export function folderOf(ref: string): string {
  return `standards/${ref.replace('@', '/')}`;
}

// Links and special files are findings of the reader; here they are no files at all, and so missing.
function filesBelow(root: string, folder: string, below = ''): string[] {
  const { files, folders } = readFolder(root, join(folder, below), { files: /./, folders: /./, expected: '' });
  const path = (name: string): string => (below === '' ? name : `${below}/${name}`);
  return [...files.map(path), ...folders.flatMap((name) => filesBelow(root, folder, path(name)))].toSorted();
}

/** The lock below a root; nothing where there is none. */
export function readLock(root: string): { readonly lock: FreezeLock; readonly findings: readonly Finding[] } {
  const path = join(root, lockFile);
  return existsSync(path) ? parseLock(readFileSync(path, 'utf8')) : { lock: {}, findings: [] };
}

function parseLock(text: string): ReturnType<typeof readLock> {
  try {
    return { lock: freezeSchema.parse(JSON.parse(text)), findings: [] };
  } catch {
    const hint = '这个文件由 npm run release 写，不手改；从 git 恢复它。';
    return { lock: {}, findings: [finding(lockFile, '冻结记录读不出来。', hint)] };
  }
}

/** The lock as it is written: versions and files in a fixed order. */
export function lockText(lock: FreezeLock): string {
  const sorted = (record: Digests): Digests => Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const entries = Object.entries(lock).map(([ref, files]) => [ref, sorted(files)] as const);
  return `${JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))), undefined, 2)}\n`;
}

/** What a check of the freeze is told beside the files. */
export interface FreezeOptions {
  /** A git ref whose lock must still hold. */
  readonly base?: string | undefined;
}

/** Published versions must stand as they were published: nothing changed, more or less. Drafts are free. */
export function checkFreeze(root: string, versions: readonly StandardVersion[], { base }: FreezeOptions = {}): Finding[] {
  const { lock, findings } = readLock(root);
  if (findings.length > 0) return [...findings];
  const found = Object.entries(lock).flatMap(([ref, frozen]) => [...thawed(root, ref, frozen, base)]);
  const missing = versions.filter((version) => version.matter.status === 'published' && lock[versionRef(version)] === undefined);
  return [...found, ...missing.map(unfrozen), ...(base === undefined ? [] : forgotten(root, lock, base))];
}

function unfrozen(version: StandardVersion): Finding {
  const ref = versionRef(version);
  return {
    ...finding(version.file, `${ref} 已发布，但没有冻结。`, `运行 npm run release -- ${ref}，把它写进 ${lockFile}。`),
    at: { path: ['status'] },
  };
}

function* thawed(root: string, ref: string, frozen: Digests, base: string | undefined): Iterable<Finding> {
  const folder = folderOf(ref);
  const now = digestsOf(root, ref);
  if (Object.keys(now).length === 0) {
    yield finding(folder, `已发布的 ${ref} 不见了。`, '旧版本长期可查（实施规则 RQ-008）；从 git 恢复这个文件夹。');
    return;
  }
  const changed = Object.entries(frozen).filter(([path, digest]) => now[path] !== undefined && now[path] !== digest);
  const known = textsAt(
    root,
    changed.map(([path]) => `${folder}/${path}`),
    base,
  );
  for (const [path, digest] of changed) {
    const file = `${folder}/${path}`;
    const old = known(file).find((content) => digestOf(content) === digest);
    yield changedFile(ref, file, readFileSync(join(root, file)), old);
  }
  for (const path of Object.keys(frozen)) {
    if (now[path] === undefined) yield finding(`${folder}/${path}`, `${ref} 已发布，但少了 ${path}。`, '从 git 恢复这个文件。');
  }
  for (const path of Object.keys(now)) {
    if (frozen[path] !== undefined) continue;
    yield finding(`${folder}/${path}`, `${ref} 已发布，却多出 ${path}。`, '移走这个文件；新内容写进草案版本。');
  }
}

const advice = '已发布的版本不得修改：恢复原文；笔误写进 errata.yaml，其余改动写进草案版本。';

function changedFile(ref: string, file: string, now: Buffer, old: Buffer | undefined): Finding {
  if (old === undefined) return finding(file, `${ref} 已发布，这个文件却改动了。`, advice);
  const [before, after] = [linesOf(old), linesOf(now)];
  const line = after.findIndex((text, index) => text !== before[index]);
  const place = line < 0 ? after.length : line;
  const message = `${ref} 已发布，这个文件却改动了。原文第 ${place + 1} 行是“${shortened(before[place])}”，现在是“${shortened(after[place])}”。`;
  return { ...finding(file, message, advice), at: { line: place + 1, column: 1 } };
}

function linesOf(content: Buffer): string[] {
  return content.toString('utf8').split(/\r?\n/);
}

function shortened(line = ''): string {
  const letters = [...line.replace(/\p{Cc}/gu, ' ')];
  return letters.length <= 60 ? letters.join('') : `${letters.slice(0, 60).join('')}……`;
}

/** What was frozen at the base must still be frozen, and as it was: else changing the lock with the text would hide both. */
function forgotten(root: string, lock: FreezeLock, base: string): Finding[] {
  if (!isRef(root, base)) return [];
  const content = textAt(root, lockFile, base);
  if (content === undefined) return [];
  const early = mayFreezeAnew(root) && isBeforeFirst(textAt(root, 'package.json', base));
  return Object.entries(parseLock(content.toString('utf8')).lock).flatMap(([ref, frozen]) => {
    const now = lock[ref];
    if (now === undefined) return [finding(lockFile, `${base} 里冻结的 ${ref} 不在冻结记录里了。`, '从 git 恢复这一段。')];
    const paths = [...new Set([...Object.keys(frozen), ...Object.keys(now)])].filter((path) => frozen[path] !== now[path]);
    if (paths.length === 0) return [];
    const message = `${ref} 对 ${base} 重新冻结过，变动的文件有 ${paths.length} 个：${paths.slice(0, 5).join('、')}${paths.length > 5 ? ' 等' : ''}。`;
    return [refrozen(message, early)];
  });
}

/** Until the package's version 1.0.0 a published version may be frozen anew, with the reason in the commit; from then on never (design section 3). */
function refrozen(message: string, early: boolean): Finding {
  return early
    ? { ...finding(lockFile, message, '1.0.0 之前允许重新冻结，理由写在提交说明里。'), severity: 'warning' }
    : finding(lockFile, message, '1.0.0 起已发布的版本不得再改；恢复原文和冻结记录。');
}

/** Whether published versions may still be frozen anew, by the version in `package.json` below the root. */
export function mayFreezeAnew(root: string): boolean {
  const path = join(root, 'package.json');
  return isBeforeFirst(existsSync(path) ? readFileSync(path) : undefined);
}

function isBeforeFirst(packageFile: Buffer | undefined): boolean {
  if (packageFile === undefined) return true;
  const { version }: { version?: unknown } = JSON.parse(packageFile.toString('utf8'));
  return typeof version !== 'string' || version.startsWith('0.');
}

function finding(file: string, message: string, hint: string): Finding {
  return { rule, severity: 'error', file, message, hint };
}

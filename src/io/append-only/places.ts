import { recordKind } from '#domain/registry/append-only/record-kind.ts';
import { twinPaths } from '#domain/registry/append-only/twins.ts';
import type { EntryKind, Tree } from './tree.ts';

/** What is wrong at a path, in Chinese. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

const kindNames: Readonly<Record<EntryKind, string>> = {
  file: '普通文件',
  executable: '可执行文件',
  link: '符号链接',
  submodule: '子模块',
  conflict: '未解决的合并冲突',
  special: '读不出来的文件（特殊文件、过长或没有权限）',
};

/** Published records that are gone or are no longer what they were, and new entries that are no plain files or pass for others. */
export function* placeFaults(published: Tree, tree: Tree): Iterable<Fault> {
  const moved = new Map([...tree.entries].flatMap(([path, { object }]) => (published.entries.has(path) ? [] : [[object, path]])));
  for (const [file, was] of published.entries) {
    if (recordKind(file) === undefined) continue;
    const now = tree.entries.get(file);
    if (now === undefined) {
      const to = moved.get(was.object);
      yield { file, message: `已登记的文件不见了${to === undefined ? '' : `，像是移到了 ${to}`}。` };
    } else if (now.kind !== was.kind) {
      yield { file, message: `已登记的文件原来是${kindNames[was.kind]}，现在是${kindNames[now.kind]}。` };
    }
  }
  for (const [file, { kind }] of tree.entries) {
    if (kind !== 'file' && !published.entries.has(file)) yield { file, message: `新增的是${kindNames[kind]}，登记只用普通文件。` };
  }
  // What was published keeps its name; the newcomer is the twin.
  const paths = [...tree.entries.keys()].toSorted((a, b) => Number(published.entries.has(b)) - Number(published.entries.has(a)));
  for (const { path, other } of twinPaths(paths)) {
    yield { file: path, message: `名称与 ${other} 只有大小写或看不出的差别，在有些系统上会互相覆盖。` };
  }
}

/** The published records that are plain files as before, with other bytes. */
export function changedRecords(published: Tree, tree: Tree): string[] {
  return [...published.entries].flatMap(([file, was]) => {
    const now = tree.entries.get(file);
    const changed = now !== undefined && now.object !== was.object && (now.kind === 'file' || now.kind === 'executable');
    return changed && recordKind(file) !== undefined ? [file] : [];
  });
}

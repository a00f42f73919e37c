import { foldedPath } from '#domain/registry/append-only/twins.ts';
import { git, isRef, readBlobs } from '../git.ts';

/** What stands at a path: a plain file, an executable one, a link, another repository, a file in conflict, or something else. */
export type EntryKind = 'file' | 'executable' | 'link' | 'submodule' | 'conflict' | 'special';

export interface Entry {
  readonly kind: EntryKind;
  /** The name that git gives to the content; two entries with one name are the same bytes. */
  readonly object: string;
}

/** One state of what lies below `registry/`: a commit, the index, or what lies in the working tree. */
export interface Tree {
  /** Chinese: which state, as it stands before a finding; empty for the working tree. */
  readonly where: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The contents at some paths. */
  read(paths: readonly string[]): ReadonlyMap<string, Buffer>;
}

const kinds: Readonly<Record<string, EntryKind>> = { '100644': 'file', '100755': 'executable', '120000': 'link', '160000': 'submodule' };

/** Whether a path lies in the folder of the record, or in one that a file system may take for it. */
export function isBelowRegistry(path: string): boolean {
  return foldedPath(path.split('/', 1)[0] ?? '') === 'registry';
}

/** The tree of a commit. */
export function commitTree(root: string, ref: string, where: string): Tree {
  const listing = git(root, ['ls-tree', '-r', '-z', `${ref}^{commit}`]).toString('utf8');
  const entries = listing.split('\0').flatMap((line): [string, Entry][] => {
    const [, mode = '', object = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return path === undefined || !isBelowRegistry(path) ? [] : [[path, { kind: kinds[mode] ?? 'special', object }]];
  });
  return stored(root, where, entries);
}

/** What the next commit will hold, flags that hide a file from `git status` or not. */
function indexTree(root: string, where: string): Tree {
  const listing = git(root, ['ls-files', '--stage', '-z']).toString('utf8');
  const entries = listing.split('\0').flatMap((line): [string, Entry][] => {
    const [, mode = '', object = '', stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(line) ?? [];
    return path === undefined || !isBelowRegistry(path)
      ? []
      : [[path, { kind: stage === '0' ? (kinds[mode] ?? 'special') : 'conflict', object }]];
  });
  return stored(root, where, entries);
}

/** The trees beside the working tree that must hold too: what was committed last, and what is staged. */
export function storedTrees(root: string): Tree[] {
  const head = isRef(root, 'HEAD') ? [commitTree(root, 'HEAD', '提交 HEAD 里，')] : [];
  return [...head, indexTree(root, '暂存区里，')];
}

function stored(root: string, where: string, list: readonly (readonly [string, Entry])[]): Tree {
  const entries = new Map(list);
  return {
    where,
    entries,
    read: (paths) => {
      const objects = paths.flatMap((path) => entries.get(path)?.object ?? []);
      const blobs = readBlobs(root, objects);
      return new Map(paths.flatMap((path, place) => [[path, blobs.get(objects[place] ?? '') ?? Buffer.alloc(0)]]));
    },
  };
}

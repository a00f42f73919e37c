import { createHash } from 'node:crypto';
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeLimit } from '../files.ts';
import { quiet } from '../git.ts';
import { type Entry, isBelowRegistry, type Tree } from './tree.ts';

/** What lies below `registry/`, read as it lies there: no stat cache, no filter, no flag of the index comes between. Its objects are named as those of another tree. */
export function workingTree(root: string, like: Tree): Tree {
  const hashed = hasher(like);
  // Where the file system knows no such thing, git does not ask it either.
  const modes = quiet(root, ['config', '--type=bool', 'core.fileMode'])?.toString('utf8').trim() !== 'false';
  const entries = new Map<string, Entry>();
  for (const top of list(root)) if (isBelowRegistry(top.name)) walk({ root, hashed, modes, entries }, top.name, top);
  return {
    where: '',
    entries,
    read: (paths) => new Map(paths.map((path) => [path, read(join(root, path))?.content ?? Buffer.alloc(0)])),
  };
}

interface Walk {
  readonly root: string;
  readonly hashed: (content: Buffer) => string;
  readonly modes: boolean;
  readonly entries: Map<string, Entry>;
}

function walk(of: Walk, path: string, entry: Dirent): void {
  if (entry.isDirectory()) {
    for (const inner of list(join(of.root, path))) walk(of, `${path}/${inner.name}`, inner);
    return;
  }
  const found = entry.isFile() ? read(join(of.root, path)) : undefined;
  if (found === undefined) of.entries.set(path, { kind: entry.isSymbolicLink() ? 'link' : 'special', object: '' });
  else of.entries.set(path, { kind: found.executable && of.modes ? 'executable' : 'file', object: of.hashed(found.content) });
}

/** A plain file of a size that a record may have, and whether its owner may run it; nothing where it cannot be read. */
function read(path: string): { readonly content: Buffer; readonly executable: boolean } | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const { mode, size } = fstatSync(descriptor);
      return size > sizeLimit ? undefined : { content: readFileSync(descriptor), executable: (mode & 0o100) !== 0 };
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Names a content as git does, by SHA-1 or SHA-256 as the repository has it. */
function hasher({ entries }: Tree): (content: Buffer) => string {
  const [first] = entries.values();
  const algorithm = first?.object.length === 64 ? 'sha256' : 'sha1';
  return (content) => createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}

function list(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

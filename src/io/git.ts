import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git command that said no, with what it said. */
export class GitError extends Error {}

/** What would have git answer for another repository than the folder's: a hook sets some of these. */
const elsewhere = [
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_NAMESPACE',
];

/** What a ref holds is what its objects are, not what `git replace` has put in their place here. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !elsewhere.includes(name))),
  GIT_NO_REPLACE_OBJECTS: '1',
};

/** Whether a folder is in a git repository that knows a ref. */
export function isRef(root: string, ref: string): boolean {
  return !ref.startsWith('-') && spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd: root, env }).status === 0;
}

/** Chinese: why a ref given on a command line cannot be compared with; nothing where it can. */
export function refFault(root: string, ref: string): string | undefined {
  if (!isRef(root, ref)) return `git 里没有“${ref}”这个提交、分支或标签。`;
  // Git would silently take the tag, and a tag comes with every fetch.
  const places = ['refs/heads/', 'refs/tags/', 'refs/remotes/'].map((place) => `${place}${ref}^{commit}`);
  const commits = places.flatMap((place) => quiet(root, ['rev-parse', '--verify', '--quiet', place])?.toString('utf8') ?? []);
  return new Set(commits).size > 1 ? `“${ref}”既是分支又是标签，指的不是同一个提交；写全名，如 refs/heads/${ref}。` : undefined;
}

/**
 * What git still knows of some files below a folder: at a ref where one is given, at HEAD, then in the commits that touched them, newest first. Nothing where
 * there is no git. Lazy: history is read only as far as it is asked for.
 */
export function textsAt(root: string, files: readonly string[], ref?: string): (file: string) => IteratorObject<Buffer> {
  const known = files.length > 0 && isRef(root, 'HEAD');
  const refs = [...(ref !== undefined && isRef(root, ref) ? [ref] : []), 'HEAD'];
  return function* (file) {
    for (const each of known ? refs : []) yield* found(textAt(root, file, each));
    const touched = known ? quiet(root, ['rev-list', '--max-count=200', 'HEAD', '--', file]) : undefined;
    for (const commit of touched?.toString('latin1').split('\n') ?? []) if (commit !== '') yield* found(textAt(root, file, commit));
  };
}

/** The text of a file at a ref, none where it had none. `./` counts from the folder, wherever it lies in its repository. */
export function textAt(root: string, file: string, ref: string): Buffer | undefined {
  return quiet(root, ['cat-file', 'blob', `${ref}:./${file}`]);
}

function found(content: Buffer | undefined): Buffer[] {
  return content === undefined ? [] : [content];
}

/** Files below a folder that differ from what is committed, new ones too; nothing where there is no git. */
export function uncommitted(root: string, folder: string): string[] | undefined {
  const listing = quiet(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', folder]);
  return listing
    ?.toString('utf8')
    .split('\0')
    .flatMap((entry) => (entry === '' ? [] : [entry.slice(3)]));
}

/** What a git command says, or nothing where it says no. */
export function quiet(root: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, env, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : undefined;
}

/**
 * Calls `use` with a scratch folder that holds some folders as they stand at a ref, and removes it afterwards. Only plain files are written: links and
 * submodules of another ref are none of a reader's business.
 */
export function withTreeAt<T>(root: string, ref: string, folders: readonly string[], use: (root: string) => T): T {
  const scratch = mkdtempSync(join(tmpdir(), 'register-ref-'));
  try {
    for (const { path, content } of filesAt(root, ref, folders)) {
      mkdirSync(join(scratch, dirname(path)), { recursive: true });
      writeFileSync(join(scratch, path), content);
    }
    return use(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface FileAt {
  readonly path: string;
  readonly content: Buffer;
}

/** The plain files below some folders at a ref; paths as git stores them, whatever characters they hold. */
function filesAt(root: string, ref: string, folders: readonly string[]): FileAt[] {
  const listing = git(root, ['ls-tree', '-r', '-z', `${ref}^{commit}`, '--', ...folders]).toString('utf8');
  const entries = listing.split('\0').flatMap((line) => {
    const [, mode, type, object, path] = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    const plain = type === 'blob' && (mode === '100644' || mode === '100755');
    return plain && object !== undefined && path !== undefined ? [{ object, path }] : [];
  });
  const blobs = readBlobs(
    root,
    entries.map(({ object }) => object),
  );
  return entries.map(({ path, object }) => ({ path, content: blobs.get(object) ?? Buffer.alloc(0) }));
}

/** Standards and records are short texts; what is longer than this is none, and is not taken into memory. */
const blobLimit = 8 * 1024 * 1024;

/** The contents of some blobs, by their names: as they are stored, whatever filters and attributes say. What is missing or too long is left out. */
export function readBlobs(root: string, objects: readonly string[]): ReadonlyMap<string, Buffer> {
  if (objects.length === 0) return new Map();
  const sizes = git(root, ['cat-file', '--batch-check=%(objectsize)'], `${objects.join('\n')}\n`)
    .toString('latin1')
    .split('\n');
  const wanted = objects.filter((_, place) => Number(sizes[place]) <= blobLimit);
  if (wanted.length === 0) return new Map();
  const batch = git(root, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let offset = 0;
  return new Map(
    wanted.map((object) => {
      const end = batch.indexOf(10, offset);
      const size = Number(batch.toString('latin1', offset, end).split(' ')[2]);
      const content = batch.subarray(end + 1, end + 1 + size);
      offset = end + 1 + size + 1;
      return [object, content];
    }),
  );
}

/** What a git command that must succeed says; its input and output may be large. */
export function git(root: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', args, { cwd: root, env, input, maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new GitError(said);
  }
}

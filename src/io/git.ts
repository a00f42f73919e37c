import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git command that said no, with what it said. */
export class GitError extends Error {}

/** Whether a folder is in a git repository that knows a ref. */
export function isRef(root: string, ref: string): boolean {
  return !ref.startsWith('-') && spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd: root }).status === 0;
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
  const listing = git(root, ['ls-tree', '-r', '-z', '--full-tree', `${ref}^{commit}`, '--', ...folders]).toString('utf8');
  const entries = listing.split('\0').flatMap((line) => {
    const [, mode, type, object, path] = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    const plain = type === 'blob' && (mode === '100644' || mode === '100755');
    return plain && object !== undefined && path !== undefined ? [{ object, path }] : [];
  });
  const batch = git(root, ['cat-file', '--batch'], `${entries.map(({ object }) => object).join('\n')}\n`);
  let offset = 0;
  return entries.map(({ path }) => {
    const end = batch.indexOf(10, offset);
    const size = Number(batch.toString('latin1', offset, end).split(' ')[2]);
    const content = batch.subarray(end + 1, end + 1 + size);
    offset = end + 1 + size + 1;
    return { path, content };
  });
}

function git(root: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', args, { cwd: root, input, maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new GitError(said);
  }
}

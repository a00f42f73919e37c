import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { withLock } from './lock.ts';

/** Work folder below the root, on the same disk as the record and outside it: git and the checks never see what is half done. */
const workFolder = '.registrar';

/** A file of the record as it was read, and as it shall be; without `before` it is a new file. */
export interface PlannedWrite {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What stands in the way of writing; nothing was written. */
export class Unwritable extends Error {
  readonly file: string;
  constructor(file: string, message: string) {
    super(message);
    this.file = file;
  }
}

/** The points at which a process may die; tests kill it there. */
export type Step = 'locked' | 'drafted' | 'journalled' | `moved ${number}` | 'done';

const journalSchema = z.array(
  z.strictObject({ draft: z.string().regex(/^\d+\.draft$/), file: z.string().regex(/^registry\/[\w/-]+\.yaml$/) }),
);

type Journal = z.infer<typeof journalSchema>;

/**
 * Writes files of the record all or none. Under the lock each is compared with what was read when the change was judged; then it is written out beside the
 * record, flushed, and moved into place in one step. Several files are first put in a journal, so that a run that died between two moves is completed by
 * the next one.
 */
export function commitWrites(root: string, writes: readonly PlannedWrite[], reached: (step: Step) => void = () => undefined): void {
  locked(root, () => {
    reached('locked');
    for (const { file, before } of writes) assertUnchanged(root, file, before);
    const journal = writes.map(({ file }, index) => ({ draft: `${index}.draft`, file }));
    for (const [index, { after }] of writes.entries()) writeFlushed(join(root, workFolder, `${index}.draft`), after);
    reached('drafted');
    if (journal.length > 1) {
      writeFlushed(join(root, workFolder, 'journal.draft'), JSON.stringify(journal));
      renameSync(join(root, workFolder, 'journal.draft'), journalPath(root));
      flushFolder(join(root, workFolder));
      reached('journalled');
    }
    moveAll(root, journal, reached);
    reached('done');
  });
}

/** Completes what a run left behind that died while it moved files; the files that were moved now. */
export function completeWrites(root: string): string[] {
  if (!exists(journalPath(root))) return [];
  return locked(root, () => []);
}

/** Holds the lock and first settles what an earlier run left. */
function locked<T>(root: string, work: () => T): T | string[] {
  assertFolder(root, workFolder);
  return withLock(join(root, workFolder, 'lock'), () => {
    const completed = settle(root);
    const result = work();
    return completed.length > 0 ? completed : result;
  });
}

function settle(root: string): string[] {
  if (!exists(journalPath(root))) return [];
  const journal = journalSchema.parse(JSON.parse(readFileSync(journalPath(root), 'utf8')));
  const left = journal.filter(({ draft }) => exists(join(root, workFolder, draft)));
  moveAll(root, left, () => undefined);
  return left.map(({ file }) => file);
}

function moveAll(root: string, journal: Journal, reached: (step: Step) => void): void {
  for (const [index, { draft, file }] of journal.entries()) {
    assertPlain(root, file);
    mkdirSync(dirname(join(root, file)), { recursive: true });
    renameSync(join(root, workFolder, draft), join(root, file));
    flushFolder(dirname(join(root, file)));
    reached(`moved ${index + 1}`);
  }
  rmSync(journalPath(root), { force: true });
}

function journalPath(root: string): string {
  return join(root, workFolder, 'journal.json');
}

function assertUnchanged(root: string, file: string, before: string | undefined): void {
  assertPlain(root, file);
  const path = join(root, file);
  const now = exists(path) ? readFileSync(path, 'utf8') : undefined;
  if (now === before) return;
  const message = before === undefined ? '刚刚有人建了这个文件' : '文件在核对之后被改动过';
  throw new Unwritable(file, `${message}，没有写入。重新运行这条命令，它会按现在的内容再核对一次。`);
}

/** Every folder on the way is a folder and the file a file: nothing is written through a link. */
function assertPlain(root: string, file: string): void {
  const steps = file.split('/');
  for (const count of steps.keys()) {
    const part = steps.slice(0, count + 1).join('/');
    const found = lstatSync(join(root, part), { throwIfNoEntry: false });
    const expected = count === steps.length - 1 ? found?.isFile() : found?.isDirectory();
    if (found !== undefined && expected !== true) throw new Unwritable(part, '这里不是普通文件或文件夹（链接或特殊文件），没有写入。');
  }
}

function assertFolder(root: string, folder: string): void {
  const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) throw new Unwritable(folder, '这里应是登记命令的工作文件夹，却是别的东西；移走它再试。');
  mkdirSync(join(root, folder), { recursive: true });
}

function writeFlushed(path: string, text: string): void {
  const descriptor = openSync(path, 'w', 0o644);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A move lasts once its folder is on the disk; Windows has no such flush and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

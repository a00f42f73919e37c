import { createHash, type Hash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { project } from '../entry-cache.ts';
import type { Settings } from '../settings.ts';

/** What some files hold, and when the latest of them was changed: by its content, name or rights, in a time that no program can set back. */
export interface Taken {
  readonly digest: string;
  readonly changed: number;
}

const records = ['content', 'standards', 'registry'] as const;

/** The hidden lock tells what is installed, whatever the other asks for. */
const code = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
] as const;

/** Every file of the record, whether it belongs there or not. */
export function takeRecords(root: string): Taken {
  return take(root, records);
}

/** The same on another processor. */
export function takeRecordsBeside(root: string): Promise<Taken> {
  const worker = new Worker(new URL('./inputs-worker.ts', import.meta.url), { workerData: root });
  return new Promise((done, fail) => worker.once('message', done).once('error', fail));
}

/** The code that makes a site. */
export function takeCode(): Taken {
  return take(project, code);
}

/** One digest of what decides a site beside its record: the day and the commit that it names, its form, the code, and the Node that runs it with its tables. */
export function digestOfTheRest({ asOf, pages }: Pick<Settings, 'asOf' | 'pages'>, commit: string | undefined, { digest }: Taken): string {
  const all = [asOf, pages, commit ?? null, digest, process.versions, process.platform];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

interface Taking {
  readonly digest: Hash;
  changed: number;
}

function take(base: string, paths: readonly string[]): Taken {
  const taking = { digest: createHash('sha256'), changed: 0 };
  for (const path of paths) {
    const found = lstatSync(join(base, path), { throwIfNoEntry: false });
    if (found !== undefined) takeEntry(taking, base, path, found);
  }
  return { digest: taking.digest.digest('hex'), changed: taking.changed };
}

function takeEntry(taking: Taking, base: string, path: string, entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>): void {
  const [place, { digest }] = [join(base, path), taking];
  try {
    if (entry.isDirectory()) {
      digest.update(`${path}\0folder\0`);
      for (const each of entriesOf(place)) takeEntry(taking, base, `${path}/${each.name}`, each);
    } else if (entry.isFile()) {
      const content = readFileSync(place);
      digest.update(`${path}\0file\0${content.length}\0`).update(content);
    } else {
      digest.update(`${path}\0other\0${entry.isSymbolicLink() ? readlinkSync(place) : ''}\0`);
    }
    // After its content: a change in between must not pass unseen.
    taking.changed = Math.max(taking.changed, lstatSync(place).ctimeMs);
  } catch {
    // What cannot be read, or went away meanwhile, is for the check to tell of. No digest stands for it.
    taking.changed = Number.POSITIVE_INFINITY;
  }
}

/** In an order that no file system decides. */
function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
}

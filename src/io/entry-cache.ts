import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's own folder, wherever `--root` leads. */
export const project = resolve(import.meta.dirname, '../..');

/** Bytes that were made before, by a name that tells what they were made from. An entry that was damaged is none. */
export interface EntryCache {
  read(name: string): Uint8Array | undefined;
  write(name: string, body: Uint8Array): void;
  /** Takes away what no build has asked for in thirty days. */
  clean(): void;
}

const digestLength = 32;
const day = 24 * 60 * 60 * 1000;

/** The cache in a folder; git leaves `.cache/` alone. */
export function entryCache(folder: string): EntryCache {
  return {
    read: (name) => readEntry(join(folder, name)),
    write: (name, body) => {
      const file = join(folder, name);
      const fresh = `${file}.${process.pid}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(fresh, Buffer.concat([sha256(body), body]));
      renameSync(fresh, file);
    },
    clean: () => {
      const files = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).map((name) => join(folder, name)) : [];
      for (const file of files) if (ageOf(file) > 30 * day) rmSync(file, { force: true });
    },
  };
}

/** One digest of code: every file below the folders, and the files named, by place and content. */
export function digestOfFiles(folders: readonly string[], others: readonly string[]): string {
  const below = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => join(folder, name)),
  );
  const files = [...below, ...others.map((path) => join(project, path))].filter((file) => statSync(file).isFile());
  return sha256(JSON.stringify(files.map((file) => [file.slice(project.length), readFileSync(file, 'utf8')]))).toString('hex');
}

export function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** An entry: the digest of its bytes, then the bytes. */
function readEntry(file: string): Uint8Array | undefined {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  const entry = readFileSync(file);
  const body = entry.subarray(digestLength);
  if (!sha256(body).equals(entry.subarray(0, digestLength))) return undefined;
  if (ageOf(file) > day) utimesSync(file, new Date(), new Date());
  return body;
}

function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
}

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExportForm } from './paths.ts';
import type { ExportSource } from './source.ts';

const project = resolve(import.meta.dirname, '../../..');

/** Where made exports are kept; git leaves it alone. */
const place = join(project, '.cache/exports');

/** Exports that were made before, by what they were made from. An entry that was damaged is none. */
export interface ExportCache {
  read(source: ExportSource, form: ExportForm): Uint8Array | undefined;
  write(source: ExportSource, form: ExportForm, body: Uint8Array): void;
  /** Takes away what no build has asked for in thirty days. */
  clean(): void;
}

const digestLength = 32;
const day = 24 * 60 * 60 * 1000;

export function exportCache(folder: string = place): ExportCache {
  const fileOf = (source: ExportSource, form: ExportForm): string => join(folder, `${digestOf(source)}.${form}`);
  return {
    read: (source, form) => readEntry(fileOf(source, form)),
    write: (source, form, body) => {
      const file = fileOf(source, form);
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

const digests = new WeakMap<ExportSource['version'], string>();

/** The digest of everything that an export depends on: the version with what stands beside it, and the code that writes it. */
function digestOf({ version, standard, glossary, settings }: ExportSource): string {
  const known = digests.get(version);
  if (known !== undefined) return known;
  const { versions: _, ...beside } = standard;
  const digest = sha256(JSON.stringify([codeDigest(), version, beside, glossary, settings])).toString('hex');
  digests.set(version, digest);
  return digest;
}

let code: string | undefined;

/** Writers, what they ask of a version, and the locked versions of libraries and fonts. */
function codeDigest(): string {
  if (code !== undefined) return code;
  const here = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = [
    ...here.map((name) => join(import.meta.dirname, name)),
    ...['src/domain/standard/tree.ts', 'package-lock.json'].map((path) => join(project, path)),
  ];
  code = sha256(
    JSON.stringify(files.filter((file) => statSync(file).isFile()).map((file) => [file.slice(project.length), readFileSync(file, 'utf8')])),
  ).toString('hex');
  return code;
}

function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

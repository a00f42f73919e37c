import { join } from 'node:path';
import { digestOfFiles, entryCache, project, sha256 } from '../entry-cache.ts';
import type { ExportForm } from './paths.ts';
import type { ExportSource } from './source.ts';

/** Exports that were made before, by what they were made from. An entry that was damaged is none. */
export interface ExportCache {
  read(source: ExportSource, form: ExportForm): Uint8Array | undefined;
  write(source: ExportSource, form: ExportForm, body: Uint8Array): void;
  /** Takes away what no build has asked for in thirty days. */
  clean(): void;
}

export function exportCache(folder: string = join(project, '.cache/exports')): ExportCache {
  const { read, write, clean } = entryCache(folder);
  const nameOf = (source: ExportSource, form: ExportForm): string => `${digestOf(source)}.${form}`;
  return {
    read: (source, form) => read(nameOf(source, form)),
    write: (source, form, body) => write(nameOf(source, form), body),
    clean,
  };
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
  code ??= digestOfFiles([import.meta.dirname, join(project, 'src/domain/office')], ['src/domain/standard/tree.ts', 'package-lock.json']);
  return code;
}

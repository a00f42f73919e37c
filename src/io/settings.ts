import { resolve } from 'node:path';
import { today } from './clock.ts';

/** What a run is about; the scripts set it in the environment, and this is the only place that reads it. */
export interface Settings {
  /** Folder that holds `content/`, `standards/` and `registry/`. */
  readonly root: string;
  /** The day that pages and files answer for. */
  readonly asOf: string;
  /** Where the site is written. */
  readonly out: string;
}

/** The settings of this process: `REGISTER_ROOT`, `REGISTER_AS_OF`, `REGISTER_OUT`, or the repository, today and `dist`. */
export function settings(): Settings {
  const { REGISTER_ROOT: root, REGISTER_AS_OF: asOf, REGISTER_OUT: out } = process.env;
  return { root: resolve(root ?? '.'), asOf: asOf ?? today(), out: resolve(out ?? 'dist') };
}

/** Bytes of the files of the site that a build has made before its pages, by path below the site's root; none in live editing. */
export function fileSizes(): ReadonlyMap<string, number> {
  sizes ??= sizesOf(process.env.REGISTER_FILE_SIZES);
  return sizes;
}

let sizes: ReadonlyMap<string, number> | undefined;

/** Read once a process: thousands of pages ask. */
function sizesOf(written: string | undefined): ReadonlyMap<string, number> {
  const read: unknown = JSON.parse(written ?? '{}');
  const named = typeof read === 'object' && read !== null ? Object.entries(read) : [];
  return new Map(named.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

/** Which pages of records Astro renders: each (live editing), only a shell of each kind that the build fills, or both (the test that compares them). */
export type Shells = 'none' | 'only' | 'also';

export function rendersShells(): Shells {
  const { REGISTER_SHELLS: shells } = process.env;
  return shells === 'only' || shells === 'also' ? shells : 'none';
}

/** Where the build's other processes find the repository that it has read and checked already. */
export function repositoryFile(): string | undefined {
  return process.env.REGISTER_REPOSITORY;
}

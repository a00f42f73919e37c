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
  readonly pages: PageForm;
}

/**
 * How the pages of certificates and holders are published: each as files of its own, or packed, many to a file, and shown by one shell page, for hosts that
 * hold only so many files.
 */
export type PageForm = 'files' | 'shell';

/** The settings of this process: `REGISTER_ROOT`, `REGISTER_AS_OF`, `REGISTER_OUT`, `REGISTER_PAGES`, or the repository, today, `dist` and files. */
export function settings(): Settings {
  const { REGISTER_ROOT: root, REGISTER_AS_OF: asOf, REGISTER_OUT: out, REGISTER_PAGES: pages } = process.env;
  return { root: resolve(root ?? '.'), asOf: asOf ?? today(), out: resolve(out ?? 'dist'), pages: pages === 'shell' ? 'shell' : 'files' };
}

/** Which pages of records Astro renders: each (live editing), only a shell of each kind that the build fills, or both (the test that compares them). */
export type Shells = 'none' | 'only' | 'also';

export function rendersShells(): Shells {
  const { REGISTER_SHELLS: shells } = process.env;
  return shells === 'only' || shells === 'also' ? shells : 'none';
}

/** Whether a build hands to this process what it has read and checked; else the process reads for itself. */
export function isHandedOver(): boolean {
  return process.env.REGISTER_HANDED_OVER === 'yes';
}

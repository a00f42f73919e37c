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

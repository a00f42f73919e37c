import type { Day } from '../day.ts';

/** A version that can be assessed, as the page of the self-assessment carries it for its script. */
export interface VersionChoice {
  readonly ref: string;
  readonly standard: string;
  readonly version: string;
  /** How it stands today, in words, and the tone of them. */
  readonly phase: string;
  readonly tone: string;
  readonly inForce: boolean;
  /** The last day of its transition, while it is in one. */
  readonly until?: Day;
  /** Newer versions of the same standard, to which it can be taken. */
  readonly newer: readonly string[];
}

/** A term of the glossary that is explained in place. */
export interface Term {
  readonly id: string;
  readonly zh: string;
  readonly definition: string;
}

/** What the page carries. */
export interface Carried {
  readonly versions: readonly VersionChoice[];
  readonly terms: readonly Term[];
}

import type { Threshold, Verification } from '#schema/provision.ts';
import type { Changes, Comments, Errata, Grading, StandardFile, Tombstone, Transitions, VersionFile } from '#schema/standard.ts';

/** A standard with all its versions, oldest first. */
export interface Standard {
  readonly id: string;
  readonly file: string;
  readonly matter: StandardFile;
  readonly versions: readonly StandardVersion[];
  readonly errata: Errata['errata'];
  readonly extensions: Transitions['extensions'];
}

/** One version, complete in itself. */
export interface StandardVersion {
  readonly standard: string;
  readonly version: string;
  /** Path of its `version.yaml`. */
  readonly file: string;
  readonly matter: VersionFile;
  readonly sections: readonly Section[];
  readonly grading: Grading | undefined;
  readonly tombstones: readonly Tombstone[];
  readonly changes: Changes | undefined;
  readonly comments: Comments['comments'];
}

/** A chapter; where it carries points it is an evaluation dimension and its provisions are criteria. */
export interface Section {
  readonly id: string;
  /** Printed number, from its place: '6'. */
  readonly number: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly points: number | undefined;
  readonly provisions: readonly Provision[];
}

/** A criterion or clause. Printed number '6.3' comes from order; the id is permanent. */
export interface Provision {
  readonly id: string;
  readonly file: string;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly points: number | undefined;
  readonly kind: 'key' | 'general' | undefined;
  readonly verification: readonly Verification[];
  readonly thresholds: readonly Threshold[];
  readonly references: readonly string[];
  readonly predecessors: readonly string[];
  /** Prose outside the named parts, in the order of the file (introductions, tables of unscored clauses). */
  readonly prose: readonly Passage[];
  readonly requirements: readonly (Passage & { readonly label: string })[];
  /** Five steps, 0 to 4, or none in an unscored clause. */
  readonly rubric: readonly Passage[];
  readonly evidence: readonly Passage[];
  readonly notes: readonly Passage[];
}

/** A piece of text twice over, from one syntax tree: plain for comparison and search, and the HTML that the page shows. */
export interface Passage {
  readonly text: string;
  readonly html: string;
  /** Line in the file where it starts. */
  readonly line: number;
}

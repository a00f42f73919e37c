import type { Grading } from '#schema/standard.ts';

/** What scoring needs of a version: points, key criteria and the rules of its grades. Both the whole version and its slim form have it. */
export interface Scorable {
  readonly version: string;
  readonly grading: Grading | undefined;
  readonly sections: readonly ScorableSection[];
}

export interface ScorableSection {
  readonly id: string;
  readonly title: string;
  readonly points: number | undefined;
  readonly provisions: readonly ScorableCriterion[];
}

export interface ScorableCriterion {
  readonly id: string;
  readonly points: number | undefined;
  readonly kind: 'key' | 'general' | undefined;
}

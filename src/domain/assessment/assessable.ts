import type { Verification } from '#schema/provision.ts';
import type { Day } from '../day.ts';
import type { Provision, Standard, StandardVersion } from '../standard/model.ts';
import { transitionUntil } from '../standard/versions.ts';
import type { Scorable } from './scorable.ts';

/**
 * A version as an assessment needs it: its dimensions and criteria, and nothing else. Made at build time, published as
 * `/api/v1/assessment/<standard>/<version>.json`, and read by the page and the command alike.
 */
export interface AssessableVersion extends Scorable {
  readonly standard: string;
  readonly title: string;
  readonly status: 'draft' | 'published';
  readonly effective?: Day;
  /** The last day on which this version can still be used, extensions counted; nothing where none is set. */
  readonly usableUntil?: Day;
  readonly sections: readonly AssessableSection[];
}

export interface AssessableSection {
  readonly id: string;
  /** Printed number: '6'. */
  readonly number: string;
  readonly title: string;
  readonly summary?: string;
  readonly points: number;
  readonly provisions: readonly AssessableCriterion[];
}

export interface AssessableCriterion {
  readonly id: string;
  /** Printed number: '6.3'. */
  readonly number: string;
  readonly title: string;
  readonly points: number;
  readonly kind: 'key' | 'general';
  readonly requirements: readonly { readonly label: string; readonly text: string; readonly html: string }[];
  /** HTML of the five steps, 0 to 4. */
  readonly rubric: readonly string[];
  readonly evidence: readonly string[];
  readonly notes: readonly string[];
  readonly references: readonly string[];
  readonly verification: readonly Verification[];
}

/** The part of a version that is assessed. Chapters without points are left out. */
export function assessable(standard: Standard, version: StandardVersion): AssessableVersion {
  const { effective, status, title } = version.matter;
  const usableUntil = transitionUntil(standard, version.version);
  return {
    standard: version.standard,
    version: version.version,
    title,
    status,
    ...(effective && { effective }),
    ...(usableUntil && { usableUntil }),
    grading: version.grading,
    sections: version.sections.flatMap(({ id, number, title, summary, points, provisions }) =>
      points === undefined
        ? []
        : [{ id, number, title, ...(summary && { summary }), points, provisions: provisions.map(assessableCriterion) }],
    ),
  };
}

function assessableCriterion(provision: Provision): AssessableCriterion {
  const { id, number, title, points = 0, kind = 'general', requirements, references, verification } = provision;
  return {
    id,
    number,
    title,
    points,
    kind,
    requirements: requirements.map(({ label, text, html }) => ({ label, text, html })),
    rubric: provision.rubric.map(({ html }) => html),
    evidence: provision.evidence.map(({ html }) => html),
    notes: provision.notes.map(({ html }) => html),
    references,
    verification,
  };
}

/** Every criterion of a version, in printed order; the clauses of chapters without points are none. */
export function criteriaOf<C>(version: { readonly sections: readonly Dimension<C>[] }): readonly C[] {
  return version.sections.flatMap(({ points, provisions }) => (points === undefined ? [] : provisions));
}

/** A chapter of a version; without points it is not scored. */
export interface Dimension<C> {
  readonly id: string;
  readonly points: number | undefined;
  readonly provisions: readonly C[];
}

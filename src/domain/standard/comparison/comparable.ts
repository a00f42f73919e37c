import type { Provision, StandardVersion } from '../model.ts';

/** What the comparison needs of a standard, whoever published it: the contract form of an exported standard. */
export interface Comparable {
  readonly standard: string;
  readonly version: string;
  readonly title: string;
  /** `permanent`: an id means the same criterion for ever; `positional`: ids are places, as articles of a law are. */
  readonly ids: 'permanent' | 'positional';
  readonly criteria: readonly ComparableCriterion[];
}

export interface ComparableCriterion {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  /** Requirements, one a line. */
  readonly text: string;
  readonly number?: string;
  readonly points?: number;
  readonly level?: string | number;
  readonly kind?: string;
  readonly thresholds?: readonly Bound[];
  readonly rubric?: readonly string[];
  readonly evidence?: readonly string[];
  readonly references?: readonly string[];
  readonly notes?: readonly string[];
  readonly predecessors?: readonly string[];
}

/** A limit on a named quantity. */
export interface Bound {
  readonly quantity: string;
  readonly max?: number;
  readonly min?: number;
  readonly unit: string;
}

/** A version of one of our own standards in the form that is compared and exported. */
export function comparable(version: StandardVersion): Comparable {
  return {
    standard: version.standard,
    version: version.version,
    title: version.matter.title,
    ids: 'permanent',
    criteria: version.sections.flatMap((section) => section.provisions.map(comparableCriterion)),
  };
}

function comparableCriterion(provision: Provision): ComparableCriterion {
  // Tables and paragraphs of unscored clauses bind as their requirements do: both are the text, in the order of the file.
  const passages = [...provision.prose, ...provision.requirements].toSorted((a, b) => a.line - b.line);
  return {
    id: provision.id,
    number: provision.number,
    title: provision.title,
    section: provision.section,
    text: passages.map((passage) => passage.text).join('\n'),
    points: provision.points,
    kind: provision.kind,
    thresholds: provision.thresholds,
    rubric: provision.rubric.map((step) => step.text),
    evidence: provision.evidence.map((item) => item.text),
    references: provision.references,
    notes: provision.notes.map((note) => note.text),
    predecessors: provision.predecessors,
  };
}

import type { ChangeClass } from '#schema/standard.ts';
import type { Comparable, ComparableCriterion } from './comparable.ts';
import { type Lineage, lineages } from './lineage.ts';
import { likeTexts } from './match-by-text.ts';
import { modals } from './modality.ts';
import { type Difference, differences, type Facet } from './pair-change.ts';
import { type TextChange, textChanges, wordChanges } from './word-diff.ts';

export type Relation = 'unchanged' | 'modified' | 'added' | 'removed' | 'moved' | 'split' | 'merged' | 'replaced';

/** What a version of a standard changes against another: the contract of design section 6. */
export interface ChangeSet {
  readonly standard: string;
  readonly from: string;
  readonly to: string;
  readonly summary: Readonly<Record<Relation | ChangeClass, number>>;
  readonly changes: readonly Change[];
  readonly suggestions: readonly Suggestion[];
}

export interface Change {
  readonly relation: Relation;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly title: { readonly from: string; readonly to: string };
  readonly number: { readonly from: string; readonly to: string };
  readonly facets: readonly Facet[];
  /** Absent where nothing changed. */
  readonly class?: ChangeClass;
  readonly differences: readonly Difference[];
  readonly strength?: { readonly from: string; readonly to: string };
  readonly threshold?: { readonly quantity?: string; readonly from: string; readonly to: string };
  readonly points?: { readonly from: number; readonly to: number };
  readonly text: readonly TextChange[];
  readonly titleText?: readonly TextChange[];
  /** Word changes of the parts that are not requirements. */
  readonly parts?: Readonly<Partial<Record<'rubric' | 'evidence' | 'references' | 'notes', readonly TextChange[]>>>;
}

export interface Suggestion {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly similarity: number;
}

export interface CompareOptions {
  /** Default: by text where either side's ids are places. */
  readonly match?: 'id' | 'text';
  /** Versions between the two, oldest first; predecessors declared there are followed through. */
  readonly between?: readonly Comparable[];
  /** Whether the first side is the newer one: predecessors are then read the other way, and splits become merges. */
  readonly backwards?: boolean;
}

/** Compares two versions criterion by criterion. Pure: the same inputs give the same change set. */
export function compare(from: Comparable, to: Comparable, options: CompareOptions = {}): ChangeSet {
  const match = options.match ?? (from.ids === 'positional' || to.ids === 'positional' ? 'text' : 'id');
  const found = options.backwards
    ? lineages(to, from, match, options.between?.toReversed()).map((line): Lineage => ({ from: line.to, to: line.from }))
    : lineages(from, to, match, options.between);
  const place = placesIn(from, to, found);
  const changes = found.toSorted((a, b) => place(a) - place(b)).map((line) => changeOf(line, match));
  return {
    standard: to.standard,
    from: from.version,
    to: to.version,
    summary: summarise(changes),
    changes,
    suggestions: suggestionsAmong(found),
  };
}

/** Order of the newer text; what was removed stands after what it followed in the older. */
function placesIn(from: Comparable, to: Comparable, found: readonly Lineage[]): (line: Lineage) => number {
  const fresh = new Map(to.criteria.map(({ id }, index) => [id, index]));
  const continued = new Map(found.flatMap((line) => line.from.map(({ id }) => [id, fresh.get(line.to[0]?.id ?? '')] as const)));
  const old = new Map<string, number>();
  let last = -1;
  for (const [index, { id }] of from.criteria.entries()) {
    last = continued.get(id) ?? last;
    old.set(id, last + (index + 1) / (from.criteria.length + 2));
  }
  return (line) => fresh.get(line.to[0]?.id ?? '') ?? old.get(line.from[0]?.id ?? '') ?? 0;
}

function changeOf({ from, to }: Lineage, match: 'id' | 'text'): Change {
  const [old, fresh] = [from[0], to[0]];
  const whole = { from: joined(from), to: joined(to) };
  const found = from.length === 1 && to.length === 1 && old && fresh ? differences(old, fresh) : loneDifferences(from, to);
  const relation = relationOf(from, to, found, match);
  const changeClass = relation === 'unchanged' ? undefined : classOf(relation, found);
  const titles = titleChanges(old, fresh, from.length === 1 && to.length === 1);
  return {
    relation,
    from: from.map(({ id }) => id),
    to: to.map(({ id }) => id),
    title: { from: from.map(({ title }) => title).join(' + '), to: to.map(({ title }) => title).join(' + ') },
    number: { from: numbers(from), to: numbers(to) },
    facets: [...new Set(found.map(({ facet }) => facet))],
    ...(changeClass && { class: changeClass }),
    differences: found,
    ...figures(found),
    text: textChanges(whole.from, whole.to),
    ...(titles.length > 0 && { titleText: titles }),
    ...parts(old, fresh, found),
  };
}

function joined(criteria: readonly ComparableCriterion[]): string {
  return criteria.map(({ text }) => text).join('\n');
}

function numbers(criteria: readonly ComparableCriterion[]): string {
  return criteria.map(({ number, id }) => number ?? id).join(' + ');
}

function titleChanges(old: ComparableCriterion | undefined, fresh: ComparableCriterion | undefined, pair: boolean): TextChange[] {
  return pair && old && fresh && old.title !== fresh.title ? wordChanges(old.title, fresh.title) : [];
}

/** An added criterion asks for something more, a removed one for less, if it asked for anything. */
function loneDifferences(from: readonly ComparableCriterion[], to: readonly ComparableCriterion[]): Difference[] {
  const side = from.length === 0 ? to : to.length === 0 ? from : undefined;
  if (side === undefined) return [{ facet: 'wording', direction: 'unclear' }];
  const texts = side.map(({ text }) => text);
  const found = texts.flatMap((text) => modals(text));
  const scored = side.some(({ points }) => points !== undefined);
  const asks = scored || found.length === 0 || found.some(({ force }) => force !== 'may');
  return from.length === 0
    ? [{ facet: 'requirement-added', direction: asks ? 'tightening' : 'unclear' }]
    : [{ facet: 'requirement-removed', direction: asks ? 'relaxing' : 'unclear' }];
}

function relationOf(
  from: readonly ComparableCriterion[],
  to: readonly ComparableCriterion[],
  found: readonly Difference[],
  match: 'id' | 'text',
): Relation {
  if (from.length === 0) return 'added';
  if (to.length === 0) return 'removed';
  if (from.length === 1 && to.length > 1) return 'split';
  if (from.length > 1 && to.length === 1) return 'merged';
  if (from.length > 1 || (match === 'id' && from[0]?.id !== to[0]?.id)) return 'replaced';
  if (found.length === 0) return 'unchanged';
  return found.every(({ facet }) => facet === 'section') ? 'moved' : 'modified';
}

/**
 * Tightening and relaxing where the direction shows; a tightening is not hidden by other changes, while a relaxing beside a change of unclear
 * direction stays substantive until an editor declares it.
 */
function classOf(relation: Relation, found: readonly Difference[]): ChangeClass {
  const points = new Set(found.map(({ direction }) => direction));
  if (relation === 'split' || relation === 'merged' || relation === 'replaced') return 'substantive';
  if (points.has('tightening')) return points.has('relaxing') ? 'substantive' : 'tightening';
  if (points.has('unclear')) return 'substantive';
  return points.has('relaxing') ? 'relaxing' : 'editorial';
}

function figures(found: readonly Difference[]): Pick<Change, 'strength' | 'threshold' | 'points'> {
  const strength = found.find(({ facet }) => facet === 'strength');
  const threshold =
    found.find(({ facet, quantity }) => facet === 'threshold' && quantity !== undefined) ??
    found.find(({ facet }) => facet === 'threshold');
  const points = found.find(({ facet }) => facet === 'points');
  return {
    ...(strength && { strength: { from: strength.from ?? '', to: strength.to ?? '' } }),
    ...(threshold && {
      threshold: { ...(threshold.quantity && { quantity: threshold.quantity }), from: threshold.from ?? '', to: threshold.to ?? '' },
    }),
    ...(points && { points: { from: Number(points.from), to: Number(points.to) } }),
  };
}

function parts(
  old: ComparableCriterion | undefined,
  fresh: ComparableCriterion | undefined,
  found: readonly Difference[],
): Pick<Change, 'parts'> {
  const names = (['rubric', 'evidence', 'references', 'notes'] as const).filter(
    (name) => found.length > 0 && (old?.[name] ?? []).join('\n') !== (fresh?.[name] ?? []).join('\n'),
  );
  if (old === undefined || fresh === undefined || names.length === 0) return {};
  return {
    parts: Object.fromEntries(names.map((name) => [name, textChanges((old[name] ?? []).join('\n'), (fresh[name] ?? []).join('\n'))])),
  };
}

function summarise(changes: readonly Change[]): ChangeSet['summary'] {
  const count = (kind: Relation | ChangeClass): number =>
    changes.filter((change) => change.relation === kind || change.class === kind).length;
  return {
    unchanged: count('unchanged'),
    modified: count('modified'),
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    split: count('split'),
    merged: count('merged'),
    replaced: count('replaced'),
    editorial: count('editorial'),
    relaxing: count('relaxing'),
    tightening: count('tightening'),
    substantive: count('substantive'),
  };
}

function suggestionsAmong(found: readonly Lineage[]): Suggestion[] {
  const removed = found.filter(({ to }) => to.length === 0).flatMap(({ from }) => from);
  const added = found.filter(({ from }) => from.length === 0).flatMap(({ to }) => to);
  return likeTexts(removed, added, 0.4).map(({ from, to, similarity }) => ({
    from: [from.id],
    to: [to.id],
    similarity: Math.round(similarity * 100) / 100,
  }));
}

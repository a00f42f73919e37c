import { inBaseUnit, statedBounds } from './bounds.ts';
import type { Bound, ComparableCriterion } from './comparable.ts';
import { type Force, modals } from './modality.ts';
import { normalise } from './normalise.ts';
import { withoutReferenceNumbers } from './references.ts';
import { paragraphPairs } from './word-diff.ts';

/** What may differ between two forms of a criterion (design section 6). */
export type Facet =
  | 'title'
  | 'wording'
  | 'punctuation'
  | 'cross-reference'
  | 'strength'
  | 'threshold'
  | 'points'
  | 'level'
  | 'rubric'
  | 'evidence'
  | 'references'
  | 'section'
  | 'requirement-added'
  | 'requirement-removed';

/** Which way a facet points. `unclear` is for an editor to say. */
export type Direction = 'editorial' | 'relaxing' | 'tightening' | 'unclear';

/** One difference found, with the figures that show it where there are any. */
export interface Difference {
  readonly facet: Facet;
  readonly direction: Direction;
  readonly quantity?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Everything in which two forms of one criterion differ. */
export function differences(from: ComparableCriterion, to: ComparableCriterion): Difference[] {
  const bounds = boundDifferences(from.thresholds ?? [], to.thresholds ?? []);
  return [
    ...plain('title', [from.title], [to.title]),
    ...(from.section === to.section ? [] : [{ facet: 'section', direction: 'editorial', from: from.section, to: to.section } as const]),
    ...textDifferences(from.text, to.text),
    ...bounds,
    ...pointDifferences(from.points, to.points),
    ...levelDifferences(from, to),
    ...plain('rubric', from.rubric ?? [], to.rubric ?? []),
    ...plain('evidence', from.evidence ?? [], to.evidence ?? []),
    ...plain('references', from.references ?? [], to.references ?? []),
    ...plain('wording', from.notes ?? [], to.notes ?? []),
  ];
}

/** A part whose change has no direction of its own: equal after normalising is punctuation, else an editor must say. */
function plain(facet: Facet, from: readonly string[], to: readonly string[]): Difference[] {
  if (from.length === to.length && from.every((text, index) => text === to[index])) return [];
  const same = from.length === to.length && from.every((text, index) => normalise(text) === normalise(to[index] ?? ''));
  return [same ? { facet: 'punctuation', direction: 'editorial' } : { facet, direction: 'unclear' }];
}

function textDifferences(from: string, to: string): Difference[] {
  if (from === to) return [];
  const speaksInModals = modals(from).length > 0 || modals(to).length > 0;
  return paragraphPairs(from, to).flatMap((pair): Difference[] => {
    if (pair.moved) return [{ facet: 'wording', direction: 'unclear' }];
    if (pair.from === undefined)
      return [{ facet: 'requirement-added', direction: binds(pair.to ?? '', speaksInModals) ? 'tightening' : 'unclear' }];
    if (pair.to === undefined)
      return [{ facet: 'requirement-removed', direction: binds(pair.from, speaksInModals) ? 'relaxing' : 'unclear' }];
    return paragraphDifferences(pair.from, pair.to);
  });
}

/** Whether a paragraph asks for something. Standards that use no modal words (Verify that …) ask by every paragraph. */
function binds(paragraph: string, speaksInModals: boolean): boolean {
  return normalise(paragraph) !== '' && (!speaksInModals || modals(paragraph).some(({ force }) => force !== 'may'));
}

function paragraphDifferences(from: string, to: string): Difference[] {
  if (from === to) return [];
  if (normalise(from) === normalise(to)) return [{ facet: 'punctuation', direction: 'editorial' }];
  const [plainFrom, plainTo] = [withoutReferenceNumbers(from), withoutReferenceNumbers(to)];
  if (normalise(plainFrom) === normalise(plainTo)) return [{ facet: 'cross-reference', direction: 'editorial' }];
  const strength = strengthDifferences(plainFrom, plainTo);
  const stated = statedDifferences(plainFrom, plainTo);
  const reworded = normalise(withoutForceAndFigures(plainFrom)) !== normalise(withoutForceAndFigures(plainTo));
  const wording: Difference[] =
    reworded || (strength.length === 0 && stated.length === 0) ? [{ facet: 'wording', direction: 'unclear' }] : [];
  return [...strength, ...stated, ...wording];
}

const ranks: Readonly<Record<Force, number>> = { may: 0, should: 1, 'should-not': 1, shall: 2, 'shall-not': 2 };
const negative: ReadonlySet<Force> = new Set(['should-not', 'shall-not']);

/** Modal words side by side in order. One more or one less has no direction by itself: the sentence was rewritten. */
function strengthDifferences(from: string, to: string): Difference[] {
  const [olds, news] = [modals(from), modals(to)];
  if (olds.length !== news.length) {
    const words = (side: typeof olds): string => side.map(({ word }) => word).join('、');
    return olds.length + news.length === 0 ? [] : [{ facet: 'strength', direction: 'unclear', from: words(olds), to: words(news) }];
  }
  return olds.flatMap((old, index) => {
    const fresh = news[index];
    if (fresh === undefined || fresh.force === old.force) return [];
    return [{ facet: 'strength', direction: forceDirection(old.force, fresh.force), from: old.word, to: fresh.word }];
  });
}

function forceDirection(from: Force, to: Force): Direction {
  if (from === 'may' || to === 'may') {
    // A permission taken away tightens; one given relaxes.
    return from === 'may' ? 'tightening' : 'relaxing';
  }
  if (negative.has(from) !== negative.has(to)) return 'unclear';
  return ranks[to] > ranks[from] ? 'tightening' : ranks[to] < ranks[from] ? 'relaxing' : 'unclear';
}

/** Limits stated in the prose, compared in order where both sides limit the same measures. */
function statedDifferences(from: string, to: string): Difference[] {
  const [olds, news] = [statedBounds(from), statedBounds(to)];
  const comparable =
    olds.length === news.length && olds.every((old, index) => old.measure === news[index]?.measure && old.limit === news[index].limit);
  if (!comparable) return [];
  return olds.flatMap((old, index) => {
    const fresh = news[index];
    if (fresh === undefined || fresh.value === old.value) return [];
    const tighter = old.limit === 'max' ? fresh.value < old.value : fresh.value > old.value;
    const words = (text: string, bound: typeof old): string =>
      `${bound.limit === 'max' ? '≤' : '≥'} ${text.slice(bound.index, bound.index + bound.length)}`;
    return [{ facet: 'threshold', direction: tighter ? 'tightening' : 'relaxing', from: words(from, old), to: words(to, fresh) }];
  });
}

/** The sentence with its modal words and limits blanked: what is left is wording. */
function withoutForceAndFigures(text: string): string {
  const holes = [
    ...modals(text).map(({ index, word }) => ({ index, length: word.length })),
    ...statedBounds(text).map(({ index, length }) => ({ index, length })),
  ].sort((a, b) => b.index - a.index);
  return holes.reduce((rest, { index, length }) => `${rest.slice(0, index)}\uE101${rest.slice(index + length)}`, text);
}

function boundDifferences(from: readonly Bound[], to: readonly Bound[]): Difference[] {
  const quantities = [...new Set([...from, ...to].map(({ quantity }) => quantity))];
  return quantities.flatMap((quantity) => {
    const [old, fresh] = [from.find((bound) => bound.quantity === quantity), to.find((bound) => bound.quantity === quantity)];
    const direction = boundDirection(old, fresh);
    return direction === undefined ? [] : [{ facet: 'threshold', direction, quantity, from: boundText(old), to: boundText(fresh) }];
  });
}

function boundDirection(from: Bound | undefined, to: Bound | undefined): Direction | undefined {
  if (from === undefined || to === undefined) return from === undefined ? 'tightening' : 'relaxing';
  const directions = (['max', 'min'] as const).flatMap((limit): Direction[] => {
    const [old, fresh] = [from[limit], to[limit]];
    if (old === undefined && fresh === undefined) return [];
    if (old === undefined || fresh === undefined) return [old === undefined ? 'tightening' : 'relaxing'];
    const [before, after] = [inBaseUnit(old, from.unit), inBaseUnit(fresh, to.unit)];
    if (before.measure !== after.measure) return ['unclear'];
    if (before.value === after.value) return [];
    return [(limit === 'max') === after.value < before.value ? 'tightening' : 'relaxing'];
  });
  return directions.length === 0 ? undefined : directions.every((direction) => direction === directions[0]) ? directions[0] : 'unclear';
}

function boundText(bound: Bound | undefined): string {
  if (bound === undefined) return '';
  const { min, max, unit } = bound;
  return [...(min === undefined ? [] : [`≥ ${min} ${unit}`]), ...(max === undefined ? [] : [`≤ ${max} ${unit}`])].join('，');
}

function pointDifferences(from: number | undefined, to: number | undefined): Difference[] {
  if (from === to) return [];
  const direction = from === undefined || to === undefined ? 'unclear' : to > from ? 'tightening' : 'relaxing';
  return [{ facet: 'points', direction, from: String(from ?? ''), to: String(to ?? '') }];
}

/** A general criterion made key must be met; an ASVS-like level has no direction that every publisher shares. */
function levelDifferences(from: ComparableCriterion, to: ComparableCriterion): Difference[] {
  const kinds: Difference[] =
    from.kind === to.kind
      ? []
      : [
          {
            facet: 'level',
            direction: to.kind === 'key' ? 'tightening' : from.kind === 'key' ? 'relaxing' : 'unclear',
            from: from.kind ?? '',
            to: to.kind ?? '',
          },
        ];
  const levels: Difference[] =
    String(from.level ?? '') === String(to.level ?? '')
      ? []
      : [{ facet: 'level', direction: 'unclear', from: String(from.level ?? ''), to: String(to.level ?? '') }];
  return [...kinds, ...levels];
}

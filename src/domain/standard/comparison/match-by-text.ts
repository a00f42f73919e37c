import type { ComparableCriterion } from './comparable.ts';
import { type Candidate, type Likeness, likenessAmong } from './likeness.ts';
import { normalise } from './normalise.ts';
import { type Places, placesAmong } from './places.ts';

/** One criterion of each side that are the same by their wording. */
export interface TextMatch {
  readonly from: ComparableCriterion;
  readonly to: ComparableCriterion;
  readonly similarity: number;
}

type Criteria = readonly ComparableCriterion[];

/** Evidence asked of a pair, round by round: the sure pairs show the places of the doubtful ones. */
const rounds = [0.6, 0.5, 0.43, 0.37];

/** Without this much likeness no place makes two texts the same one. */
const leastLikeness = 0.15;

/** What place adds to likeness: for every neighbour that moved along, and for either side on which the order is kept. */
const worth = { neighbour: 0.05, order: 0.03 };

/**
 * Pairs by equal text after normalising, then by likeness and place together, the surest first: a criterion whose neighbours are the neighbours of another
 * needs less likeness to be the same one rewritten. Symmetric: comparing backwards gives the same pairs.
 */
export function matchByText(from: Criteria, to: Criteria): TextMatch[] {
  const likeness = likenessAmong([...from, ...to]);
  const matches = equalTexts(from, to);
  const open = openAmong(from, to, matches);
  const alike = likeness.candidates(open.from, open.to);
  const weigh = (): Weighed[] => considered(from, to, matches, alike, likeness);
  for (const floor of rounds) matches.push(...mutual(weigh()).filter(({ evidence }) => evidence >= floor));
  matches.push(...greedy(weigh().filter(({ evidence }) => evidence >= (rounds.at(-1) ?? 1))));
  return matches;
}

/** Removed criteria and added ones that read alike: a suggestion for an editor, never a relation. */
export function likeTexts(removed: Criteria, added: Criteria, floor: number): TextMatch[] {
  const pairs = likenessAmong([...removed, ...added]).candidates(removed, added);
  const ranked = pairs.map((pair) => {
    const similarity = Math.max(pair.shared, 0.8 * pair.kept);
    return { ...pair, similarity, rank: similarity };
  });
  return greedy(ranked.filter(({ similarity }) => similarity >= floor));
}

/** Where a text occurs more than once, the same id goes first, then the order of the documents. */
function equalTexts(from: Criteria, to: Criteria): TextMatch[] {
  const byText = Map.groupBy(to, ({ text }) => normalise(text));
  const matches: TextMatch[] = [];
  for (const [text, olds] of Map.groupBy(from, (criterion) => normalise(criterion.text))) {
    const news = byText.get(text) ?? [];
    if (text === '') continue;
    const twins = olds.flatMap((old) => news.filter(({ id }) => id === old.id).map((twin) => [old, twin] as const));
    const loneOlds = olds.filter((old) => !twins.some(([taken]) => taken === old));
    const loneNews = news.filter((fresh) => !twins.some(([, taken]) => taken === fresh));
    const rest = loneOlds.slice(0, loneNews.length).flatMap((old, index) => (loneNews[index] ? [[old, loneNews[index]] as const] : []));
    matches.push(...[...twins, ...rest].map(([old, fresh]) => ({ from: old, to: fresh, similarity: 1 })));
  }
  return matches;
}

/** A pair weighed: `rank` chooses among rivals, `evidence` says whether it is good enough. */
interface Weighed extends TextMatch {
  readonly rank: number;
  readonly evidence: number;
}

/**
 * Pairs among what is still open, by common wording and by common neighbours. Rivals are ranked by what both texts share, so that a text that was divided
 * goes to its greater part; what is kept of the shorter one only helps a pair that has no better rival.
 */
function considered(
  from: Criteria,
  to: Criteria,
  matches: readonly TextMatch[],
  alike: readonly Candidate[],
  likeness: Likeness,
): Weighed[] {
  const open = openAmong(from, to, matches);
  const places = placesAmong(from, to, matches);
  const still = alike.filter((pair) => open.has(pair.from) && open.has(pair.to));
  const known = Map.groupBy(still, (pair) => pair.from);
  const beside = places
    .beside(open.from)
    .filter((pair) => open.has(pair.to) && !known.get(pair.from)?.some(({ to }) => to === pair.to))
    .map((pair): Candidate => ({ ...pair, ...likeness.of(pair.from, pair.to) }));
  return [...still, ...beside].map((pair) => weighed(pair, places));
}

/** What no pair has taken yet. */
function openAmong(
  from: Criteria,
  to: Criteria,
  matches: readonly TextMatch[],
): { readonly from: Criteria; readonly to: Criteria; has(criterion: ComparableCriterion): boolean } {
  const taken = new Set(matches.flatMap((match) => [match.from, match.to]));
  const has = (criterion: ComparableCriterion): boolean => !taken.has(criterion);
  return { from: from.filter(has), to: to.filter(has), has };
}

function weighed({ from, to, shared, kept }: Candidate, places: Places): Weighed {
  const place = worth.neighbour * places.common(from, to) + worth.order * places.inOrder(from, to);
  const likeness = Math.max(shared, 0.6 * kept);
  const evidence = likeness < leastLikeness ? 0 : likeness + place;
  return { from, to, similarity: shared, rank: Math.max(shared, 0.3 * kept) + place, evidence };
}

/** Pairs of which each is the best of both. */
function mutual(pairs: readonly Weighed[]): Weighed[] {
  const best = new Map<ComparableCriterion, Weighed>();
  for (const pair of pairs.toSorted(bestFirst)) {
    if (!best.has(pair.from)) best.set(pair.from, pair);
    if (!best.has(pair.to)) best.set(pair.to, pair);
  }
  return pairs.filter((pair) => best.get(pair.from) === pair && best.get(pair.to) === pair);
}

/** The best pair first, then the best of the rest. */
function greedy<Pair extends TextMatch & { readonly rank: number }>(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<ComparableCriterion>();
  return pairs.toSorted(bestFirst).filter((match) => {
    if (taken.has(match.from) || taken.has(match.to)) return false;
    taken.add(match.from).add(match.to);
    return true;
  });
}

/** Equal rank goes by id, so that neither the order of the files nor the direction decides. */
function bestFirst(a: TextMatch & { readonly rank: number }, b: TextMatch & { readonly rank: number }): number {
  return b.rank - a.rank || (idsOf(a) < idsOf(b) ? -1 : 1);
}

function idsOf({ from, to }: TextMatch): string {
  return [from.id, to.id].toSorted().join('\u0000');
}

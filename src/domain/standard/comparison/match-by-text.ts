import type { ComparableCriterion } from './comparable.ts';
import { type Likeness, likenessAmong } from './likeness.ts';
import { normalise } from './normalise.ts';

/** One criterion of each side that are the same by their wording. */
export interface TextMatch {
  readonly from: ComparableCriterion;
  readonly to: ComparableCriterion;
  readonly similarity: number;
}

type Criteria = readonly ComparableCriterion[];

/** Likeness that pairs two texts wherever they stand; between one common neighbour; between two. */
const floors = { anywhere: 0.5, besideOne: 0.32, betweenTwo: 0.2 };

/**
 * Pairs by equal text after normalising, then by mutual best likeness, then by place: what stands between the same neighbours on both sides is the same
 * place rewritten, if it still reads a little alike. Symmetric: comparing backwards gives the same pairs.
 */
export function matchByText(from: Criteria, to: Criteria): TextMatch[] {
  const likeness = likenessAmong([...from, ...to]);
  const matches = equalTexts(from, to);
  const open = (): { from: Criteria; to: Criteria } => {
    const taken = new Set(matches.flatMap((match) => [match.from, match.to]));
    return { from: from.filter((criterion) => !taken.has(criterion)), to: to.filter((criterion) => !taken.has(criterion)) };
  };
  let rest = open();
  matches.push(...mutualBest(likeness.candidates(rest.from, rest.to), floors.anywhere));
  rest = open();
  matches.push(...mutualBest(inPlace(from, to, rest, matches, likeness), floors.betweenTwo));
  return matches;
}

/** Removed criteria and added ones that read alike: a suggestion for an editor, never a relation. */
export function likeTexts(removed: Criteria, added: Criteria, floor: number): TextMatch[] {
  return mutualBest(likenessAmong([...removed, ...added]).candidates(removed, added), floor);
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

/** The best pair first, then the best of the rest, down to a floor; equal likeness goes by id. */
function mutualBest(candidates: readonly TextMatch[], floor: number): TextMatch[] {
  const taken = new Set<ComparableCriterion>();
  return candidates
    .filter(({ similarity }) => similarity >= floor)
    .toSorted((a, b) => b.similarity - a.similarity || byId(a, b))
    .filter((match) => {
      if (taken.has(match.from) || taken.has(match.to)) return false;
      taken.add(match.from).add(match.to);
      return true;
    });
}

function byId(a: TextMatch, b: TextMatch): number {
  const key = ({ from, to }: TextMatch): string => [from.id, to.id].toSorted().join('\u0000');
  return key(a) < key(b) ? -1 : 1;
}

/** Open pairs that have matched neighbours in common. */
function inPlace(
  from: Criteria,
  to: Criteria,
  rest: { from: Criteria; to: Criteria },
  matches: readonly TextMatch[],
  likeness: Likeness,
): TextMatch[] {
  const partner = new Map(matches.map((match) => [match.from, match.to]));
  const matched = new Set(matches.flatMap((match) => [match.from, match.to]));
  const olds = neighbours(from, matched);
  const news = neighbours(to, matched);
  return rest.from.flatMap((old) =>
    rest.to.flatMap((fresh) => {
      const [here, there] = [olds.get(old), news.get(fresh)];
      const agree = (side: 'before' | 'after'): boolean => {
        const [mine, other] = [here?.[side], there?.[side]];
        return mine === undefined ? other === undefined : partner.get(mine) === other;
      };
      const common = Number(agree('before')) + Number(agree('after'));
      if (common === 0) return [];
      const similarity = likeness.of(old, fresh);
      return similarity >= (common === 2 ? floors.betweenTwo : floors.besideOne) ? [{ from: old, to: fresh, similarity }] : [];
    }),
  );
}

interface Neighbours {
  readonly before: ComparableCriterion | undefined;
  readonly after: ComparableCriterion | undefined;
}

/** For every criterion the nearest matched one on each side. */
function neighbours(criteria: Criteria, matched: ReadonlySet<ComparableCriterion>): Map<ComparableCriterion, Neighbours> {
  const nearest = (sequence: Criteria): Map<ComparableCriterion, ComparableCriterion | undefined> => {
    let last: ComparableCriterion | undefined;
    return new Map(
      sequence.map((criterion) => {
        const seen = last;
        if (matched.has(criterion)) last = criterion;
        return [criterion, seen];
      }),
    );
  };
  const before = nearest(criteria);
  const after = nearest(criteria.toReversed());
  return new Map(criteria.map((criterion) => [criterion, { before: before.get(criterion), after: after.get(criterion) }]));
}

import type { ComparableCriterion } from './comparable.ts';
import { mass, overlap, type Shingles, shingles } from './similarity.ts';

type Criteria = readonly ComparableCriterion[];

/** How alike two texts read, each figure 0 to 1. */
export interface Alike {
  /** What they share of both together. */
  readonly shared: number;
  /** What is kept of the shorter one: a text that grew by whole paragraphs keeps nearly all it had. 0 where it is too short to tell. */
  readonly kept: number;
}

/** A pair of criteria worth considering. */
export interface Candidate extends Alike {
  readonly from: ComparableCriterion;
  readonly to: ComparableCriterion;
}

/** How alike the criteria of a body of texts read. */
export interface Likeness {
  of(left: ComparableCriterion, right: ComparableCriterion): Alike;
  /** Pairs worth measuring, found by the character pairs they share: without them every text would be held against every other. */
  candidates(from: Criteria, to: Criteria): Candidate[];
}

/** A character pair that stands in more texts than this says nothing about which of them is meant. */
const commonplace = 150;
/** Partners measured for one text. */
const partners = 10;

/** Weighted Dice over character pairs, rare pairs counting more (inverse document frequency). */
export function likenessAmong(criteria: Criteria): Likeness {
  const grams = new Map(criteria.map((criterion) => [criterion, shingles(`${criterion.title}\n${criterion.text}`)]));
  const frequency = new Map<string, number>();
  for (const own of grams.values()) for (const gram of own.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const weight = (gram: string): number => Math.log((criteria.length + 1) / (frequency.get(gram) ?? 1)) + 0.1;
  const masses = new Map([...grams].map(([criterion, own]) => [criterion, mass(own, weight)]));
  const none: Shingles = new Map();

  const of = (left: ComparableCriterion, right: ComparableCriterion): Alike => {
    const [a, b] = [grams.get(left) ?? none, grams.get(right) ?? none];
    const [massA, massB] = [masses.get(left) ?? 0, masses.get(right) ?? 0];
    if (massA === 0 || massB === 0) return { shared: 0, kept: 0 };
    const common = overlap(a, b, weight);
    return { shared: (2 * common) / (massA + massB), kept: Math.min(a.size, b.size) >= 12 ? common / Math.min(massA, massB) : 0 };
  };

  const nearest = (one: Criteria, other: Criteria): Map<ComparableCriterion, ComparableCriterion[]> => {
    const holders = new Map<string, ComparableCriterion[]>();
    for (const criterion of other) {
      for (const gram of grams.get(criterion)?.keys() ?? []) {
        const held = holders.get(gram);
        if (held === undefined) holders.set(gram, [criterion]);
        else held.push(criterion);
      }
    }
    return new Map(
      one.map((criterion) => {
        const shared = new Map<ComparableCriterion, number>();
        for (const gram of grams.get(criterion)?.keys() ?? []) {
          const held = holders.get(gram) ?? [];
          if (held.length > commonplace) continue;
          for (const match of held) shared.set(match, (shared.get(match) ?? 0) + weight(gram));
        }
        const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, partners);
        return [criterion, best.map(([match]) => match)];
      }),
    );
  };

  const candidates: Likeness['candidates'] = (from, to) => {
    const wanted = new Map<ComparableCriterion, Set<ComparableCriterion>>();
    const want = (left: ComparableCriterion, right: ComparableCriterion): void => {
      const known = wanted.get(left);
      if (known === undefined) wanted.set(left, new Set([right]));
      else known.add(right);
    };
    for (const [left, rights] of nearest(from, to)) for (const right of rights) want(left, right);
    for (const [right, lefts] of nearest(to, from)) for (const left of lefts) want(left, right);
    return [...wanted].flatMap(([left, rights]) => [...rights].map((right) => ({ from: left, to: right, ...of(left, right) })));
  };

  return { of, candidates };
}

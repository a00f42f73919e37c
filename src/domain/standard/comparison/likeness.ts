import type { ComparableCriterion } from './comparable.ts';
import { shingles } from './similarity.ts';

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
const commonplace = 100;
/** Partners measured for one text. */
const partners = 10;

/** The character pairs of a text by number, in order, with how often each stands in it. */
interface Profile {
  readonly grams: Int32Array;
  readonly counts: Int32Array;
  readonly mass: number;
}

/** Weighted Dice over character pairs, rare pairs counting more (inverse document frequency). */
export function likenessAmong(criteria: Criteria): Likeness {
  const { profiles, weights } = profilesOf(criteria);

  const of: Likeness['of'] = (left, right) => {
    const [a, b] = [profiles.get(left), profiles.get(right)];
    if (a === undefined || b === undefined || a.mass === 0 || b.mass === 0) return { shared: 0, kept: 0 };
    const common = overlap(a, b, weights);
    const kept = Math.min(a.grams.length, b.grams.length) >= 12 ? common / Math.min(a.mass, b.mass) : 0;
    return { shared: (2 * common) / (a.mass + b.mass), kept };
  };

  const candidates: Likeness['candidates'] = (from, to) => {
    const ofFrom = from.map((criterion) => profiles.get(criterion));
    const ofTo = to.map((criterion) => profiles.get(criterion));
    const wanted = new Set<number>();
    nearest(ofFrom, ofTo, weights).forEach((best, left) => {
      for (const right of best) wanted.add(left * to.length + right);
    });
    nearest(ofTo, ofFrom, weights).forEach((best, right) => {
      for (const left of best) wanted.add(left * to.length + right);
    });
    return [...wanted].flatMap((pair) => {
      const [left, right] = [from[Math.floor(pair / to.length)], to[pair % to.length]];
      return left === undefined || right === undefined ? [] : [{ from: left, to: right, ...of(left, right) }];
    });
  };

  return { of, candidates };
}

/** Every text with its character pairs numbered, and the weight of each number. */
function profilesOf(criteria: Criteria): { readonly profiles: ReadonlyMap<ComparableCriterion, Profile>; readonly weights: Float64Array } {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const counted = criteria.map((criterion) => {
    const pairs = [...shingles(`${criterion.title}\n${criterion.text}`)].map(([gram, count]): [number, number] => {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
      return [number, count];
    });
    pairs.sort((a, b) => a[0] - b[0]);
    return { criterion, grams: Int32Array.from(pairs, ([number]) => number), counts: Int32Array.from(pairs, ([, count]) => count) };
  });
  const weights = Float64Array.from(frequency, (texts) => Math.log((criteria.length + 1) / texts) + 0.1);
  const profiles = new Map<ComparableCriterion, Profile>();
  for (const { criterion, grams, counts } of counted) {
    const mass = grams.reduce((sum, gram, index) => sum + (counts[index] ?? 0) * (weights[gram] ?? 0), 0);
    profiles.set(criterion, { grams, counts, mass });
  }
  return { profiles, weights };
}

/** Weight of what two texts share. */
function overlap(a: Profile, b: Profile, weights: Float64Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.grams.length && j < b.grams.length) {
    const [left, right] = [a.grams[i] ?? 0, b.grams[j] ?? 0];
    if (left === right) common += Math.min(a.counts[i] ?? 0, b.counts[j] ?? 0) * (weights[left] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}

/** For every text the places of those of the other side that share the most telling character pairs with it. */
function nearest(one: readonly (Profile | undefined)[], other: readonly (Profile | undefined)[], weights: Float64Array): number[][] {
  const holders: number[][] = Array.from(weights, () => []);
  for (const [place, profile] of other.entries()) for (const gram of profile?.grams ?? []) holders[gram]?.push(place);
  const shared = new Float64Array(other.length);
  return one.map((profile) => {
    const met: number[] = [];
    for (const gram of profile?.grams ?? []) {
      const held = holders[gram];
      if (held === undefined || held.length > commonplace) continue;
      const weight = weights[gram] ?? 0;
      for (const place of held) {
        if (shared[place] === 0) met.push(place);
        shared[place] = (shared[place] ?? 0) + weight;
      }
    }
    const best = met.toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, partners);
    for (const place of met) shared[place] = 0;
    return best;
  });
}

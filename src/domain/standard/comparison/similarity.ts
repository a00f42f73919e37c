import { normalise } from './normalise.ts';

/** Pairs of neighbouring characters with their counts: a measure of wording that needs no dictionary. */
export type Shingles = ReadonlyMap<string, number>;

/** The character pairs of a text, normalised; Latin words count as units, so that English is not compared letter by letter. */
export function shingles(text: string): Shingles {
  const units =
    normalise(text)
      .toLowerCase()
      .match(/[a-z0-9.%]+|[^\sa-z0-9.%]/gu) ?? [];
  const counts = new Map<string, number>();
  const add = (gram: string): void => void counts.set(gram, (counts.get(gram) ?? 0) + 1);
  for (const [index, unit] of units.entries()) {
    add(`${units[index - 1] ?? '^'}\u0000${unit}`);
    if (unit.length > 1) add(unit);
  }
  return counts;
}

/** Share of character pairs in common (Sørensen–Dice), 0 to 1. */
export function similarityOf(left: Shingles, right: Shingles): number {
  const both = mass(left) + mass(right);
  return both === 0 ? 0 : (2 * overlap(left, right)) / both;
}

/** Share of the shorter text's character pairs that the longer has too, 0 to 1. */
export function keptOf(left: Shingles, right: Shingles): number {
  const shorter = Math.min(mass(left), mass(right));
  return shorter === 0 ? 0 : overlap(left, right) / shorter;
}

function overlap(left: Shingles, right: Shingles): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let common = 0;
  for (const [gram, count] of small) common += Math.min(count, large.get(gram) ?? 0);
  return common;
}

function mass(grams: Shingles): number {
  let sum = 0;
  for (const count of grams.values()) sum += count;
  return sum;
}

// Sets of whole numbers as lists that rise and name nothing twice.

/** What two sets have in common, the second moved down by `shift`. */
export function common(one: readonly number[], two: readonly number[], shift = 0): number[] {
  // Of a few and many, each of the few is looked up.
  if (one.length * several < two.length) return one.filter((number) => has(two, number + shift));
  if (two.length * several < one.length) return two.map((number) => number - shift).filter((number) => has(one, number));
  const both: number[] = [];
  for (let a = 0, b = 0; a < one.length && b < two.length; ) {
    const [first = 0, second = 0] = [one[a], (two[b] ?? 0) - shift];
    if (first === second) both.push(first);
    if (first <= second) a++;
    if (second <= first) b++;
  }
  return both;
}

const several = 16;

function has(set: readonly number[], number: number): boolean {
  return set[placeBefore(set, number)] === number;
}

export function united(sets: readonly (readonly number[])[]): readonly number[] {
  const [first, ...rest] = sets.filter((set) => set.length > 0);
  if (first === undefined) return [];
  return rest.length === 0 ? first : rising([first, ...rest].flat());
}

/** The numbers of a list, each once, in order. */
export function rising(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.filter((number, at) => number !== sorted[at - 1]);
}

/** The place of the last entry that is not greater than a value, or -1. */
export function placeBefore<Value extends number | string>(entries: readonly Value[], value: Value): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

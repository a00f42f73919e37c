// Sets of whole numbers as lists that rise and name nothing twice.

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

/** The shortest beginning of `second` that comes after `first`. */
export function separator(first: string, second: string): string {
  let length = 1;
  while (length < second.length && second.slice(0, length) <= first) length++;
  return second.slice(0, length);
}

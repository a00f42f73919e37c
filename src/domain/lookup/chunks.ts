/** Pieces of a list, one at a time, each with its place among them. */
export function* chunks<Item>(items: readonly Item[], each: number): Iterable<readonly [at: number, items: readonly Item[]]> {
  for (let at = 0; at * each < items.length; at++) yield [at, items.slice(at * each, (at + 1) * each)];
}

/** Two members of a list and how alike they are (Jaccard, 0 to 1). */
export interface AlikePair {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/**
 * All pairs of sets whose Jaccard likeness is above a floor, left before right. Two such sets share one of their rarest members
 * (prefix filter), so that thousands of texts need not be held against each other one by one.
 */
export function alikePairs(sets: readonly ReadonlySet<string>[], floor: number): AlikePair[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const member of set) frequency.set(member, (frequency.get(member) ?? 0) + 1);
  const rarity = (a: string, b: string): number => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);

  const holders = new Map<string, number[]>();
  const pairs: AlikePair[] = [];
  for (const [right, set] of sets.entries()) {
    const prefix = [...set].sort(rarity).slice(0, set.size - Math.ceil(floor * set.size) + 1);
    const candidates = new Set<number>();
    for (const member of prefix) {
      const others = holders.get(member);
      if (others === undefined) holders.set(member, [right]);
      else {
        for (const other of others) candidates.add(other);
        others.push(right);
      }
    }
    for (const left of [...candidates].sort((a, b) => a - b)) {
      const likeness = jaccard(sets[left] ?? new Set(), set, floor);
      if (likeness > floor) pairs.push({ left, right, likeness });
    }
  }
  return pairs;
}

/** Members in common over members of either; 0 where the sizes alone rule out the floor. */
function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>, floor: number): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size <= floor * large.size) return 0;
  let common = 0;
  for (const member of small) if (large.has(member)) common++;
  return common / (small.size + large.size - common);
}

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
  const ranked = rankedByRarity(sets);
  const holders = new Map<number, number[]>();
  const pairs: AlikePair[] = [];
  for (const [right, members] of ranked.entries()) {
    const candidates = new Set<number>();
    for (const member of members.subarray(0, members.length - Math.ceil(floor * members.length) + 1)) {
      const others = holders.get(member);
      if (others === undefined) holders.set(member, [right]);
      else {
        for (const other of others) candidates.add(other);
        others.push(right);
      }
    }
    for (const left of [...candidates].sort((a, b) => a - b)) {
      const other = ranked[left];
      const likeness = other === undefined ? 0 : jaccard(other, members, floor);
      if (likeness > floor) pairs.push({ left, right, likeness });
    }
  }
  return pairs;
}

/** Each set as the ranks of its members, rarest first: ranks compare and merge faster than strings. */
function rankedByRarity(sets: readonly ReadonlySet<string>[]): Int32Array[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const member of set) frequency.set(member, (frequency.get(member) ?? 0) + 1);
  const rank = new Map([...frequency].sort(([, a], [, b]) => a - b).map(([member], place) => [member, place]));
  return sets.map((set) => Int32Array.from(set, (member) => rank.get(member) ?? 0).sort());
}

/** Members in common over members of either; 0 as soon as the floor is out of reach. */
function jaccard(left: Int32Array, right: Int32Array, floor: number): number {
  const needed = (floor / (1 + floor)) * (left.length + right.length);
  let common = 0;
  let l = 0;
  let r = 0;
  while (l < left.length && r < right.length) {
    if (common + Math.min(left.length - l, right.length - r) <= needed) return 0;
    const difference = (left[l] ?? 0) - (right[r] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return common / (left.length + right.length - common);
}

/** A seeded source of chance: the same seed gives the same register on every machine. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A whole number below the limit, rather a small one: the higher the skew, the more; 1 is `below`. */
  low(limit: number, skew: number): number;
  /** Rather an early one, as words and customers are spread in the world. */
  favour<T>(from: readonly T[], skew: number): T;
}

/** Mulberry32: small, even enough for test data, and not for secrets. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const low = (limit: number, skew: number): number => Math.floor(limit * next() ** skew);
  const favour = <T>(from: readonly T[], skew: number): T => {
    const picked = from[low(from.length, skew)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return {
    below: (limit) => low(limit, 1),
    chance: (share) => next() < share,
    pick: (from) => favour(from, 1),
    low,
    favour,
  };
}

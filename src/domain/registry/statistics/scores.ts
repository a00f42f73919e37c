import type { DimensionScore } from '#schema/event.ts';
import type { Spread } from '#schema/statistics.ts';

/** Scores by tenths of a percent: quartiles come out exact, and a million scores need no more room than a thousand. */
export class Scores {
  readonly #tenths = new Map<number, number>();
  #count = 0;

  /** Takes a score, truncated to one decimal as it is shown everywhere. */
  take({ obtained, applicable }: DimensionScore): void {
    const tenths = Math.floor((obtained * 1000) / applicable);
    this.#tenths.set(tenths, (this.#tenths.get(tenths) ?? 0) + 1);
    this.#count += 1;
  }

  spread(): Spread {
    const rising = [...this.#tenths].toSorted(([a], [b]) => a - b);
    return {
      certificates: this.#count,
      minimum: at(rising, 1),
      lowerQuartile: at(rising, Math.ceil(this.#count / 4)),
      median: at(rising, Math.ceil(this.#count / 2)),
      upperQuartile: at(rising, Math.ceil((this.#count * 3) / 4)),
      maximum: at(rising, this.#count),
    };
  }
}

/** The score at a rank, counted from the lowest. */
function at(rising: readonly (readonly [number, number])[], rank: number): number {
  let passed = 0;
  for (const [tenths, count] of rising) {
    passed += count;
    if (passed >= rank) return tenths / 10;
  }
  return 0;
}

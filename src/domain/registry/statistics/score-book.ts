import { totalOf } from '#domain/assessment/score.ts';
import type { Scores as ScoreRecord } from '#schema/event.ts';
import type { Statistics } from '#schema/statistics.ts';
import type { IndexedRegister } from '../indexed.ts';
import { Scores } from './scores.ts';

interface Version {
  readonly total: Scores;
  readonly dimensions: Map<string, Scores>;
}

/** Scores on record, by version and dimension: versions ask different things, and their scores are never thrown together. */
export class ScoreBook {
  readonly #versions = new Map<string, Version>();

  take(standard: string, scores: ScoreRecord): void {
    let version = this.#versions.get(standard);
    if (version === undefined) {
      version = { total: new Scores(), dimensions: new Map() };
      this.#versions.set(standard, version);
    }
    version.total.take(totalOf(scores));
    for (const [id, score] of Object.entries(scores)) {
      let dimension = version.dimensions.get(id);
      if (dimension === undefined) {
        dimension = new Scores();
        version.dimensions.set(id, dimension);
      }
      dimension.take(score);
    }
  }

  /** What was taken, dimensions in the order of their version. */
  spreads(versions: IndexedRegister['versions']): Statistics['scores'] {
    return [...this.#versions]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([standard, { total, dimensions }]) => ({
        standard,
        total: total.spread(),
        dimensions: (versions.get(standard)?.version.sections ?? []).flatMap(({ id, title }) => {
          const scores = dimensions.get(id);
          return scores === undefined ? [] : [{ dimension: id, title, ...scores.spread() }];
        }),
      }));
  }
}

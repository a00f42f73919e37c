import type { Statistics } from '#schema/statistics.ts';
import { distributions } from './distributions.ts';
import type { Figure } from './figure.ts';
import { figuresOverTime } from './over-time.ts';
import { publicationFigures } from './publication-figures.ts';
import { scoreFigure } from './score-figure.ts';
import { surveillanceFigures } from './surveillance-figures.ts';

/** The parts of the page, in their order. */
export type SectionId = 'time' | 'today' | 'results' | 'clocks';

/** Every figure of the statistics, by the part of the page that it stands in. `version` puts a version into words. */
export function figuresOf(statistics: Statistics, version: (standard: string) => string): Readonly<Record<SectionId, readonly Figure[]>> {
  return {
    time: figuresOverTime(statistics, version),
    today: distributions(statistics, version),
    results: [scoreFigure(statistics, version)],
    clocks: [...publicationFigures(statistics), ...surveillanceFigures(statistics)],
  };
}

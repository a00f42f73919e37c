import type { Spread, Statistics } from '#schema/statistics.ts';
import { spreadChart } from '#site/charts/spreads.ts';
import { grouped } from '#site/charts/text.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import type { Cell, Figure } from './figure.ts';
import { few } from './share.ts';

/** How scores are spread, version by version, the newest first. `version` puts a version into words. */
export function scoreFigure({ scores, withoutScores }: Statistics, version: (standard: string) => string): Figure {
  const { title, meaning } = words.figures.scores;
  const { columns } = words;
  const newest = scores.toReversed();
  const groups = newest
    .filter(({ total }) => total.certificates >= few)
    .map(({ standard, total, dimensions }) => ({
      title: words.scoredVersion(version(standard), grouped(total.certificates)),
      rows: [{ label: words.total, strong: true, ...total }, ...dimensions.map((each) => ({ label: each.title, ...each }))],
    }));
  return {
    id: 'scores',
    title,
    meaning: meaning(
      scores.reduce((sum, { total }) => sum + total.certificates, 0),
      withoutScores,
      few,
    ),
    drawing: groups.length === 0 ? undefined : spreadChart('scores', groups),
    table: {
      columns: [
        columns.version,
        columns.dimension,
        columns.certificates,
        columns.minimum,
        columns.lowerQuartile,
        columns.median,
        columns.upperQuartile,
        columns.maximum,
      ],
      rows: newest.flatMap(({ standard, total, dimensions }) => [
        row(version(standard), words.total, total),
        ...dimensions.map((each) => row(version(standard), each.title, each)),
      ]),
    },
  };
}

function row(version: string, dimension: string, spread: Spread): readonly Cell[] {
  const { certificates, minimum, lowerQuartile, median, upperQuartile, maximum } = spread;
  return [version, dimension, certificates, minimum, lowerQuartile, median, upperQuartile, maximum];
}

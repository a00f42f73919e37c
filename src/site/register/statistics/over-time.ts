import type { Month, Statistics } from '#schema/statistics.ts';
import { columnChart, type Series } from '#site/charts/columns.ts';
import { plainLooks } from '#site/charts/looks.ts';
import { gradeWords } from '#site/labels/register.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import { statusWords } from '#site/labels/verdict.ts';
import type { Figure, FigureId } from './figure.ts';

/** A picture shows so many months; the table has them all. */
const shown = 60;

/** What stood at the end of each month, and what came and went. `version` puts a version into words. */
export function figuresOverTime({ months }: Statistics, version: (standard: string) => string): readonly Figure[] {
  const versions = (months[0]?.byVersion ?? []).map(({ standard }) => standard);
  return [
    figure(
      'standing-over-time',
      [
        { name: gradeWords.excellent, look: 'full' },
        { name: gradeWords.pass, look: 'mid' },
        { name: statusWords.suspended, look: 'hold' },
      ],
      months,
      ({ byGrade, suspended }) => [
        ...(['excellent', 'pass'] as const).map((grade) => byGrade.find((each) => each.grade === grade)?.valid ?? 0),
        suspended,
      ],
    ),
    figure(
      'version-over-time',
      // The newest has the strongest look and stands at the bottom.
      versions.toReversed().map((standard, place) => ({ name: version(standard), look: plainLooks[place % plainLooks.length] ?? 'full' })),
      months,
      ({ byVersion }) => byVersion.map(({ valid, suspended }) => valid + suspended).toReversed(),
    ),
    figure(
      'movements',
      [
        { name: words.columns.entered, look: 'full' },
        { name: statusWords.expired, look: 'past', below: true },
        { name: statusWords.cancelled, look: 'past-lines', below: true },
        { name: statusWords.withdrawn, look: 'void', below: true },
      ],
      months,
      ({ entered, left }) => [entered, left.expired, left.cancelled, left.withdrawn],
    ),
  ];
}

function figure(
  id: FigureId & ('standing-over-time' | 'version-over-time' | 'movements'),
  series: readonly Series[],
  months: readonly Month[],
  countsOf: (month: Month) => readonly number[],
): Figure {
  const columns = months.slice(-shown).map((month) => ({ tick: tickOf(month), counts: countsOf(month) }));
  return {
    id,
    ...words.figures[id],
    drawing: columns.length === 0 ? undefined : columnChart(id, series, columns, id === 'movements' ? 'key' : 'last'),
    table: {
      columns: [words.columns.month, ...series.map(({ name }) => name)],
      rows: months.map((month) => [month.month, ...countsOf(month)]),
    },
  };
}

/** Years are marked where they begin. */
function tickOf({ month }: Month): string | undefined {
  return month.endsWith('-01') ? month.slice(0, 4) : undefined;
}

import type { LagCounts, Statistics } from '#schema/statistics.ts';
import type { Key } from '#site/charts/legend.ts';
import { shareChart } from '#site/charts/shares.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import type { Cell, Figure } from './figure.ts';
import { halfYearLabel } from './half-year-label.ts';
import { few, sayShare, shareOf } from './share.ts';

const lags = ['sameDay', 'oneOrTwoDays', 'threeToFiveDays', 'later'] as const satisfies readonly (keyof LagCounts)[];
const looks = { sameDay: 'full', oneOrTwoDays: 'mid', threeToFiveDays: 'pale', later: 'hold' } as const;
const keys: readonly Key[] = lags.map((lag) => ({ name: words.lags[lag], look: looks[lag] }));

interface Row {
  readonly cells: readonly [string, ...string[]];
  readonly counts: LagCounts;
}

/** How soon after their decision entries were recorded: by body, and as the years went by. */
export function publicationFigures({ publication }: Statistics): readonly Figure[] {
  const { all, byBody, byHalfYear, target } = publication;
  const wholes: readonly Row[] = [
    { cells: [words.all, ''], counts: all.entries },
    { cells: [words.restricting, ''], counts: all.restricting },
  ];
  const { title, meaning } = words.figures.publication;
  return [
    {
      id: 'publication',
      title,
      meaning: meaning(target),
      ...drawn(
        'publication',
        [words.columns.body, words.columns.approval],
        [...wholes, ...byBody.map(({ body, name, entries }): Row => ({ cells: [name, body], counts: entries }))],
      ),
    },
    {
      id: 'publication-over-time',
      ...words.figures['publication-over-time'],
      ...drawn(
        'publication-over-time',
        [words.columns.halfYear],
        byHalfYear.map(({ halfYear, entries }): Row => ({ cells: [halfYearLabel(halfYear)], counts: entries })),
      ),
    },
  ];
}

/** What is said of the lags of a body or a time. */
export function sayLags(counts: LagCounts): string {
  const { withinSaid, fewEntries, noEntries } = words;
  return sayShare(within(counts), total(counts), { share: withinSaid, counts: fewEntries, none: noEntries });
}

function drawn(id: Figure['id'], heads: readonly string[], rows: readonly Row[]): Pick<Figure, 'drawing' | 'table'> {
  const shown = rows.map(({ cells, counts }) => ({
    label: cells[0],
    counts: lags.map((lag) => counts[lag]),
    said: sayLags(counts),
    drawn: total(counts) >= few,
  }));
  return {
    drawing: rows.length === 0 ? undefined : shareChart(id, keys, shown),
    table: {
      columns: [...heads, ...keys.map(({ name }) => name), words.columns.entries, words.columns.within],
      rows: rows.map(({ cells, counts }): readonly Cell[] => [
        ...cells,
        ...lags.map((lag) => counts[lag]),
        total(counts),
        shareOf(within(counts), total(counts)) ?? '',
      ]),
    },
  };
}

function total(counts: LagCounts): number {
  return lags.reduce((sum, lag) => sum + counts[lag], 0);
}

function within(counts: LagCounts): number {
  return total(counts) - counts.later;
}

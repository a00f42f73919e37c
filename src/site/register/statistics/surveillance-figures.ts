import type { Statistics, SurveillanceCounts } from '#schema/statistics.ts';
import type { Key } from '#site/charts/legend.ts';
import { shareChart } from '#site/charts/shares.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import type { Cell, Figure } from './figure.ts';
import { halfYearLabel } from './half-year-label.ts';
import { few, sayShare, shareOf } from './share.ts';

const outcomes = ['onTime', 'late', 'missed'] as const satisfies readonly (keyof SurveillanceCounts)[];
const looks = { onTime: 'full', late: 'hold-lines', missed: 'void' } as const;
const keys: readonly Key[] = outcomes.map((outcome) => ({ name: words.columns[outcome], look: looks[outcome] }));

interface Row {
  readonly cells: readonly [string, ...string[]];
  readonly counts: SurveillanceCounts;
}

/** Whether surveillance audits were done in their time: by body, and as the years went by. */
export function surveillanceFigures({ surveillance }: Statistics): readonly Figure[] {
  const { all, byBody, byHalfYear, interval } = surveillance;
  const { title, meaning } = words.figures.surveillance;
  const notOnTime = all.late + all.missed;
  return [
    {
      id: 'surveillance',
      title,
      meaning: meaning(interval) + (notOnTime === 0 ? '' : words.answered(notOnTime, all.answered)),
      ...drawn(
        'surveillance',
        [words.columns.body, words.columns.approval],
        [
          { cells: [words.allBodies, ''], counts: all },
          ...byBody.map(({ body, name, ...counts }): Row => ({ cells: [name, body], counts })),
        ],
      ),
    },
    {
      id: 'surveillance-over-time',
      ...words.figures['surveillance-over-time'],
      ...drawn(
        'surveillance-over-time',
        [words.columns.halfYear],
        byHalfYear.map(({ halfYear, ...counts }): Row => ({ cells: [halfYearLabel(halfYear)], counts })),
      ),
    },
  ];
}

/** What is said of the surveillance of a body or a time. */
export function saySurveillance(counts: SurveillanceCounts): string {
  const { onTimeSaid, fewDuties, noDuties } = words;
  return sayShare(counts.onTime, dutiesOf(counts), { share: onTimeSaid, counts: fewDuties, none: noDuties });
}

/** The audits that had to be done: what shares are shares of. */
export function dutiesOf(counts: SurveillanceCounts): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}

function drawn(id: Figure['id'], heads: readonly string[], rows: readonly Row[]): Pick<Figure, 'drawing' | 'table'> {
  const shown = rows.map(({ cells, counts }) => ({
    label: cells[0],
    counts: outcomes.map((outcome) => counts[outcome]),
    said: saySurveillance(counts),
    drawn: dutiesOf(counts) >= few,
  }));
  const { due, answered, excused, onTimeShare } = words.columns;
  return {
    drawing: rows.length === 0 ? undefined : shareChart(id, keys, shown),
    table: {
      columns: [...heads, due, ...keys.map(({ name }) => name), answered, excused, onTimeShare],
      rows: rows.map(({ cells, counts }): readonly Cell[] => [
        ...cells,
        dutiesOf(counts),
        ...outcomes.map((outcome) => counts[outcome]),
        counts.answered,
        counts.suspended,
        shareOf(counts.onTime, dutiesOf(counts)) ?? '',
      ]),
    },
  };
}

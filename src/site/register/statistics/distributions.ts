import type { StandingCounts, Statistics } from '#schema/statistics.ts';
import { type Bar, barChart } from '#site/charts/bars.ts';
import type { Look } from '#site/charts/looks.ts';
import { grouped } from '#site/charts/text.ts';
import { gradeWords } from '#site/labels/register.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import { statusWords } from '#site/labels/verdict.ts';
import type { Cell, Figure } from './figure.ts';

/** A picture shows so many rows, the longest; the table has them all. */
const shown = 20;

const statusLooks = {
  valid: 'full',
  suspended: 'hold-lines',
  expired: 'past',
  cancelled: 'past-lines',
  withdrawn: 'void',
  pending: 'pale',
} as const satisfies Record<keyof Statistics['byStatus'], Look>;

/** How the certificates were spread on the day of the data. `version` puts a version into words. */
export function distributions(statistics: Statistics, version: (standard: string) => string): readonly Figure[] {
  const { byStatus, byGrade, byVersion, byBody, byRegion, byIndustry } = statistics;
  const { columns } = words;
  return [
    statusFigure(byStatus),
    standingFigure(
      'grade',
      [columns.grade],
      byGrade.map((each) => ({ ...each, cells: [gradeWords[each.grade]] })),
      'as-is',
    ),
    standingFigure(
      'version',
      [columns.version],
      byVersion.map((each) => ({ ...each, cells: [version(each.standard)] })),
      'as-is',
    ),
    standingFigure(
      'body',
      [columns.body, columns.approval],
      byBody.map((each) => ({ ...each, cells: [each.name, each.body] })),
      'as-is',
    ),
    standingFigure(
      'region',
      [columns.region, columns.code],
      byRegion.map((each) => ({ ...each, cells: [each.name, each.region] })),
      'longest',
    ),
    standingFigure(
      'industry',
      [columns.industry, columns.code],
      byIndustry.map((each) => ({ ...each, cells: [each.name, each.industry] })),
      'longest',
    ),
  ];
}

function statusFigure(byStatus: Statistics['byStatus']): Figure {
  const statuses = ['valid', 'suspended', 'expired', 'cancelled', 'withdrawn', 'pending'] as const;
  const bars = statuses.map((status) => ({ label: statusWords[status], parts: [{ look: statusLooks[status], count: byStatus[status] }] }));
  return {
    id: 'status',
    ...words.figures.status,
    drawing: barChart('status', bars),
    table: {
      columns: [words.columns.status, words.columns.count],
      rows: statuses.map((status) => [statusWords[status], byStatus[status]]),
    },
  };
}

interface Row extends StandingCounts {
  /** Its name, and its code where it has one. */
  readonly cells: readonly [string, ...string[]];
}

function standingFigure(
  id: 'grade' | 'version' | 'body' | 'region' | 'industry',
  heads: readonly string[],
  rows: readonly Row[],
  order: 'as-is' | 'longest',
): Figure {
  const { valid, suspended, sum } = words.columns;
  const sorted = order === 'as-is' ? rows : rows.toSorted((a, b) => b.valid + b.suspended - a.valid - a.suspended);
  const bars = sorted.slice(0, shown).map(({ cells, ...counts }) => bar(cells[0], counts));
  const rest = sorted.slice(shown);
  const others = rest.length === 0 ? [] : [bar(words.others(rest.length), together(rest))];
  return {
    id,
    ...words.figures[id],
    drawing: bars.length === 0 ? undefined : barChart(id, [...bars, ...others]),
    table: {
      columns: [...heads, valid, suspended, sum],
      rows: sorted.map((row): readonly Cell[] => [...row.cells, row.valid, row.suspended, row.valid + row.suspended]),
    },
  };
}

function bar(label: string, { valid, suspended }: StandingCounts): Bar {
  return {
    label,
    parts: [
      { look: 'full', count: valid },
      { look: 'hold-lines', count: suspended },
    ],
    ...(suspended > 0 && { remark: words.suspendedOf(grouped(suspended)) }),
  };
}

function together(rows: readonly StandingCounts[]): StandingCounts {
  return rows.reduce((sum, { valid, suspended }) => ({ valid: sum.valid + valid, suspended: sum.suspended + suspended }), {
    valid: 0,
    suspended: 0,
  });
}

import type { Statistics } from '#schema/statistics.ts';
import { chartInPage } from '#site/charts/drawing.ts';
import { grouped } from '#site/charts/text.ts';
import { formatDay } from '#site/days.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import { links } from '#site/links.ts';
import { shownRecords } from '../shown.ts';
import { versionLabel } from '../version.ts';
import type { Cell, Figure, Table } from './figure.ts';
import { figuresOf, type SectionId } from './figures.ts';
import { statistics } from './registered.ts';
import { few, shareOf } from './share.ts';
import { dutiesOf } from './surveillance-figures.ts';

export interface StatisticsView {
  readonly lead: string;
  readonly headline: readonly { readonly value: string; readonly label: string }[];
  readonly sections: readonly {
    readonly id: SectionId;
    readonly title: string;
    readonly lead: string;
    readonly figures: readonly FigureView[];
  }[];
  readonly meanings: readonly { readonly term: string; readonly text: string }[];
  readonly files: readonly FileLink[];
}

export interface FigureView extends Pick<Figure, 'id' | 'title' | 'meaning'> {
  readonly chart: string;
  readonly table: { readonly heads: readonly CellView[]; readonly rows: readonly (readonly CellView[])[] };
  readonly files: readonly FileLink[];
}

export interface CellView {
  readonly text: string;
  readonly number: boolean;
}

export interface FileLink {
  readonly href: string;
  readonly label: string;
  /** The name under which it is kept. */
  readonly name: string;
}

const sections = ['time', 'today', 'results', 'clocks'] as const satisfies readonly SectionId[];

/** The statistics as a page: figures of the day of the data, each with the meaning of its numbers, and the numbers behind its picture. */
export async function statisticsPage(): Promise<StatisticsView> {
  const [all, counted] = await Promise.all([shownRecords(), statistics()]);
  const figures = figuresOf(counted, (standard) => versionLabel(all, standard));
  const day = formatDay(counted.asOf);
  return {
    lead: words.lead(day),
    headline: headline(counted, day),
    sections: sections.map((id) => ({ id, ...words.sections[id], figures: figures[id].map(figureView) })),
    meanings: words.meanings(day, few),
    files: [
      { href: links.statisticsWorkbook, label: words.xlsx, name: 'statistics.xlsx' },
      { href: links.statisticsFile, label: words.json, name: 'statistics.json' },
    ],
  };
}

function headline({ byStatus, holders, publication, surveillance }: Statistics, day: string): StatisticsView['headline'] {
  const lags = publication.all.entries;
  const entries = Object.values(lags).reduce((sum, count) => sum + count, 0);
  const { headline: labels } = words;
  return [
    { value: grouped(byStatus.valid), label: labels.valid(day) },
    { value: grouped(byStatus.suspended), label: labels.suspended },
    { value: grouped(holders), label: labels.holders },
    { value: shareOf(entries - lags.later, entries) ?? labels.few, label: labels.within(publication.target) },
    { value: shareOf(surveillance.all.onTime, dutiesOf(surveillance.all)) ?? labels.few, label: labels.onTime },
  ];
}

function figureView({ id, title, meaning, drawing, table }: Figure): FigureView {
  const chart = drawing && chartInPage(drawing, { id, title, description: words.described(meaning) });
  return {
    id,
    title,
    meaning,
    chart: chart?.text ?? '',
    table: { heads: headsOf(table), rows: table.rows.map((row) => row.map(cellView)) },
    files: [
      ...(drawing === undefined ? [] : [{ href: links.statisticsFigure(id, 'svg'), label: words.svg, name: `${id}.svg` }]),
      { href: links.statisticsFigure(id, 'csv'), label: words.csv, name: `${id}.csv` },
    ],
  };
}

/** The head of a column of numbers stands over them. */
function headsOf({ columns, rows }: Table): readonly CellView[] {
  return columns.map((text, place) => ({ text, number: rows.some((row) => typeof row[place] === 'number') }));
}

function cellView(cell: Cell): CellView {
  return typeof cell === 'number' ? { text: grouped(cell), number: true } : { text: cell, number: /^[\d.]+%$/.test(cell) };
}

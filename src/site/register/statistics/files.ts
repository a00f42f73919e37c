import { cell, headCell } from '#domain/office/sheet-cells.ts';
import { type SheetPlan, workbookOf } from '#domain/office/workbook.ts';
import { csvChunks } from '#io/export/csv-chunks.ts';
import { chartFile } from '#site/charts/drawing.ts';
import { widthOf } from '#site/charts/text.ts';
import { formatDay } from '#site/days.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import { links } from '#site/links.ts';
import type { Records } from '../records.ts';
import { shownRecords } from '../shown.ts';
import { versionLabel } from '../version.ts';
import type { Cell, Figure } from './figure.ts';
import { figuresOf } from './figures.ts';
import { statistics } from './registered.ts';
import { few } from './share.ts';

/** A file of a figure: its picture, where there is one, or its table. */
export interface FigureFile {
  /** 'status.svg' */
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** The files of all figures, pictures and tables. */
export async function figureFiles(): Promise<readonly FigureFile[]> {
  const all = await shownRecords();
  const source = words.source(new URL(links.statistics, all.settings.url).href, formatDay(all.asOf), all.settings.sampleData);
  return (await figures(all)).flatMap(({ id, title, meaning, drawing, table }) => {
    const csv = [
      ...csvChunks(
        table.columns,
        table.rows.map((row) => row.map(String)),
      ),
    ].join('');
    const files: FigureFile[] = [{ name: `${id}.csv`, type: 'text/csv; charset=utf-8', body: csv }];
    if (drawing !== undefined)
      files.push({ name: `${id}.svg`, type: 'image/svg+xml', body: chartFile(drawing, { id, title, description: meaning }, source) });
    return files;
  });
}

/** All figures as a workbook, a sheet each, and a sheet that tells what they count: a workbook travels without its site. */
export async function statisticsWorkbook(): Promise<Uint8Array> {
  const all = await shownRecords();
  const shown = await figures(all);
  const day = formatDay(all.asOf);
  const notes: readonly (readonly [string, string])[] = [
    ...(all.settings.sampleData ? ([[words.workbook.about, words.workbook.sample]] as const) : []),
    ...words.meanings(day, few).map(({ term, text }) => [term, text] as const),
    ...shown.map(({ title, meaning }) => [title, meaning] as const),
  ];
  return workbookOf([
    ...shown.map(sheetOf),
    { name: words.workbook.about, widths: [28, 110], data: notes.map((note) => note.map((text) => cell(text))) },
  ]);
}

async function figures(all: Records): Promise<readonly Figure[]> {
  return Object.values(figuresOf(await statistics(), (standard) => versionLabel(all, standard))).flat();
}

function sheetOf({ title, table: { columns, rows } }: Figure): SheetPlan {
  const widths = columns.map(
    (column, place) => Math.max(...[column, ...rows.map((row) => String(row[place] ?? ''))].map((text) => widthOf(text, 2.2))) + 3,
  );
  return {
    name: title,
    data: [columns.map(headCell), ...rows.map((row: readonly Cell[]) => row.map(cell))],
    widths,
    frozen: { rows: 1, columns: 1 },
  };
}

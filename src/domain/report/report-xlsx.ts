import { cell, fitted, headCell, plain, type Row } from '../office/sheet-cells.ts';
import { type SheetPlan, workbookOf } from '../office/workbook.ts';
import { type Cell, type Chapter, cellText, cellTone, type Report, type ReportTable, type Tone } from './model.ts';
import { reportWords as words } from './words.ts';

const colours: Readonly<Record<Tone, string>> = { good: '#0B5C56', bad: '#A3201A', soft: '#51605D', plain: '#13211F' };

/** A report as a workbook: an overview, and a sheet for each chapter that has tables. Numbers are numbers, and text stays text whatever it begins with. */
export function reportXlsx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  return workbookOf([overview(report), ...report.chapters.flatMap(sheetOf)]);
}

function overview({ title, subject, notice, facts, figures }: Report): SheetPlan {
  const data: Row[] = [
    [plain(title, { fontSize: 18, fontWeight: 'bold', height: 34 })],
    [plain(subject, { fontSize: 13, textColor: '#0B5C56', height: 24 })],
    ...(notice === undefined ? [] : [[plain(notice, { textColor: '#A3201A' })]]),
    [],
    ...figures.map(({ label, value, tone }): Row => [headCell(label), { ...cell(value), fontWeight: 'bold', textColor: colours[tone] }]),
    [],
    ...facts.map(({ label, value }): Row => [headCell(label), cell(value)]),
  ];
  return { name: words.summarySheet, data, widths: [24, 56] };
}

/** Characters to a line of a sheet: the relative widths of its widest table are spread over them. */
const line = 120;

function sheetOf({ title, blocks }: Chapter): SheetPlan[] {
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.length === 0) return [];
  const columns = Math.max(...tables.map(({ widths }) => widths.length));
  const scale = line / Math.max(...tables.map((table) => table.widths.reduce((sum, width) => sum + width, 0)));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...tables.map((table) => (table.widths[column] ?? 0) * scale), 9));
  const data = blocks.flatMap((block): Row[] => {
    if (block.type === 'heading') return [[], [plain(block.text, { fontWeight: 'bold', textColor: '#0B5C56', height: 22 })]];
    if (block.type === 'paragraph') return [[plain(block.text, { textColor: colours[block.tone ?? 'plain'] })]];
    return block.type === 'table' ? [...tableRows(block, widths), []] : [];
  });
  return [{ name: title.slice(0, 31), data, widths }];
}

function tableRows({ head, rows }: ReportTable, widths: readonly number[]): Row[] {
  return [head.map(headCell), ...rows.map((row) => fitted(row.map(tinted), widths))];
}

function tinted(value: Cell): ReturnType<typeof cell> {
  const centred = typeof value === 'number' ? ({ align: 'center' } as const) : {};
  return { ...cell(typeof value === 'number' ? value : cellText(value)), ...centred, textColor: colours[cellTone(value)] };
}

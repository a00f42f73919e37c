import type { CellObject, SheetData } from 'write-excel-file/universal';

export type Row = SheetData[number];

const line = { borderColor: '#C9D5D2', borderStyle: 'thin' } as const;

/** The most characters that a cell holds; Excel takes a file with more for a broken one. */
const fullest = 32_767;
const cutOff = '……（下略，全文见导出的 JSON 文件）';

/** A cell of text or a number; text stays text, whatever it begins with. */
export function cell(value: string | number | undefined): CellObject {
  const look = { wrap: true, alignVertical: 'top', ...line } as const;
  return typeof value === 'number' ? { ...look, type: Number, value } : { ...look, type: String, value: within(value ?? '') };
}

function within(text: string): string {
  return text.length <= fullest ? text : `${text.slice(0, fullest - cutOff.length).toWellFormed()}${cutOff}`;
}

export function headCell(value: string): CellObject {
  return { ...cell(value), fontWeight: 'bold', textColor: '#0B5C56', backgroundColor: '#E4F1EF', alignVertical: 'center' };
}

/** A cell for the reader to fill in. */
export function openCell(): CellObject {
  return { ...cell(''), backgroundColor: '#FDF7E7' };
}

export function plain(value: string, look: Partial<CellObject> = {}): CellObject {
  return { type: String, value, ...look };
}

/** A row as high as its longest text needs in columns of these widths: programs that read the file do not all fit it. */
export function fitted(row: readonly CellObject[], widths: readonly number[]): Row {
  const lines = row.map(({ value }, column) => linesOf(value === undefined ? '' : String(value), widths[column] ?? 10));
  const height = Math.min(Math.max(...lines) * 14 + 6, 409);
  return row.map((each) => ({ ...each, height }));
}

/** Lines that a text takes: a Chinese character is about two units wide, a Latin one about one. */
function linesOf(text: string, width: number): number {
  const units = (line: string): number => [...line].reduce((sum, character) => sum + (character < '\u2000' ? 1.1 : 2), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / (width - 2))), 0);
}

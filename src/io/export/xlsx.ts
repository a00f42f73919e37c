import { cell, fitted, headCell } from '#domain/office/sheet-cells.ts';
import { workbookOf } from '#domain/office/workbook.ts';
import { rowsOf } from './rows.ts';
import type { ExportSource } from './source.ts';
import { exportWords as words } from './words.ts';

/** A version as a workbook: one sheet, one provision a row. */
export function xlsxOf(source: ExportSource): Promise<Uint8Array> {
  const { columns, rows } = rowsOf(source);
  const widths = columns.map(({ width }) => width);
  const data = [columns.map(({ title }) => headCell(title)), ...rows.map((row) => fitted(row.map(cell), widths))];
  const name = words.versionOf(source.version.version);
  return workbookOf([{ name, data, widths, frozen: { rows: 1, columns: 2 } }]);
}

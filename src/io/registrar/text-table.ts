import { stringify } from 'csv-stringify/sync';
import { cell, fitted, headCell } from '#domain/office/sheet-cells.ts';
import { workbookOf } from '#domain/office/workbook.ts';

/** Rows of text under heads. */
export interface TextTable {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** As CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, and nothing that a spreadsheet would take for a formula. */
export function tableCsv({ columns, rows }: TextTable): string {
  return stringify([columns.map(({ title }) => title), ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** As a workbook in which every cell is text: a code of eighteen digits keeps them all. */
export function tableXlsx({ name, columns, rows }: TextTable): Promise<Uint8Array> {
  const widths = columns.map(({ width }) => width);
  const data = [
    columns.map(({ title }) => headCell(title)),
    ...rows.map((row) =>
      fitted(
        row.map((value) => cell(value)),
        widths,
      ),
    ),
  ];
  return workbookOf([{ name, data, widths, frozen: { rows: 1, columns: 1 } }]);
}

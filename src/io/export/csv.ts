import { stringify } from 'csv-stringify/sync';
import { rowsOf } from './rows.ts';
import type { ExportSource } from './source.ts';

/** A version as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, and nothing that a spreadsheet would take for a formula. */
export function csvOf(source: ExportSource): string {
  const { columns, rows } = rowsOf(source);
  return stringify([columns.map(({ title }) => title), ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

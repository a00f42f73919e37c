import { bulkWords as words } from '#site/labels/bulk.ts';
import { download } from '../assessment/download.ts';
import { cellsOf, head, type SaidOfRow } from './said.ts';

/** Hands the reader all results as CSV: UTF-8 with its mark, CRLF. */
export function downloadCsv(rows: readonly SaidOfRow[]): void {
  const lines = [head, ...rows.map(cellsOf)].map((cells) => cells.map(csvCell).join(','));
  download(`${words.fileName}.csv`, new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' }));
}

/** Hands the reader all results as XLSX, every cell a text. */
export async function downloadXlsx(rows: readonly SaidOfRow[]): Promise<void> {
  const [{ workbookOf }, { cell, headCell }] = await Promise.all([
    import('#domain/office/workbook.ts'),
    import('#domain/office/sheet-cells.ts'),
  ]);
  const data = [head.map(headCell), ...rows.map((row) => cellsOf(row).map((text) => cell(text)))];
  const sheet = { name: words.title, data, widths: [6, 30, 12, 24, 34, 44], frozen: { rows: 1, columns: 0 } };
  download(`${words.fileName}.xlsx`, new Blob([await workbookOf([sheet])]));
}

/** A cell that no table program takes for a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

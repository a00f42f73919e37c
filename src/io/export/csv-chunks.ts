import { stringify } from 'csv-stringify/sync';

const rowsAtOnce = 500;
const options = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** A table as CSV for spreadsheets, in pieces: UTF-8 with a byte order mark, CRLF, and nothing that a spreadsheet would take for a formula. */
export function* csvChunks(columns: readonly string[], rows: Iterable<readonly string[]>): Iterable<string> {
  yield stringify([columns], { ...options, bom: true });
  let batch: (readonly string[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield stringify(batch, options);
    batch = [];
  }
  yield stringify(batch, options);
}

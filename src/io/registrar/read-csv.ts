import { CsvError, parse } from 'csv-parse/sync';
import { type TableReading, type TableRow, tableOf, textCell } from './table.ts';
import { tableText } from './table-text.ts';

/** Reads a CSV file: commas, semicolons or tabs between cells, whichever its head has. */
export function readCsv(bytes: Uint8Array): TableReading {
  const reading = tableText(bytes);
  if (!reading.ok) return { ok: false, message: '不是 UTF-8、UTF-16 或 GB18030 编码的文字。用 Excel 另存为“CSV UTF-8”再试。' };
  const delimiter = delimiterOf(reading.text);
  try {
    const records: unknown = parse(reading.text, {
      bom: true,
      delimiter,
      relax_column_count_less: true,
      skip_empty_lines: false,
      info: true,
      max_record_size: 100_000,
    });
    return tableOf(Array.isArray(records) ? records.flatMap(rowOf) : [], `CSV（${reading.encoding}）`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, message: `第 ${String(error.lines ?? '?')} 行附近不合 CSV 的写法（${error.code}）：核对引号和每行的列数。` };
  }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n');
  const count = (mark: string): number => head.split(mark).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function rowOf(record: unknown): TableRow[] {
  if (typeof record !== 'object' || record === null || !('record' in record) || !Array.isArray(record.record)) return [];
  const info =
    'info' in record && typeof record.info === 'object' && record.info !== null && 'lines' in record.info ? record.info.lines : 0;
  return [{ line: Number(info), cells: record.record.map((text) => textCell(String(text))) }];
}

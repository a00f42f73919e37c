import writeXlsxFile, { type SheetData } from 'write-excel-file/browser';

/** A sheet of a workbook: a heading row and rows of text and numbers. */
export interface SheetPlan {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  readonly widths: readonly number[];
}

/** The sheets as an XLSX file. Text is written as text, whatever it looks like: nothing that a person typed becomes a formula. */
export function workbook(plans: readonly SheetPlan[]): Promise<Blob> {
  const sheets = plans.map(({ name, head, rows, widths }) => ({
    sheet: name,
    data: [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => row.map(cell)),
    ] satisfies SheetData,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(sheets, { fontFamily: '宋体', fontSize: 10 }).toBlob();
}

function cell(value: string | number | undefined): SheetData[number][number] {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

import type { Cell } from '#domain/lookup/bulk-row.ts';
import { separatedRows, separatorOf } from './separated.ts';

/** The rows of a file that was chosen: XLSX, or text in UTF-8, UTF-16 or GB18030. Rejects what is neither. */
export async function rowsOfFile(file: File): Promise<readonly (readonly Cell[])[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return rowsOfText(decode(bytes));
  const { readSheet } = await import('read-excel-file/browser');
  return (await readSheet(file)).map((row) => row.map((cell) => (typeof cell === 'function' ? undefined : cell)));
}

/** The rows of a text that was pasted or read; a row of nothing stays, so that rows are counted as table programs count them. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  return separatedRows(text, separatorOf(text));
}

/** Chinese table programs write GB18030; what is not UTF-8 is taken for it. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

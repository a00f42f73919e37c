import type { Cell } from '#domain/lookup/bulk-row.ts';

/** The rows of a file that was chosen: XLSX, or text in UTF-8, UTF-16 or GB18030. Rejects what is neither. */
export async function rowsOfFile(file: File): Promise<readonly (readonly Cell[])[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return rowsOfText(decode(bytes));
  const { readSheet } = await import('read-excel-file/browser');
  return (await readSheet(file)).map((row) => row.map((cell) => (typeof cell === 'function' ? undefined : cell)));
}

/** The rows of a text: cells end at tabs, or at commas where there are no tabs; quotes as in CSV. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  const separator = text.includes('\t') ? '\t' : ',';
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => cellsOf(line, separator));
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

function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [''];
  let quoted = false;
  for (const [at, character] of Array.from(line).entries()) {
    const last = cells.length - 1;
    if (character === '"') {
      // A quote inside quotes is written twice: the second opens again what the first closed.
      if (!quoted && line[at - 1] === '"' && cells[last] !== '') cells[last] += '"';
      quoted = !quoted;
    } else if (character === separator && !quoted) cells.push('');
    else cells[last] += character;
  }
  return cells.map((cell) => cell.trim());
}

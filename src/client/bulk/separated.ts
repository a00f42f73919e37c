/**
 * The rows of a text with separators, by RFC 4180: a cell in quotes may hold separators, line breaks, and quotes written twice. A quote that
 * does not begin a cell, or that is never closed, is a character like any other, for names are pasted as people wrote them.
 */
export function separatedRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
    rows.at(-1)?.push(cell.trim());
    if (text[end] === separator) at = end + 1;
    else if (end >= text.length) break;
    else {
      rows.push([]);
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
  }
  return rows;
}

/** The character that parts the cells: a tab where one stands outside quotes, else a comma. */
export function separatorOf(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '').includes('\t') ? '\t' : ',';
}

interface Cell {
  readonly cell: string;
  /** Where the separator, the line break or the end of the text stands. */
  readonly end: number;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, separator: string): Cell | undefined {
  if (text[start] !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  const rest = plainCell(text, close + 1, separator);
  return { cell: text.slice(start + 1, close).replaceAll('""', '"') + rest.cell, end: rest.end };
}

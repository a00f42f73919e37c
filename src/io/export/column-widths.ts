import type { Run } from './html-blocks.ts';

/** Relative widths of a table's columns: as wide as their longest cell, within bounds, in Chinese characters. */
export function columnWidths(rows: readonly (readonly (readonly Run[])[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => lengthOf(row[column] ?? [])));
    return Math.min(Math.max(longest + 2, 5), 30);
  });
}

/** Latin letters and digits take about half the width of a Chinese character. */
function lengthOf(runs: readonly Run[]): number {
  return [...runs.map(({ text }) => text).join('')].reduce((sum, character) => sum + (character < '\u2000' ? 0.6 : 1), 0);
}

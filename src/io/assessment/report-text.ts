import { type Block, cellText, type Report, type ReportTable } from '#domain/report/model.ts';
import { printable } from '../report/printable.ts';

/** A report as plain text for a terminal: the figures, the chapters, tables as aligned columns. What a stranger wrote is printed, never obeyed. */
export function reportText({ title, subject, notice, facts, figures, chapters }: Report): string {
  const head = [
    `${title}　${subject}`,
    ...(notice === undefined ? [] : [notice]),
    '',
    ...facts.map(({ label, value }) => `${padded(label, 18)}${value}`),
    '',
    ...figures.map(({ label, value }) => `${padded(label, 18)}${value}`),
  ];
  const body = chapters.flatMap((chapter) => ['', `# ${chapter.title}`, ...chapter.blocks.flatMap(lines)]);
  return `${[...head, ...body].map((line) => printable(line).trimEnd()).join('\n')}\n`;
}

function lines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return ['', ...block.text.split('\n')];
    case 'heading':
      return ['', `## ${block.text}`];
    case 'list':
      return ['', ...block.items.map((item) => `- ${item.replaceAll('\n', ' ')}`)];
    case 'radar':
      return [];
    case 'table':
      return ['', ...tableLines(block)];
  }
}

/** Columns no wider than this; longer text runs on in the last column only. */
const widest = 40;

function tableLines({ head, rows }: ReportTable): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => cellText(cell).replaceAll('\n', ' ')))];
  const widths = head.map((_, column) => Math.min(widest, Math.max(...cells.map((row) => width(row[column] ?? '')))));
  return cells.map((row) => row.map((text, column) => (column === row.length - 1 ? text : padded(text, widths[column] ?? 0))).join('  '));
}

function padded(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

/** Columns on a terminal, where Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 1 : 2), 0);
}

import type { Position } from '../position.ts';
import { printable } from './printable.ts';

const around = 2;
const widest = 110;

/** The lines around a place with a mark under it, or nothing where the text has no such line. */
export function codeFrame(text: string, { line, column }: Position): string {
  const lines = text.split(/\r?\n/);
  if (text === '' || line > lines.length) return '';
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const digits = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = cut(lines[number - 1] ?? '');
    if (number === last && content === '' && number !== line) continue;
    shown.push(`  ${number === line ? '>' : ' '} ${String(number).padStart(digits)} | ${printable(content)}`);
    if (number === line) shown.push(`    ${' '.repeat(digits)} | ${' '.repeat(width(cut(content.slice(0, column - 1))))}^`);
  }
  return shown.join('\n');
}

function cut(line: string): string {
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
}

/** Columns that a text takes on a terminal, where Chinese characters take two. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”‘’]/u.test(character) ? 2 : 1), 0);
}

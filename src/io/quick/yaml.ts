import { isUtf8 } from 'node:buffer';
import { type Line, lineAt } from './lines.ts';

/**
 * Reads a file of the record that is written as the registrar's commands write it: a key a line, lists with dashes, small groups and lists on one line. What
 * is written in any other way is not read (`undefined`): the full reader then gives the value, or says what is wrong. The two never differ.
 */
export function readQuickly(file: Buffer): unknown {
  if (!isUtf8(file)) return undefined;
  const lines = new Lines(file);
  const { line } = lines;
  const record = line?.kind === 'entry' && !line.dash && line.column === 0 ? mappingAt(lines, 0) : undefined;
  return lines.line === undefined ? record : undefined;
}

/** The lines of a file that say something, one after another. */
class Lines {
  readonly #file: Buffer;
  #next = 0;
  /** The line to be read; nothing at the end. */
  line: Line | undefined;

  constructor(file: Buffer) {
    this.#file = file;
    this.advance();
  }

  advance(): void {
    do {
      if (this.#next >= this.#file.length) {
        this.line = undefined;
        return;
      }
      this.line = lineAt(this.#file, this.#next);
      this.#next += this.line.length + 1;
    } while (this.line.kind === 'none');
  }
}

/** The keys that stand in one column, the first of them perhaps behind a dash. */
function mappingAt(lines: Lines, column: number): object | undefined {
  const record: Record<string, unknown> = {};
  let first = true;
  for (let { line } = lines; line?.kind === 'entry' && line.column === column && (first || !line.dash); { line } = lines) {
    first = false;
    lines.advance();
    const value = line.value ?? below(lines, column);
    if (value === undefined || record[line.key] !== undefined) return undefined;
    record[line.key] = value;
  }
  return record;
}

/** What the lines below a key hold that stands alone on its line. */
function below(lines: Lines, column: number): unknown {
  const { line } = lines;
  if (line === undefined) return undefined;
  if (line.dash) return line.column > column + 2 ? sequenceAt(lines, line.column) : undefined;
  return line.column > column ? mappingAt(lines, line.column) : undefined;
}

function sequenceAt(lines: Lines, column: number): unknown {
  const items: unknown[] = [];
  for (let { line } = lines; line?.dash && line.column === column; { line } = lines) {
    if (line.kind === 'item') lines.advance();
    const item = line.kind === 'item' ? line.value : mappingAt(lines, column);
    if (item === undefined) return undefined;
    items.push(item);
  }
  // A copy takes just the room that it needs; a list that has grown keeps room for sixteen more.
  return items.slice();
}

/** What no file of the record holds as a value: the text is written in another way, and the full reader must tell. */
export const unread: unique symbol = Symbol('unread');

const word = /[a-zA-Z][a-zA-Z0-9-]*(?=: )/y;
const quoted = /"([^"\\\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]*)"/uy;
const integer = /(?:0|[1-9]\d{0,8})(?![^,\]} ])/y;
// Begins with a letter, so that no number, day or mark of YAML can be meant, and has no mark inside that could end it.
const letters = String.raw`\p{L}\p{N}()（）、，。；：？！“”《》·—/@.+%_&\-`;
const plain = new RegExp(String.raw`\p{L}(?:[${letters}]| (?=[${letters}]))*`, 'uy');
/** The same outside brackets, where a comma ends nothing. */
const plainLine = new RegExp(String.raw`^\p{L}(?:[${letters},]| (?=[${letters},]))*$`, 'u');
/** Deeper than any file of the record goes, and far from where the full reader stops. */
const deepest = 3;
/** Words that YAML takes for something else than text. */
const reserved: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * The value that stands on a line, as the registrar's commands write values: `conforming`, `"2026-03-10"`, `3`, `[总部, 城东网点]`, `{ major: 0, minor: 3 }`.
 * Lists and groups are frozen, for one value serves every line that reads alike.
 */
export function valueOnLine(text: string): unknown {
  if (plainLine.test(text)) return reserved.has(text) ? unread : text;
  const cursor = { text, at: 0, depth: 0 };
  const value = flowValue(cursor);
  return cursor.at === text.length ? value : unread;
}

/** A place in a text, moved forward by what is taken. */
interface Cursor {
  readonly text: string;
  at: number;
  /** Brackets that are open. */
  depth: number;
}

function flowValue(cursor: Cursor): unknown {
  if (take(cursor, '[]')) return Object.freeze([]);
  const read = take(cursor, '{ ') ? flowGroup : take(cursor, '[') ? flowList : undefined;
  if (read !== undefined) {
    if (cursor.depth === deepest) return unread;
    cursor.depth++;
    const value = read(cursor);
    cursor.depth--;
    return value;
  }
  const [, text] = match(cursor, quoted) ?? [];
  if (text !== undefined) return text;
  const [digits] = match(cursor, integer) ?? [];
  if (digits !== undefined) return Number(digits);
  const [words] = match(cursor, plain) ?? [];
  return words === undefined || reserved.has(words) ? unread : words;
}

function flowList(cursor: Cursor): unknown {
  const items: unknown[] = [];
  do {
    const item = flowValue(cursor);
    if (item === unread) return unread;
    items.push(item);
  } while (take(cursor, ', '));
  return take(cursor, ']') ? Object.freeze(items) : unread;
}

function flowGroup(cursor: Cursor): unknown {
  const group: Record<string, unknown> = {};
  do {
    const [key] = match(cursor, word) ?? [];
    if (key === undefined || group[key] !== undefined) return unread;
    cursor.at += ': '.length;
    const value = flowValue(cursor);
    if (value === unread) return unread;
    group[key] = value;
  } while (take(cursor, ', '));
  return take(cursor, ' }') ? Object.freeze(group) : unread;
}

function take(cursor: Cursor, mark: string): boolean {
  if (!cursor.text.startsWith(mark, cursor.at)) return false;
  cursor.at += mark.length;
  return true;
}

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at += found[0].length;
  return found;
}

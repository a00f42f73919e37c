import { unread, valueOnLine } from './flow.ts';

/** A line of a file of the record, as the registrar's commands write lines. */
export interface Line {
  /** In bytes, without the mark at its end. */
  readonly length: number;
  /** `none` says nothing (a comment), `unread` is written in another way. */
  readonly kind: 'entry' | 'item' | 'none' | 'unread';
  /** The column of the key, or of the value of an item that has none. */
  readonly column: number;
  /** Whether a dash stands two columns before. */
  readonly dash: boolean;
  /** Empty where the line is a value alone. */
  readonly key: string;
  /** Nothing where the lines below hold it. */
  readonly value: unknown;
}

const newline = 10;
/** Longer lines are read anew each time. There are hardly any. */
const longest = 128;
const slots: (Line | undefined)[] = Array.from({ length: 1 << 14 });
/** What the lines of the table were read from, to be told from others. */
const known = new Uint8Array(slots.length * longest);

/**
 * The line that begins at an offset of a file in UTF-8. Records say the same things again and again: most lines of a register are found as they were read
 * before, in a table of fixed size in which a line takes the place of another one of its digest.
 */
export function lineAt(file: Buffer, start: number): Line {
  let digest = 0;
  let end = start;
  for (let byte = file[end]; byte !== undefined && byte !== newline; byte = file[++end]) digest = (Math.imul(digest, 31) + byte) | 0;
  const slot = (digest ^ (digest >>> 15)) & (slots.length - 1);
  const before = slots[slot];
  if (before?.length === end - start && isKnown(slot, file, start, end)) return before;
  const line = readLine(file, start, end);
  if (line.length <= longest) {
    for (let at = start; at < end; at++) known[slot * longest + at - start] = file[at] ?? newline;
    slots[slot] = line;
  }
  return line;
}

function isKnown(slot: number, file: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (known[slot * longest + at - start] !== file[at]) return false;
  return true;
}

const opening = /^( *)(- )?(?:([a-zA-Z][a-zA-Z0-9-]*):( |$))?/;
const comment = /^#[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]*$/u;

/** Further right than any file of the record goes, and far from the depth at which the full reader stops. */
const rightmost = 24;

function readLine(file: Buffer, start: number, end: number): Line {
  const [opened = '', indent = '', dash, key = '', gap] = opening.exec(file.toString('latin1', start, end)) ?? [];
  // Read by itself: a part cut from the text of the line would keep all of it in memory.
  const rest = file.toString('utf8', start + opened.length, end);
  const nothing = { length: end - start, column: 0, dash: false, key: '', value: undefined } as const;
  if (dash === undefined && key === '') return { ...nothing, kind: rest === '' || comment.test(rest) ? 'none' : 'unread' };
  const value = gap === '' ? undefined : valueOnLine(rest);
  const column = indent.length + (dash ?? '').length;
  if (value === unread || column > rightmost) return { ...nothing, kind: 'unread' };
  return { length: end - start, kind: key === '' ? 'item' : 'entry', column, dash: dash !== undefined, key, value };
}

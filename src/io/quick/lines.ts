import { isUtf8 } from 'node:buffer';
import { unread, valueOnLine } from './flow.ts';

/** A line of a file of the record, as the registrar's commands write lines. */
export interface Line {
  /** What was read, to be told from another line. */
  readonly bytes: Uint8Array;
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
const slots: (Line | undefined)[] = Array.from({ length: 1 << 14 });

/**
 * The line that begins at an offset. Records say the same things again and again: nine in ten lines of a register are found as they were read before, in a
 * table of fixed size in which a line takes the place of another one of its digest.
 */
export function lineAt(file: Buffer, start: number): Line {
  let digest = 0;
  let end = start;
  for (let byte = file[end]; byte !== undefined && byte !== newline; byte = file[++end]) digest = (Math.imul(digest, 31) + byte) | 0;
  const slot = (digest ^ (digest >>> 15)) & (slots.length - 1);
  const known = slots[slot];
  if (known !== undefined && isSame(known.bytes, file, start, end)) return known;
  // A copy, so that neither the table nor a record keeps the rest of the file.
  const line = readLine(new Uint8Array(file.subarray(start, end)), file.toString('utf8', start, end));
  slots[slot] = line;
  return line;
}

function isSame(bytes: Uint8Array, file: Buffer, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== file[start + at]) return false;
  return true;
}

const comment = /^ *(?:#[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]*)?$/u;
const form = /^( *)(- )?(?:([a-zA-Z][a-zA-Z0-9-]*):(?: (.+))?|(.+))$/;

/** Further right than any file of the record goes, and far from the depth at which the full reader stops. */
const rightmost = 24;

function readLine(bytes: Uint8Array, text: string): Line {
  const nothing = { bytes, column: 0, dash: false, key: '', value: undefined } as const;
  if (!isUtf8(bytes)) return { ...nothing, kind: 'unread' };
  if (comment.test(text)) return { ...nothing, kind: 'none' };
  const [, indent = '', dash, key = '', after, alone] = form.exec(text) ?? [];
  const written = after ?? alone;
  const value = written === undefined ? undefined : valueOnLine(written);
  // A value alone is an item of a list; anywhere else it would go on with the line above.
  const column = indent.length + (dash ?? '').length;
  if (value === unread || (key === '' && dash === undefined) || column > rightmost) return { ...nothing, kind: 'unread' };
  return { bytes, kind: key === '' ? 'item' : 'entry', column, dash: dash !== undefined, key, value };
}

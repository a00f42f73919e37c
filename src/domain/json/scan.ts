/** A value of a JSON text with its place (offsets). Members and items carry theirs, so that any path can be found again. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly members?: readonly { readonly key: string; readonly start: number; readonly value: JsonNode }[];
  readonly items?: readonly JsonNode[];
}

/** Why a text is not JSON, or not JSON that can be read without loss. */
export type JsonProblem =
  | 'ends-early'
  | 'unexpected'
  | 'trailing-comma'
  | 'more-after-end'
  | 'bad-string'
  | 'bad-number'
  | 'duplicate-key'
  | 'too-deep';

export type JsonScan =
  | { readonly ok: true; readonly root: JsonNode }
  | { readonly ok: false; readonly problem: JsonProblem; readonly offset: number };

const deepest = 64;

/** Thrown inside the scanner only. */
class Stop extends Error {
  readonly problem: JsonProblem;
  readonly offset: number;
  constructor(problem: JsonProblem, offset: number) {
    super(problem);
    this.problem = problem;
    this.offset = offset;
  }
}

/**
 * Scans a JSON text and tells where everything stands, or where and why it cannot be read: `JSON.parse` says neither in a way that is the same
 * everywhere. Accepts what `JSON.parse` accepts, except that a key may not stand twice in an object and that nesting has an end.
 */
export function scanJson(text: string): JsonScan {
  try {
    const root = valueAt(text, skip(text, 0), 0);
    const end = skip(text, root.end);
    return end === text.length ? { ok: true, root } : { ok: false, problem: 'more-after-end', offset: end };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problem: error.problem, offset: Math.min(error.offset, text.length) };
  }
}

function valueAt(text: string, start: number, depth: number): JsonNode {
  if (depth > deepest) throw new Stop('too-deep', start);
  switch (text[start]) {
    case undefined:
      throw new Stop('ends-early', text.length);
    case '{':
      return objectAt(text, start, depth);
    case '[':
      return arrayAt(text, start, depth);
    case '"':
      return { start, end: stringEnd(text, start) };
    default:
      return { start, end: literalEnd(text, start) };
  }
}

function objectAt(text: string, start: number, depth: number): JsonNode {
  const members: { key: string; start: number; value: JsonNode }[] = [];
  const keys = new Set<string>();
  const end = sequence(text, start, '}', (at) => {
    if (text[at] !== '"') throw unexpected(text, at);
    const keyEnd = stringEnd(text, at);
    const key = String(JSON.parse(text.slice(at, keyEnd)));
    if (keys.size === keys.add(key).size) throw new Stop('duplicate-key', at);
    const colon = skip(text, keyEnd);
    if (text[colon] !== ':') throw unexpected(text, colon);
    const value = valueAt(text, skip(text, colon + 1), depth + 1);
    members.push({ key, start: at, value });
    return value.end;
  });
  return { start, end, members };
}

function arrayAt(text: string, start: number, depth: number): JsonNode {
  const items: JsonNode[] = [];
  const end = sequence(text, start, ']', (at) => {
    const item = valueAt(text, at, depth + 1);
    items.push(item);
    return item.end;
  });
  return { start, end, items };
}

/** Parts with commas between them up to the closing mark; gives the offset after it. */
function sequence(text: string, start: number, close: '}' | ']', part: (at: number) => number): number {
  let at = skip(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = skip(text, part(at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw unexpected(text, at);
    const comma = at;
    at = skip(text, at + 1);
    if (text[at] === close) throw new Stop('trailing-comma', comma);
  }
}

function stringEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === 0x22) return end + 1;
    if (Number.isNaN(code)) throw new Stop('ends-early', text.length);
    if (code < 0x20) throw new Stop('bad-string', end);
    if (code === 0x5c) {
      const escaped = matchEnd(escapes, text, end);
      if (escaped === undefined) throw new Stop(text.length - end < 6 ? 'ends-early' : 'bad-string', end);
      end = escaped;
    } else end += 1;
  }
}

const literal = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function literalEnd(text: string, start: number): number {
  const end = matchEnd(literal, text, start) ?? matchEnd(number, text, start);
  if (end === undefined) throw text[start] === '-' ? new Stop('bad-number', start) : unexpected(text, start);
  if (/[\w.+-]/.test(text[end] ?? '')) throw new Stop('bad-number', start);
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function unexpected(text: string, at: number): Stop {
  // A word that the end of the text cut short is an end, not a strange word.
  const cut = at >= text.length || /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(text.slice(at, at + 5));
  return cut ? new Stop('ends-early', text.length) : new Stop('unexpected', at);
}

function skip(text: string, from: number): number {
  let at = from;
  while (/[ \t\n\r]/.test(text[at] ?? '')) at += 1;
  return at;
}

/** Where a path leads in a scanned text, or the nearest place above it that is written. */
export function offsetOfPath(root: JsonNode, path: readonly (string | number)[], atKey = false): number {
  let node = root;
  let offset = root.start;
  for (const [depth, step] of path.entries()) {
    const member = node.members?.find(({ key }) => key === String(step));
    const next = member?.value ?? node.items?.[Number(step)];
    if (next === undefined) return offset;
    offset = atKey && member !== undefined && depth === path.length - 1 ? member.start : next.start;
    node = next;
  }
  return offset;
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

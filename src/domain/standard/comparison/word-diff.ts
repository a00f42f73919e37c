import { diffArrays } from 'diff';
import { normalise } from './normalise.ts';
import { keptOf, shingles, similarityOf } from './similarity.ts';
import { tokens } from './tokens.ts';

/** A run of text. Equal and deleted runs joined give the old text exactly, equal and inserted ones the new. */
export interface TextChange {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly value: string;
  /** The same paragraph stands elsewhere on the other side. */
  readonly moved?: true;
}

/** A paragraph (one requirement) of the old text and the one of the new that took its place. */
export interface ParagraphPair {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly moved: boolean;
}

/** What changed from one text to another, word by word, paragraphs aligned first. */
export function textChanges(from: string, to: string): TextChange[] {
  const changes: TextChange[] = [];
  const sides = { from: 0, to: 0 };
  for (const pair of paragraphPairs(from, to)) {
    if (pair.from !== undefined && pair.to !== undefined && !pair.moved) {
      breakLine(changes, sides, true, true);
      changes.push(...wordChanges(pair.from, pair.to));
      sides.from += 1;
      sides.to += 1;
    } else if (pair.from !== undefined) {
      breakLine(changes, sides, true, false);
      changes.push({ op: 'delete', value: pair.from, ...(pair.moved && { moved: true }) });
      sides.from += 1;
    } else if (pair.to !== undefined) {
      breakLine(changes, sides, false, true);
      changes.push({ op: 'insert', value: pair.to, ...(pair.moved && { moved: true }) });
      sides.to += 1;
    }
  }
  return join(changes);
}

/** The line break before a paragraph, on each side that already has one. */
function breakLine(changes: TextChange[], done: { from: number; to: number }, from: boolean, to: boolean): void {
  const old = from && done.from > 0;
  const fresh = to && done.to > 0;
  if (old && fresh) changes.push({ op: 'equal', value: '\n' });
  else if (old) changes.push({ op: 'delete', value: '\n' });
  else if (fresh) changes.push({ op: 'insert', value: '\n' });
}

/** Two paragraphs compared by tokens. */
export function wordChanges(from: string, to: string): TextChange[] {
  if (from === to) return from === '' ? [] : [{ op: 'equal', value: from }];
  const parts = diffArrays(tokens(from), tokens(to)).map(
    ({ added, removed, value }): TextChange => ({ op: added ? 'insert' : removed ? 'delete' : 'equal', value: value.join('') }),
  );
  return join(withoutIslands(whole(parts)));
}

/**
 * Two insertions (or deletions) around words that the second repeats are one: in 经营者{、}发布{者发布}广告 what came is 、发布者. Both runs and the
 * words between read as one run then, and the repeated words stay.
 */
function whole(parts: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const part of parts) {
    const [first, between] = result.slice(-2);
    const joins = between?.op === 'equal' && first?.op === part.op && part.op !== 'equal' && part.value.endsWith(between.value);
    if (joins) {
      const value = first.value + between.value + part.value.slice(0, -between.value.length);
      result.splice(-2, 2, { op: part.op, value }, between);
    } else result.push(part);
  }
  return result;
}

/** A lone particle or comma left equal between two rewritten runs reads as noise: it joins them. */
function withoutIslands(parts: readonly TextChange[]): TextChange[] {
  return parts.flatMap((part, index): TextChange[] => {
    if (part.op !== 'equal' || !/^[\s的了和与及或，、]$/.test(part.value)) return [part];
    const before = changed(parts.slice(0, index).reverse());
    const after = changed(parts.slice(index + 1));
    const rewritten = (['delete', 'insert'] as const).every((op) => [...before, ...after].some((run) => run.op === op));
    const long = (runs: readonly TextChange[]): boolean => runs.reduce((sum, { value }) => sum + value.length, 0) >= 4;
    if (!rewritten || !long(before) || !long(after)) return [part];
    return [
      { op: 'delete', value: part.value },
      { op: 'insert', value: part.value },
    ];
  });
}

/** The changed runs up to the next equal one. */
function changed(parts: readonly TextChange[]): TextChange[] {
  const end = parts.findIndex(({ op }) => op === 'equal');
  return parts.slice(0, end === -1 ? parts.length : end);
}

/** Neighbouring runs of one kind become one; within a change, what was deleted comes first. */
function join(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  let change: TextChange[] = [];
  const settle = (): void => {
    for (const op of ['delete', 'insert'] as const) {
      const runs = change.filter((run) => run.op === op);
      for (const run of runs) {
        const last = result.at(-1);
        if (last?.op === op && last.moved === run.moved) result[result.length - 1] = { ...last, value: last.value + run.value };
        else result.push(run);
      }
    }
    change = [];
  };
  for (const run of changes) {
    if (run.value === '') continue;
    if (run.op !== 'equal') {
      change.push(run);
      continue;
    }
    settle();
    const last = result.at(-1);
    if (last?.op === 'equal') result[result.length - 1] = { op: 'equal', value: last.value + run.value };
    else result.push(run);
  }
  settle();
  return result;
}

/**
 * Paragraphs of two texts side by side, in an order that keeps each side's own: equal ones first (in order, then moved), then those that are alike
 * between the same neighbours; what is left was added or removed.
 */
export function paragraphPairs(from: string, to: string): ParagraphPair[] {
  const olds = from.split('\n');
  const news = to.split('\n');
  const blocks = diffArrays(olds.map(normalise), news.map(normalise));
  const pairs: ParagraphPair[] = [];
  let removed: string[] = [];
  let inserted: string[] = [];
  let old = 0;
  let fresh = 0;
  const settle = (): void => {
    pairs.push(...alike(removed, inserted));
    removed = [];
    inserted = [];
  };
  for (const block of blocks) {
    const count = block.value.length;
    if (block.removed) removed.push(...olds.slice(old, old + count));
    else if (block.added) inserted.push(...news.slice(fresh, fresh + count));
    else {
      settle();
      for (let i = 0; i < count; i += 1) pairs.push({ from: olds[old + i], to: news[fresh + i], moved: false });
    }
    if (!block.added) old += count;
    if (!block.removed) fresh += count;
  }
  settle();
  return withMoves(pairs);
}

/** Pairs within one gap, never crossing: the alignment of greatest likeness. */
function alike(removed: readonly string[], inserted: readonly string[]): ParagraphPair[] {
  const grams = { removed: removed.map(shingles), inserted: inserted.map(shingles) };
  const best: number[][] = Array.from({ length: removed.length + 1 }, () => Array<number>(inserted.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const likeness = (i: number, j: number): number => {
    const left = grams.removed[i];
    const right = grams.inserted[j];
    const alikeness = left === undefined || right === undefined ? 0 : Math.max(similarityOf(left, right), 0.6 * keptOf(left, right));
    return alikeness >= 0.33 ? alikeness : 0;
  };
  for (let i = removed.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = inserted.length - 1; j >= 0; j -= 1) row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + likeness(i, j));
  }
  const pairs: ParagraphPair[] = [];
  let i = 0;
  let j = 0;
  while (i < removed.length || j < inserted.length) {
    const like = i < removed.length && j < inserted.length ? likeness(i, j) : 0;
    if (like > 0 && at(i, j) === at(i + 1, j + 1) + like) pairs.push({ from: removed[i++], to: inserted[j++], moved: false });
    else if (i < removed.length && (j >= inserted.length || at(i, j) === at(i + 1, j)))
      pairs.push({ from: removed[i++], to: undefined, moved: false });
    else pairs.push({ from: undefined, to: inserted[j++], moved: false });
  }
  return pairs;
}

/** A paragraph that left one place and stands word for word in another has moved. */
function withMoves(pairs: readonly ParagraphPair[]): ParagraphPair[] {
  const gone = pairs.filter((pair) => pair.to === undefined).map((pair) => normalise(pair.from ?? ''));
  const come = pairs.filter((pair) => pair.from === undefined).map((pair) => normalise(pair.to ?? ''));
  return pairs.map((pair) => {
    if (pair.from !== undefined && pair.to !== undefined) return pair;
    const text = normalise(pair.from ?? pair.to ?? '');
    return text !== '' && gone.includes(text) && come.includes(text) ? { ...pair, moved: true } : pair;
  });
}

import type { Day } from '#domain/day.ts';
import { ask } from '#domain/lookup/ask.ts';
import { type BulkRow, bulkRow, type Cell, isHead } from '#domain/lookup/bulk-row.ts';
import { fold } from '#domain/lookup/fold.ts';
import type { Answer } from '#domain/lookup/model.ts';
import type { Source } from '#domain/lookup/shelf.ts';
import { simplify } from '../lookup-source.ts';

/** A row of a list, by its place in the table, from 1. */
export interface ListRow {
  readonly line: number;
  readonly row: BulkRow;
}

/** A row with its answer; a spoilt one has none. */
export interface AnsweredRow extends ListRow {
  readonly answer: Answer | undefined;
}

/** How many certificates a row offers for choice. */
export const offered = 10;
/** So many questions are under way at a time: enough to keep the connections of a browser busy. */
const atOnce = 12;
/** Milliseconds for which the page may be kept from answering its reader. */
const patience = 30;

/** The rows of a table that ask something: neither its head nor what is empty. */
export function listRows(table: readonly (readonly Cell[])[]): readonly ListRow[] {
  return table.flatMap((cells, at) => {
    const row = at === 0 && isHead(cells) ? undefined : bulkRow(cells);
    return row === undefined ? [] : [{ line: at + 1, row }];
  });
}

/**
 * Answers rows in their order, or those that were answered when the signal came. What is asked twice is asked once, and neighbours in the
 * index one after the other, so that a part of it is read for all of them.
 */
export async function answerRows(rows: readonly ListRow[], { source, day, signal, progress }: Run): Promise<readonly AnsweredRow[]> {
  const asked = Map.groupBy(rows, ({ row }) => (row.kind === 'spoilt' ? '' : row.query));
  const answers = new Map<string, Answer>();
  const pause = pauses();
  let done = asked.get('')?.length ?? 0;
  const waiting = [...asked.keys()]
    .filter((query) => query !== '')
    .toSorted((a, b) => (fold(a) < fold(b) ? -1 : 1))
    .values();
  const work = async (): Promise<void> => {
    for (const query of waiting) {
      await pause();
      if (signal.aborted) return;
      answers.set(query, await answerTo(source, query, day));
      done += asked.get(query)?.length ?? 0;
      progress(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rows.flatMap((each): readonly AnsweredRow[] => {
    const answer = each.row.kind === 'spoilt' ? undefined : answers.get(each.row.query);
    return each.row.kind === 'query' && answer === undefined ? [] : [{ ...each, answer }];
  });
}

export interface Run {
  /** The published index; nothing where the site could not say which. */
  readonly source: Source | undefined;
  readonly day: Day;
  readonly signal: AbortSignal;
  /** Told how many rows have been answered. */
  readonly progress: (done: number) => void;
}

async function answerTo(source: Source | undefined, query: string, day: Day): Promise<Answer> {
  if (source === undefined) return { kind: 'unavailable', why: 'unreachable' };
  const asking = { limit: offered, simplify };
  const answer = await ask(source, query, {}, day, asking);
  // Of thousands of requests one may fail for no reason that lasts.
  return answer.kind === 'unavailable' ? ask(source, query, {}, day, asking) : answer;
}

/** Lets the page breathe whenever the work has gone on for a while, whatever of the index is at hand already. */
function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < patience) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

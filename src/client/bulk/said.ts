import { type BulkOutcome, outcomeOf, suggestionOf } from '#domain/lookup/bulk-outcome.ts';
import type { Answer, Found } from '#domain/lookup/model.ts';
import { formatDay } from '#site/days.ts';
import { outcomeWords, bulkWords as words } from '#site/labels/bulk.ts';
import type { AnsweredRow } from './run.ts';

/** A row with its answer and, of several certificates, the one that the reader chose. */
export interface CheckedRow extends AnsweredRow {
  readonly chosen?: Found | undefined;
}

/** What the page and the files say of a row. */
export interface SaidOfRow {
  readonly line: number;
  readonly query: string;
  readonly outcome: BulkOutcome;
  readonly certificate: Found | undefined;
  /** Certificates that may be meant, for the reader to choose. */
  readonly choice: { readonly total: number; readonly certificates: readonly Found[] } | undefined;
  readonly reason: string;
}

/** `fresh`: whether a 有效 may be said. */
export function saidOf({ line, row, answer, chosen }: CheckedRow, fresh: boolean): SaidOfRow {
  if (row.kind === 'spoilt' || answer === undefined) {
    const query = row.kind === 'spoilt' ? row.text : row.query;
    return { line, query, outcome: 'spoilt', certificate: undefined, choice: undefined, reason: words.spoilt };
  }
  const { outcome, certificate } = outcomeOf(row.query, answer, fresh, chosen);
  const choice = certificate === undefined && 'certificates' in answer && answer.total > 0 ? answer : undefined;
  const reason = [...aboutAnswer(answer), ...(certificate ? aboutCertificate(answer, certificate, chosen) : aboutChoice(answer))].join(' ');
  return { line, query: row.query, outcome, certificate, choice, reason };
}

/** The head and the rows of the files that a reader takes away. */
export const head: readonly string[] = Object.values(words.head);

export function cellsOf({ line, query, outcome, certificate, reason }: SaidOfRow): readonly string[] {
  return [String(line), query, outcomeWords[outcome], certificate?.number ?? '', certificate?.name ?? '', reason];
}

function* aboutAnswer(answer: Answer): Iterable<string> {
  const suggestion = suggestionOf(answer);
  if (suggestion !== undefined) yield words.suggestion(suggestion.text);
  if (answer.kind === 'similar-names') yield words.similar(answer.certificates[0]?.name ?? '');
  if (answer.kind === 'list' && answer.holder?.mergedInto !== undefined) yield words.merged(answer.holder.mergedInto);
}

function* aboutCertificate(answer: Answer, { validUntil, met, next }: Found, chosen: Found | undefined): Iterable<string> {
  yield words.validUntil(formatDay(validUntil));
  if (chosen !== undefined && 'total' in answer) yield words.chosenOf(answer.total);
  if (met?.as === 'earlier-name') yield words.earlierName(met.text);
  if (next !== undefined) yield words.next(next);
}

function* aboutChoice(answer: Answer): Iterable<string> {
  if (answer.kind !== 'list' || answer.total === 0) return;
  const { by, total, stem, certificates } = answer;
  if (by === 'number-start' || by === 'code-start') yield words.beginning;
  if (stem !== undefined) yield words.stem;
  else if (by === 'name' && total === 1) yield words.partOnly;
  if (total > certificates.length) yield words.offered(certificates.length);
}

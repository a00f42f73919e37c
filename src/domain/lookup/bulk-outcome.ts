import { fold } from './fold.ts';
import type { Answer, Found, Suggestion } from './model.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What a row of a list comes to. */
export type BulkOutcome = Verdict | 'choose' | 'similar' | 'none' | 'malformed' | 'spoilt' | 'unavailable';

/** The outcome of an answer, with the certificate that is sure or was chosen. Several certificates are never narrowed to one by guessing. */
export function outcomeOf(
  query: string,
  answer: Answer,
  fresh: boolean,
  chosen?: Found,
): { readonly outcome: BulkOutcome; readonly certificate?: Found } {
  const certificate = chosen ?? onlyOne(query, answer);
  if (certificate !== undefined) return { outcome: verdictOf(certificate.status, fresh), certificate };
  switch (answer.kind) {
    case 'list':
      return { outcome: answer.total > 0 ? 'choose' : 'none' };
    case 'similar-names':
      return { outcome: 'similar' };
    case 'malformed':
    case 'check-digit':
    case 'too-little':
    case 'nothing-asked':
      return { outcome: 'malformed' };
    case 'unknown-code':
      return { outcome: answer.wellFormed ? 'none' : 'malformed' };
    case 'unavailable':
      return { outcome: 'unavailable' };
    default:
      return { outcome: 'none' };
  }
}

/** What may have been meant, where something was mistyped. */
export function suggestionOf(answer: Answer): Suggestion | undefined {
  return 'suggestions' in answer ? answer.suggestions[0] : undefined;
}

/**
 * The one certificate that a whole number, code or name answers. A beginning of a number or code is only a beginning, and a part of a name
 * may be part of another company's.
 */
function onlyOne(query: string, answer: Answer): Found | undefined {
  if (answer.kind === 'exact') return answer.certificate;
  if (answer.kind !== 'list' || answer.total > answer.certificates.length) return undefined;
  const meant =
    answer.by === 'code' ? answer.certificates : answer.certificates.filter((each) => answer.by === 'name' && isNamed(each, query));
  return meant.length === 1 ? meant[0] : undefined;
}

/** Whether a text is the whole name that the holder bears or bore. */
function isNamed({ name, met }: Found, text: string): boolean {
  return fold(name) === fold(text) || (met?.as === 'earlier-name' && fold(met.text) === fold(text));
}

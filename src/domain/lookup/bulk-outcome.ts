import type { Answer, Found, Suggestion } from './model.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What a row of a list comes to. */
export type BulkOutcome = Verdict | 'choose' | 'similar' | 'none' | 'malformed' | 'spoilt' | 'unavailable';

/** The outcome of an answer, with the certificate that is sure or was chosen. Several certificates are never narrowed to one by guessing. */
export function outcomeOf(answer: Answer, fresh: boolean, chosen?: Found): { readonly outcome: BulkOutcome; readonly certificate?: Found } {
  const certificate = chosen ?? onlyOne(answer);
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

/** A list of one certificate answers a whole number, code or name; a beginning of a number or code is only a beginning. */
function onlyOne(answer: Answer): Found | undefined {
  if (answer.kind === 'exact') return answer.certificate;
  if (answer.kind !== 'list' || answer.total !== 1 || answer.stem !== undefined) return undefined;
  return answer.by === 'code' || answer.by === 'name' ? answer.certificates[0] : undefined;
}

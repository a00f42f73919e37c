import type { Day } from '../day.ts';
import { parseCertificateNumber } from '../registry/certificate-number.ts';
import { checkCreditCode } from '../registry/credit-code.ts';
import type { Asked } from './asked.ts';
import { quoted, readAsked } from './asked.ts';
import { fold } from './fold.ts';
import { foundOn, nameOfHolderOn, passes } from './found.ts';
import type { Answer, Filters, Found, LookupIndex, Suggestion } from './model.ts';
import type { Meeting } from './names.ts';
import { meetSimilar, meetText, readWords } from './names.ts';
import type { Opened, OpenedCertificate, OpenedHolder } from './opened.ts';
import { open } from './opened.ts';
import { isOneSlip } from './slips.ts';

export interface Asking {
  /** How many certificates a list may carry; it always says how many there are. */
  readonly limit?: number;
  /** Folds traditional characters of the query; see traditional.ts. */
  readonly simplify?: (text: string) => string;
}

const wholeNumber = 11;
const wholeCode = 18;
const mostSuggestions = 5;

/**
 * What the register answers to a query on a day. An exact question gets an exact answer: a number that is not on record never brings
 * another certificate forward as if it were meant; what is one slip away comes as a suggestion only.
 */
export function answer(index: LookupIndex, typed: string, filters: Filters, day: Day, { limit = 50, simplify }: Asking = {}): Answer {
  const opened = open(index);
  const query = quoted(typed) ?? typed;
  const list = (by: ListBy, meetings: readonly Meeting[], more: ListMore = {}): Answer =>
    listed(opened, by, meetings, filters, day, limit, more);
  const asked = readAsked(query);
  if (asked.kind === 'nothing') {
    const filtered = Object.values(filters).some((value) => value !== undefined);
    return filtered ? list('filters', opened.certificates.map(plainly)) : { kind: 'nothing-asked' };
  }

  const folded = fold(query);
  const certificate = opened.certificateByKey.get(folded.replace(/^asmm/, ''));
  if (certificate !== undefined) return { kind: 'exact', certificate: foundOn(opened, certificate, day) };
  const holder = opened.holderByKey.get(folded);
  if (holder !== undefined) {
    const own = opened.certificates.filter((each) => each.holders.includes(holder));
    return list('code', own.map(plainly), { holder: { id: holder.holder.id, name: nameOfHolderOn(holder, day) } });
  }

  if (asked.kind === 'number' && asked.sure) return answerNumber(opened, asked, list, day);
  if (asked.kind === 'number') {
    const number = answerNumber(opened, asked, list, day);
    if (number.kind === 'list' || number.kind === 'check-digit' || number.kind === 'never-issued') return number;
    const byText = answerText(opened, query, list, filters, day, limit, simplify);
    return byText.kind === 'list' ? byText : number;
  }
  if (asked.kind === 'code' && asked.code.length >= 4) {
    const code = answerCode(opened, asked.code, list, day);
    if (code !== undefined) return code;
  }
  const text = answerText(opened, query, list, filters, day, limit, simplify);
  if (text.kind === 'list' || asked.kind !== 'code' || asked.code.length >= 4) return text;
  return answerCode(opened, asked.code, list, day) ?? text;
}

type ListBy = Extract<Answer, { kind: 'list' }>['by'];
type ListMore = Pick<Extract<Answer, { kind: 'list' }>, 'holder' | 'missing'>;
type List = (by: ListBy, meetings: readonly Meeting[], more?: ListMore) => Answer;

function answerNumber(opened: Opened, asked: Extract<Asked, { kind: 'number' }>, list: List, day: Day): Answer {
  const { digits, letters, aligned } = asked;
  const suggestions = opened.certificates
    .filter((certificate) => (letters && certificate.digits === digits) || isOneSlip(certificate.digits, digits))
    .slice(0, mostSuggestions)
    .map((certificate) => suggestCertificate(opened, certificate, day));
  const malformed = (problem: 'too-short' | 'too-long' | 'characters', by: number): Answer => ({
    kind: 'malformed',
    what: 'number',
    problem,
    by,
    suggestions,
  });
  if (letters) return malformed('characters', 0);
  if (digits.length > wholeNumber) return malformed('too-long', digits.length - wholeNumber);
  const missing = wholeNumber - digits.length;
  if (missing > 0) {
    const beginning = aligned ? opened.certificates.filter((certificate) => certificate.digits.startsWith(digits)) : [];
    return beginning.length > 0 ? list('number-start', beginning.map(plainly), { missing }) : malformed('too-short', missing);
  }
  const number = `ASMM-${digits.slice(0, 4)}-${digits.slice(4, 10)}-${digits.slice(10)}`;
  return parseCertificateNumber(number).ok ? { kind: 'never-issued', number } : { kind: 'check-digit', number, suggestions };
}

function answerCode(opened: Opened, code: string, list: List, day: Day): Answer | undefined {
  const beginning = opened.certificates.filter(({ holders }) => holders.some(({ key }) => key.startsWith(code)));
  const missing = wholeCode - code.length;
  if (beginning.length > 0) return list('code-start', beginning.map(plainly), missing > 0 ? { missing } : {});
  const figures = code.replace(/\D/g, '').length;
  if (figures < 8 || figures * 2 < code.length) return undefined;
  const suggestions = opened.holders
    .filter(({ key }) => isOneSlip(key, code))
    .slice(0, mostSuggestions)
    .map((holder) => suggestHolder(holder, day));
  if (missing === 0) {
    return { kind: 'unknown-code', code: code.toUpperCase(), wellFormed: checkCreditCode(code.toUpperCase()).ok, suggestions };
  }
  return { kind: 'malformed', what: 'code', problem: missing > 0 ? 'too-short' : 'too-long', by: Math.abs(missing), suggestions };
}

function answerText(
  opened: Opened,
  query: string,
  list: List,
  filters: Filters,
  day: Day,
  limit: number,
  simplify: Asking['simplify'],
): Answer {
  const words = readWords(query, simplify);
  if (words.reduce((length, [form = '']) => length + Array.from(form).length, 0) < 2) return { kind: 'too-little' };
  const meetings = meetText(opened, words, day);
  if (meetings.length > 0) return list('name', meetings);
  const similar = listed(opened, 'name', meetSimilar(opened, words, day), filters, day, limit, {});
  const text = shown(query);
  if (similar.kind !== 'list' || similar.total === 0) return { kind: 'no-name', text };
  return { kind: 'similar-names', text, total: similar.total, certificates: similar.certificates };
}

/** The text as an answer repeats it: not endless, and without characters that turn the direction of what stands after it. */
function shown(query: string): string {
  const characters = Array.from(query.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim());
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}……` : characters.join('');
}

const longestShown = 60;

function listed(
  opened: Opened,
  by: ListBy,
  meetings: readonly Meeting[],
  filters: Filters,
  day: Day,
  limit: number,
  more: ListMore,
): Extract<Answer, { kind: 'list' }> {
  const passing = meetings.flatMap(({ opened: certificate, rank, met }) => {
    const found = foundOn(opened, certificate, day);
    return passes(opened, certificate, found, filters, day) ? [{ rank, found: met === undefined ? found : { ...found, met } }] : [];
  });
  passing.sort((a, b) => a.rank - b.rank || compare(b.found.recorded, a.found.recorded) || compare(a.found.number, b.found.number));
  const certificates = passing.slice(0, limit).map(({ found }) => found);
  return { kind: 'list', by, total: passing.length, certificates, unfiltered: meetings.length, ...more };
}

function plainly(opened: OpenedCertificate): Meeting {
  return { opened, rank: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function suggestCertificate(opened: Opened, certificate: OpenedCertificate, day: Day): Suggestion {
  const { number, name }: Found = foundOn(opened, certificate, day);
  return { text: number, name };
}

function suggestHolder(holder: OpenedHolder, day: Day): Suggestion {
  return { text: holder.holder.id, name: nameOfHolderOn(holder, day) };
}

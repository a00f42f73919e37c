import type { Day } from '../day.ts';
import { parseCertificateNumber } from '../registry/certificate-number.ts';
import { checkCreditCode } from '../registry/credit-code.ts';
import type { Asked } from './asked.ts';
import { quoted, readAsked } from './asked.ts';
import { passing } from './filtered.ts';
import { fold, foldedWords } from './fold.ts';
import { foundOn, nameOfHolderOn, passes } from './found.ts';
import type { Answer, Filters, Found } from './model.ts';
import { meetText, metBy, type TextMeeting } from './names.ts';
import { codesNear, numbersNear } from './near.ts';
import { certificateByNumber, codesFrom, holderByCode, numbersFrom } from './ranges.ts';
import { recordsAt } from './records.ts';
import type { CertificateRow } from './rows.ts';
import { PartUnreadable, type Shelf, type Source, shelfOf } from './shelf.ts';
import { latestOf, type Sorting } from './sorting.ts';

export interface Asking {
  /** How many certificates a list may carry; it always says how many there are. */
  readonly limit?: number;
  readonly sort?: Sorting;
  /** Folds traditional characters; asked only where a text met nothing as typed. See traditional.ts. */
  readonly simplify?: (text: string) => Promise<string>;
  /** Ends a question that nobody waits for any more: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const wholeNumber = 11;
const wholeCode = 18;

/**
 * What the register answers to a query on a day, from the parts of its published index that the question needs. An exact question gets an
 * exact answer: a number that is not on record never brings another certificate forward as if it were meant; what is one slip away comes as
 * a suggestion only. Where a part cannot be read there is no answer.
 */
export async function ask(source: Source, typed: string, filters: Filters, day: Day, asking: Asking = {}): Promise<Answer> {
  const shelf = shelfOf(source, asking.signal);
  try {
    return await answerTo({ shelf, filters, day, limit: 50, sort: 'best', ...asking }, quoted(typed) ?? typed);
  } catch (fault) {
    if (fault instanceof PartUnreadable) return { kind: 'unavailable', why: fault.why };
    throw fault;
  }
}

interface Question extends Asking {
  readonly shelf: Shelf;
  readonly filters: Filters;
  readonly day: Day;
  readonly limit: number;
  readonly sort: Sorting;
}

async function answerTo(question: Question, query: string): Promise<Answer> {
  const { shelf, day } = question;
  const asked = readAsked(query);
  if (asked.kind === 'nothing') return isFiltered(question) ? listOfAll(question) : { kind: 'nothing-asked' };

  const folded = fold(query);
  const digits = /^(?:asmm)?(\d{11})$/.exec(folded)?.[1];
  const certificate = digits === undefined ? undefined : await certificateByNumber(shelf, digits);
  if (certificate !== undefined) return { kind: 'exact', certificate: foundOn(certificate, day) };

  if (asked.kind === 'number') {
    const number = await answerNumber(question, asked);
    if (asked.sure || number.kind !== 'malformed') return number;
    const text = await answerText(question, query);
    return text.kind === 'list' ? text : number;
  }
  if (asked.kind === 'text') return answerText(question, query);
  const holder = await answerHolder(question, folded);
  if (holder !== undefined) return holder;
  // Three characters with a digit among them are rather the beginning of a name ("3M") than of a code.
  const text = asked.code.length < 4 ? await answerText(question, query) : undefined;
  if (text?.kind === 'list') return text;
  return (await answerCode(question, asked.code)) ?? text ?? answerText(question, query);
}

async function answerNumber(question: Question, { digits, letters, aligned }: Extract<Asked, { kind: 'number' }>): Promise<Answer> {
  const { shelf, day } = question;
  const malformed = async (problem: 'too-short' | 'too-long' | 'characters', by: number): Promise<Answer> => {
    return { kind: 'malformed', what: 'number', problem, by, suggestions: await numbersNear(shelf, digits, letters, day) };
  };
  if (letters) return malformed('characters', 0);
  if (digits.length > wholeNumber) return malformed('too-long', digits.length - wholeNumber);
  const missing = wholeNumber - digits.length;
  if (missing > 0) {
    const beginning = aligned ? await numbersFrom(shelf, digits) : undefined;
    if (beginning === undefined || beginning.total === 0) return malformed('too-short', missing);
    const { total } = beginning;
    if (isFiltered(question) || question.sort !== 'best')
      return listPlaces(question, 'number-start', await beginning.places(), { missing });
    const rows = await beginning.first(question.limit);
    return { kind: 'list', by: 'number-start', total, certificates: rows.map((row) => foundOn(row, day)), unfiltered: total, missing };
  }
  const number = `ASMM-${digits.slice(0, 4)}-${digits.slice(4, 10)}-${digits.slice(10)}`;
  if (parseCertificateNumber(number).ok) return { kind: 'never-issued', number };
  return { kind: 'check-digit', number, suggestions: await numbersNear(shelf, digits, false, day) };
}

async function answerHolder(question: Question, code: string): Promise<Answer | undefined> {
  const { shelf, filters, day, limit, sort } = question;
  const found = await holderByCode(shelf, code);
  if (found === undefined) return undefined;
  const [id, , , , merged] = found.holder;
  const holder = {
    id,
    name: nameOfHolderOn(found.holder, day),
    ...(merged !== undefined && merged[0] <= day && { mergedInto: merged[1] }),
  };
  const rows = found.certificates.map(([, row]) => row).filter((row) => passes(row, filters, day));
  if (sort !== 'name') rows.sort((a, b) => compare(b[1], a[1]) || compare(a[0], b[0]));
  const certificates = rows.slice(0, limit).map((row) => foundOn(row, day));
  return { kind: 'list', by: 'code', total: rows.length, certificates, unfiltered: found.certificates.length, holder };
}

async function answerCode(question: Question, code: string): Promise<Answer | undefined> {
  const { shelf, day } = question;
  const missing = wholeCode - code.length;
  const beginning = await codesFrom(shelf, code);
  if (beginning.length > 0) return listPlaces(question, 'code-start', beginning, missing > 0 ? { missing } : {});
  const figures = code.replace(/\D/g, '').length;
  if (figures < 8 || figures * 2 < code.length) return undefined;
  const suggestions = await codesNear(shelf, code, day);
  if (missing === 0) {
    return { kind: 'unknown-code', code: code.toUpperCase(), wellFormed: checkCreditCode(code.toUpperCase()).ok, suggestions };
  }
  return { kind: 'malformed', what: 'code', problem: missing > 0 ? 'too-short' : 'too-long', by: Math.abs(missing), suggestions };
}

async function answerText(question: Question, query: string): Promise<Answer> {
  const length = foldedWords(query).reduce((sum, word) => sum + Array.from(word).length, 0);
  if (length < 2) return { kind: 'too-little' };
  const text = shown(query);
  const meeting = await meetText(question.shelf, query, question.simplify);
  if (meeting === undefined) return { kind: 'no-name', text };
  const list = await listPlaces(question, 'name', meeting.places, meeting.how === 'form' ? { stem: meeting.words.join(' ') } : {}, meeting);
  if (meeting.how !== 'slip') return list;
  return list.total === 0 ? { kind: 'no-name', text } : { kind: 'similar-names', text, total: list.total, certificates: list.certificates };
}

/** The text as an answer repeats it: not endless, and without characters that turn the direction of what stands after it. */
function shown(query: string): string {
  const characters = Array.from(query.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim());
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}……` : characters.join('');
}

const longestShown = 60;

type ListAnswer = Extract<Answer, { kind: 'list' }>;
type ListMore = Pick<ListAnswer, 'missing' | 'stem'>;

async function listOfAll(question: Question): Promise<Answer> {
  const { certificates } = await question.shelf.catalogue();
  const places = Array.from({ length: certificates }, (_, place) => place);
  return listPlaces({ ...question, sort: question.sort === 'best' ? 'recorded' : question.sort }, 'filters', places);
}

/** So many certificates are read to see whether they pass; for more, the lists of the filters tell. */
const fewToRead = 32;

/** A list of what passes the filters, in the order asked for. */
async function listPlaces(
  question: Question,
  by: ListAnswer['by'],
  places: readonly number[],
  more: ListMore = {},
  meeting?: TextMeeting,
): Promise<ListAnswer> {
  const { shelf, day, limit } = question;
  const kept = isFiltered(question) ? await filtered(question, places) : places;
  const rows = await recordsAt(shelf, await firstOf(question, kept, limit));
  const certificates = rows.map((row): Found => {
    const met = meeting === undefined ? undefined : metBy(row, meeting, day);
    return met === undefined ? foundOn(row, day) : { ...foundOn(row, day), met };
  });
  return { kind: 'list', by, total: kept.length, certificates, unfiltered: places.length, ...more };
}

async function filtered({ shelf, filters, day }: Question, places: readonly number[]): Promise<readonly number[]> {
  if (places.length > fewToRead) {
    const flags = await passing(shelf, filters, day);
    return places.filter((place) => flags[place] === 1);
  }
  const rows: readonly CertificateRow[] = await recordsAt(shelf, places);
  return places.filter((_, at) => rows[at] !== undefined && passes(rows[at], filters, day));
}

async function firstOf({ shelf, sort }: Question, places: readonly number[], limit: number): Promise<readonly number[]> {
  if (sort === 'recorded') return latestOf(shelf, places, limit);
  return (sort === 'name' ? places.toSorted((a, b) => a - b) : places).slice(0, limit);
}

function isFiltered({ filters }: Question): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

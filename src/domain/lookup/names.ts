import type { Day } from '../day.ts';
import { foldedWords } from './fold.ts';
import { foundOn } from './found.ts';
import { withoutForm } from './legal-forms.ts';
import type { Found } from './model.ts';
import type { CertificateRow } from './rows.ts';
import { textsOf } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { holdsButForOneSlip } from './slips.ts';
import { mostMet } from './solve.ts';
import { type Meetings, meet, meetNearly, meetRecords } from './words.ts';

/** What a text met: places of the index, the best first. */
export interface TextMeeting {
  /** `form`: without the legal form at the end; `slip`: but for one slip. */
  readonly how: 'exactly' | 'form' | 'slip';
  readonly words: readonly string[];
  readonly places: readonly number[];
}

/** Certificates left to read one by one rather than to look up a further word. */
const few = 16;

/** What a text meets, by the first way that meets anything. */
export async function meetText(
  shelf: Shelf,
  query: string,
  simplify: ((text: string) => Promise<string>) | undefined,
): Promise<TextMeeting | undefined> {
  const typed = foldedWords(query);
  const exactly = await meetWords(shelf, typed);
  if (exactly.length > 0) return { how: 'exactly', words: typed, places: exactly };
  // The index is spelt in simplified characters: what holds a traditional one has met nothing so far.
  const words = simplify === undefined ? typed : await Promise.all(typed.map(simplify));
  if (words.join() !== typed.join()) {
    const simplified = await meetWords(shelf, words);
    if (simplified.length > 0) return { how: 'exactly', words, places: simplified };
  }
  const stems = words.map((word) => withoutForm(word) ?? word);
  if (stems.join() !== words.join()) {
    const byStems = await meetWords(shelf, stems);
    if (byStems.length > 0) return { how: 'form', words: stems, places: byStems };
  }
  const nearly = await meetAll(
    shelf,
    words,
    async (word) => (Array.from(word).length < 4 ? meet(shelf, word) : meetNearly(shelf, word)),
    holdsNearly,
  );
  return nearly.size === 0 ? undefined : { how: 'slip', words, places: ordered(nearly) };
}

/** Every certificate whose names, old or new, or services hold all the words, in any order. */
async function meetWords(shelf: Shelf, words: readonly string[]): Promise<readonly number[]> {
  const meetings = await meetAll(
    shelf,
    words,
    (word) => meet(shelf, word),
    (text, word) => text.includes(word),
  );
  if (words.length === 1 || meetings.size === 0) return ordered(meetings);
  // Typed with spaces, a name is still a name.
  const name = words.join('');
  const whole = meetings.size <= few ? await meetRecords(shelf, [...meetings.keys()], name) : await meet(shelf, name);
  return ordered(new Map([...meetings].map(([place, rank]) => [place, Math.min(rank, whole.get(place) ?? rank)])));
}

async function meetAll(
  shelf: Shelf,
  words: readonly string[],
  meetWord: (word: string) => Promise<Meetings>,
  holds: (text: string, word: string) => boolean,
): Promise<Meetings> {
  let met: Meetings | undefined;
  for (const word of await rarestFirst(shelf, words)) {
    const found: Meetings =
      met !== undefined && met.size <= few ? await meetRecords(shelf, [...met.keys()], word, holds) : await meetWord(word);
    const before = met;
    met = before === undefined ? found : new Map([...found].flatMap(([place, rank]) => both(place, rank, before.get(place))));
    if (met.size === 0) break;
  }
  return met ?? new Map();
}

async function rarestFirst(shelf: Shelf, words: readonly string[]): Promise<readonly string[]> {
  const rated = await Promise.all([...new Set(words)].map(async (word) => ({ word, most: await mostMet(shelf, word) })));
  return rated.sort((a, b) => a.most - b.most).map(({ word }) => word);
}

function both(place: number, rank: number, before: number | undefined): readonly (readonly [number, number])[] {
  return before === undefined ? [] : [[place, Math.max(rank, before)]];
}

function holdsNearly(text: string, word: string): boolean {
  return Array.from(word).length < 4 ? text.includes(word) : holdsButForOneSlip(text, word);
}

/** By rank, then as the index has them: by name, so that the name itself comes before longer ones that begin with it. */
function ordered(meetings: Meetings): readonly number[] {
  return [...meetings].sort(([a, rankA], [b, rankB]) => rankA - rankB || a - b).map(([place]) => place);
}

/** The earlier name or the service that the words met, where it was not the name of the day. */
export function metBy(row: CertificateRow, { words, how }: TextMeeting, day: Day): Found['met'] {
  const holds = how === 'slip' ? holdsNearly : (text: string, word: string) => text.includes(word);
  const today = foundOn(row, day).name;
  const texts = textsOf(row);
  const meets = (kinds: (kind: string, text: string) => boolean, word: string): string | undefined =>
    texts.find(({ kind, text, spelling }) => kinds(kind, text) && holds(spelling, word))?.text;
  const isName = (kind: string): boolean => kind !== 'service';
  const foreign = words.find((word) => meets(isName, word) === undefined);
  if (foreign !== undefined) return { as: 'service', text: meets((kind) => kind === 'service', foreign) ?? '' };
  if (words.every((word) => meets((kind, text) => isName(kind) && text === today, word) !== undefined)) return undefined;
  const earlier = texts.find(({ kind, text, spelling }) => isName(kind) && text !== today && words.every((word) => holds(spelling, word)));
  return earlier === undefined ? undefined : { as: 'earlier-name', text: earlier.text };
}

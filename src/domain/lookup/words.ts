import { keysOfCharacter, placesOfGram } from './gram-parts.ts';
import { beginning, certificateOf, longestWord, placeOf, slotOf } from './grams.ts';
import { patternsWithSlip } from './patterns.ts';
import { keysOf, met, type Places } from './places.ts';
import { recordsAt } from './records.ts';
import { kindOfSlot, textsOf } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { holdsButForOneSlip } from './slips.ts';
import { solve } from './solve.ts';

/** Certificates that a word meets, and how well: 0 where the newest name begins with it, 1 inside it, 2 another name, 3 a service. */
export type Meetings = ReadonlyMap<number, number>;

/** Every certificate with a name or service that holds the word. */
export async function meet(shelf: Shelf, word: string): Promise<Meetings> {
  const characters = Array.from(word);
  const [first = ''] = characters;
  if (characters.length > longestWord) return new Map();
  if (characters.length === 1) {
    const begun = await placesOfGram(shelf, beginning(first));
    return ranked(await keysOfCharacter(shelf, first), newestNamesAt(keysOf(begun)));
  }
  const { sure, unsure } = await solve(shelf, [characters]);
  const [places] = sure;
  if (places === undefined) return meetRecords(shelf, unsure, word);
  return ranked(keysOf(places), await begunWith(shelf, first, places));
}

/** Of these certificates, those with a name or service that holds the word. */
export async function meetRecords(shelf: Shelf, places: readonly number[], word: string, holds = includes): Promise<Meetings> {
  const rows = await recordsAt(shelf, places);
  const meetings = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const place = places[at];
    const ranks = textsOf(row).flatMap(({ slot, spelling }) => (holds(spelling, word) ? [rankOf(slot, spelling.startsWith(word))] : []));
    if (place !== undefined && ranks.length > 0) meetings.set(place, Math.min(...ranks));
  }
  return meetings;
}

/** Every certificate with a name or service that holds the word but for one slip at most. */
export async function meetNearly(shelf: Shelf, word: string): Promise<Meetings> {
  const characters = Array.from(word);
  if (characters.length > longestWord) return new Map();
  const { sure, unsure } = await solve(shelf, patternsWithSlip(characters));
  const certain = ranked(
    sure.flatMap((places) => keysOf(places)),
    new Set(),
  );
  const verified = await meetRecords(shelf, unsure, word, holdsButForOneSlip);
  // What is at hand decides which is certain and which is read: the rank must not tell the one from the other.
  const rank = (place: number): number => Math.max(1, Math.min(certain.get(place) ?? 3, verified.get(place) ?? 3));
  return new Map([...certain.keys(), ...verified.keys()].map((place) => [place, rank(place)]));
}

function includes(text: string, word: string): boolean {
  return text.includes(word);
}

function rankOf(slot: number, begins: boolean): number {
  return { name: begins ? 0 : 1, 'earlier-name': 2, service: 3 }[kindOfSlot(slot)];
}

/** Certificates whose newest name begins at one of these places, all of which hold this character. */
async function begunWith(shelf: Shelf, character: string, places: Places): Promise<ReadonlySet<number>> {
  if (places.starts !== undefined) return newestNamesAt(places.starts.filter((key) => placeOf(key) === 0));
  return newestNamesAt(keysOf(await met(await placesOfGram(shelf, beginning(character)), places)));
}

function newestNamesAt(keys: readonly number[]): ReadonlySet<number> {
  return new Set(keys.filter((key) => slotOf(key) === 0).map(certificateOf));
}

function ranked(keys: readonly number[], begun: ReadonlySet<number>): Meetings {
  const meetings = new Map<number, number>();
  for (const key of keys) {
    const place = certificateOf(key);
    const rank = rankOf(slotOf(key), begun.has(place));
    if (rank < (meetings.get(place) ?? 4)) meetings.set(place, rank);
  }
  return meetings;
}

import type { GramRow } from './contents.ts';
import { certificateOf, type Gram, gramsIn, keyOf, longestWord, placeOf, slotOf } from './grams.ts';
import { readIntegers, readRising } from './integers.ts';
import { recordsAt } from './records.ts';
import { kindOfSlot, textsOf } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { holdsButForOneSlip } from './slips.ts';
import { common, placeBefore, rising, united } from './sorted.ts';

/** Certificates that a word meets, and how well: 0 where the newest name begins with it, 1 inside it, 2 another name, 3 a service. */
export type Meetings = ReadonlyMap<number, number>;

/** Below so many certificates it costs less to read them than to read where further characters stand. */
const few = 8;
/** What a part of records weighs; a place of a gram weighs about a byte. */
const bytesOfRecords = 1_600;
/** So many are read one by one where nothing else decides. */
const several = 24;

/** Every certificate with a name or service that holds the word. */
export async function meet(shelf: Shelf, word: string): Promise<Meetings> {
  const characters = Array.from(word);
  if (characters.length > longestWord) return new Map();
  const { keys, open } = await narrow(shelf, characters);
  if (open) return meetRecords(shelf, certificatesOf(keys), word);
  return ranked(keys);
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
  const likely = characters.length >= 8 ? await likelyByGrams(shelf, characters) : undefined;
  if (likely !== undefined) return meetRecords(shelf, likely, word, holdsButForOneSlip);
  const { sure, loose } = await splitBySlips(shelf, characters);
  const unsure = loose.filter((place) => !sure.includes(place));
  const verified = await meetRecords(shelf, unsure, word, holdsButForOneSlip);
  return new Map([...sure.map((place) => [place, 1] as const), ...verified]);
}

function includes(text: string, word: string): boolean {
  return text.includes(word);
}

function rankOf(slot: number, begins: boolean): number {
  return { name: begins ? 0 : 1, 'earlier-name': 2, service: 3 }[kindOfSlot(slot)];
}

function ranked(keys: readonly number[]): Meetings {
  const meetings = new Map<number, number>();
  for (const key of keys) {
    const [place, rank] = [certificateOf(key), rankOf(slotOf(key), placeOf(key) === 0)];
    if (rank < (meetings.get(place) ?? 4)) meetings.set(place, rank);
  }
  return meetings;
}

/** The certificates in which rising keys lie, each once. */
function certificatesOf(keys: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const key of keys) {
    const place = certificateOf(key);
    if (place !== places.at(-1)) places.push(place);
  }
  return places;
}

/**
 * Where a word may begin: reads the rarest grams first, until every character is accounted for or few certificates are left. `open`: not
 * every character was asked for, so that the certificates themselves must tell.
 */
async function narrow(shelf: Shelf, characters: readonly string[]): Promise<{ readonly keys: readonly number[]; readonly open: boolean }> {
  if (characters.length === 1) return { keys: await keysOfCharacter(shelf, characters[0] ?? ''), open: false };
  const grams = await weighed(shelf, characters);
  const covered = new Set<number>();
  let keys: readonly number[] | undefined;
  while (covered.size < characters.length) {
    const next = bestOf(grams, covered);
    const found = await keysOf(shelf, next.gram);
    keys = keys === undefined ? found.map((key) => key - next.at) : common(keys, found, next.at);
    covered.add(next.at).add(next.at + 1);
    if (keys.length === 0) return { keys, open: false };
    if (covered.size < characters.length && keys.length <= 4 * few && certificatesOf(keys).length <= few) return { keys, open: true };
  }
  return { keys: keys ?? [], open: false };
}

interface WeighedGram extends Gram {
  readonly weight: number;
}

async function weighed(shelf: Shelf, characters: readonly string[]): Promise<readonly WeighedGram[]> {
  const { grams, weights } = await shelf.catalogue();
  const all = readIntegers(weights);
  return gramsIn(characters).map(({ gram, at }) => ({ gram, at, weight: all[placeBefore(grams, gram)] ?? 0 }));
}

/** The gram that accounts for most new characters at the least cost. */
function bestOf(grams: readonly WeighedGram[], covered: ReadonlySet<number>): Gram {
  const costs = grams.map(({ at, weight }) => 2 ** weight / ((covered.has(at) ? 0 : 1) + (covered.has(at + 1) ? 0 : 1)));
  return grams[costs.indexOf(Math.min(...costs))] ?? { gram: '', at: 0 };
}

const keysRead = new WeakMap<GramRow, readonly number[]>();

/** Every place of a gram in the register. */
async function keysOf(shelf: Shelf, gram: string): Promise<readonly number[]> {
  const { grams } = await shelf.catalogue();
  const part = placeBefore(grams, gram);
  if (part < 0) return [];
  const row = (await shelf.grams(part)).find(([each]) => each === gram);
  return row === undefined ? [] : readKeys(row);
}

/** Every place of a character: it begins one gram wherever it stands. */
async function keysOfCharacter(shelf: Shelf, character: string): Promise<readonly number[]> {
  const { grams } = await shelf.catalogue();
  const first = Math.max(0, placeBefore(grams, character));
  const last = placeBefore(grams, `${character}\uffff`);
  const parts = await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => shelf.grams(first + at)));
  const rows = parts.flat().filter(([gram]) => gram.startsWith(character) && Array.from(gram).length === 2);
  return united(rows.map(readKeys));
}

function readKeys(row: GramRow): readonly number[] {
  const before = keysRead.get(row);
  if (before !== undefined) return before;
  const [, certificates, slotsText, places] = row;
  const [slots, ats] = [readIntegers(slotsText), readIntegers(places)];
  const keys = readRising(certificates).map((certificate, at) => keyOf(certificate, slots[at] ?? 0, ats[at] ?? 0));
  keysRead.set(row, keys);
  return keys;
}

/**
 * For a long word: a slip breaks three neighbouring grams at most, so of grams three apart all but one still stand there. Nothing if too
 * many certificates are left.
 */
async function likelyByGrams(shelf: Shelf, characters: readonly string[]): Promise<readonly number[] | undefined> {
  const grams = (await weighed(shelf, characters)).toSorted((a, b) => a.weight - b.weight);
  const asked: Gram[] = [];
  const hits = new Map<number, number>();
  for (const gram of grams) {
    if (asked.some(({ at }) => Math.abs(at - gram.at) < 3)) continue;
    asked.push(gram);
    count(hits, await keysOf(shelf, gram.gram), asked.length - 1);
    if (asked.length < 3) continue;
    const next = grams.find((each) => asked.every(({ at }) => Math.abs(at - each.at) >= 3));
    // To read these certificates may cost less than to read where the next gram stands.
    if (hits.size <= few || (next !== undefined && hits.size * bytesOfRecords < 2 ** next.weight)) return rising([...hits.keys()]);
  }
  return asked.length >= 2 && hits.size <= several ? rising([...hits.keys()]) : undefined;
}

/** Counts one more gram in the certificates that hold it, and keeps those that hold `least` by now. */
function count(hits: Map<number, number>, keys: readonly number[], least: number): void {
  // Whatever holds all grams but one holds one of the first two: from the third on nothing new is likely.
  if (least < 2) for (const place of certificatesOf(keys)) hits.set(place, (hits.get(place) ?? 0) + 1);
  else
    for (const [place, times] of hits) {
      if (certificateOf(keys[placeBefore(keys, keyOf(place + 1, 0, 0) - 1)] ?? -1) === place) hits.set(place, times + 1);
      else if (times < least) hits.delete(place);
    }
}

interface Split {
  /** Certificates that hold the word but for one slip. */
  readonly sure: readonly number[];
  /** Certificates that may. */
  readonly loose: readonly number[];
}

/**
 * For a short word, or one of common parts: what stands before a slip and what stands after it must both be there, at the right distance.
 * A part of one character is looked up only where more than several certificates hold the other part.
 */
async function splitBySlips(shelf: Shelf, characters: readonly string[]): Promise<Split> {
  const grams = await Promise.all(gramsIn(characters).map(({ gram }) => keysOf(shelf, gram)));
  const length = characters.length;
  /** Where the first so many characters stand together, and all from a place on, by the place of the first of them. */
  const heads: (readonly number[])[] = [];
  for (let end = 2; end <= length; end++)
    heads[end] = end === 2 ? (grams[0] ?? []) : common(heads[end - 1] ?? [], grams[end - 2] ?? [], end - 2);
  const tails: (readonly number[])[] = [];
  for (let start = length - 2; start >= 0; start--)
    tails[start] = start === length - 2 ? (grams[start] ?? []) : common(grams[start] ?? [], tails[start + 1] ?? [], 1);
  const sure: number[][] = [];
  const loose: number[][] = [];
  /** Characters up to `end`, and those from `start` on, `apart` places after where the first stand. */
  const pair = async (end: number, start: number, apart: number): Promise<void> => {
    const [before, after] = [heads[end], tails[start]];
    const one = end === 0 ? after : start === length ? before : undefined;
    if (one !== undefined) return void sure.push(one.map(certificateOf));
    if (before !== undefined && after !== undefined) return void sure.push(common(before, after, apart).map(certificateOf));
    const side = before ?? after;
    const places = side === undefined ? [] : certificatesOf(side);
    if (side !== undefined && places.length <= several) return void loose.push([...places]);
    const left = before ?? (await keysOfCharacter(shelf, characters[0] ?? ''));
    const right = after ?? (await keysOfCharacter(shelf, characters[length - 1] ?? ''));
    sure.push(common(left, right, apart).map(certificateOf));
  };
  for (let at = 0; at < length; at++) {
    // A wrong character at this place; one too many in the word; one that the word lacks before it.
    if (at > 0 && at < length - 1) await pair(at, at + 1, at + 1);
    await pair(at, at + 1, at);
    if (at > 0) await pair(at, at, at + 1);
  }
  for (let at = 0; at < length - 1; at++) {
    const swapped = [...characters.slice(0, at), characters[at + 1] ?? '', characters[at] ?? '', ...characters.slice(at + 2)];
    const [before, after] = [heads[at], tails[at + 2]];
    if (before?.length === 0 || after?.length === 0) continue;
    if (before !== undefined && after !== undefined && common(before, after, at + 2).length === 0) continue;
    const { keys, open } = await narrow(shelf, swapped);
    (open ? loose : sure).push([...certificatesOf(keys)]);
  }
  return { sure: rising(sure.flat()), loose: rising(loose.flat()) };
}

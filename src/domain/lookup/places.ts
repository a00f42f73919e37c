import type { GramRow } from './contents.ts';
import { certificateOf, longestText, placeOf, span, textOf } from './grams.ts';
import { readIntegers, readRising } from './integers.ts';
import { placeBefore } from './sorted.ts';

/**
 * Where something stands in the register, as keys that rise: counted from the beginning of each text, from its end, or both, entry by entry
 * the same places. A step to the right in a text is a step of one in either.
 */
export interface Places {
  readonly starts?: readonly number[];
  readonly ends?: readonly number[];
  /** The places counted from the other end, where only one is known. */
  readonly turn?: () => Promise<readonly number[]>;
}

export const nowhere: Places = { starts: [], ends: [] };

/** A row of grams as read, with what reads the places from the other end out of their text. */
interface ReadRow {
  readonly places: Places;
  readonly turnedIn?: (text: string) => readonly number[];
}

const known = new WeakMap<GramRow, ReadRow>();

/** The places of a gram; `turned` reads those that its row leaves out. */
export function placesIn(row: GramRow, turned: () => Promise<string>): Places {
  const read = known.get(row) ?? readRow(row);
  known.set(row, read);
  const { places, turnedIn } = read;
  // Who reads is no part of what is known: the question that asked first may have been given up since.
  return turnedIn === undefined ? places : { ...places, turn: async () => turnedIn(await turned()) };
}

function readRow([, names, others, slotsText, starts, ends]: GramRow): ReadRow {
  const slots = readIntegers(slotsText);
  const inNames = readRising(names).map((certificate) => textOf(certificate, 0) * span);
  const inOthers = readRising(others).map((certificate, at) => textOf(certificate, slots[at] ?? 0) * span);
  const texts = [...inNames, ...inOthers];
  const order = merged(inNames, inOthers);
  const keys = (ats: string, of: (text: number, at: number) => number): readonly number[] => {
    const all = readIntegers(ats);
    return order.map((entry) => of(texts[entry] ?? 0, all[entry] ?? 0));
  };
  const fromStart = (ats: string): readonly number[] => keys(ats, (text, at) => text + at);
  const fromEnd = (ats: string): readonly number[] => keys(ats, (text, at) => text + span - 1 - at);
  if (starts === '') return { places: { ends: fromEnd(ends) }, turnedIn: fromStart };
  if (ends === '') return { places: { starts: fromStart(starts) }, turnedIn: fromEnd };
  return { places: { starts: fromStart(starts), ends: fromEnd(ends) } };
}

/** The entries of two rising lists that stand one after the other, in the order in which all of them rise. */
function merged(one: readonly number[], two: readonly number[]): readonly number[] {
  const order: number[] = [];
  for (let a = 0, b = 0; a < one.length || b < two.length; ) {
    const [first = Number.POSITIVE_INFINITY, second = Number.POSITIVE_INFINITY] = [one[a], two[b]];
    order.push(first < second ? a++ : one.length + b++);
  }
  return order;
}

export function keysOf({ starts, ends }: Places): readonly number[] {
  return starts ?? ends ?? [];
}

/** The certificates in which places lie, each once; a place that was moved to before the beginning of its text lies in none. */
export function certificatesOf(places: Places): readonly number[] {
  const certificates: number[] = [];
  for (const key of keysOf(places)) {
    if (places.starts !== undefined && placeOf(key) >= longestText) continue;
    const certificate = certificateOf(key);
    if (certificate !== certificates.at(-1)) certificates.push(certificate);
  }
  return certificates;
}

/** Moved to the left. */
export function moved({ starts, ends, turn }: Places, by: number): Places {
  if (by === 0) return { ...(starts && { starts }), ...(ends && { ends }), ...(turn && { turn }) };
  const move = (keys: readonly number[]): readonly number[] => keys.map((key) => key - by);
  return {
    ...(starts && { starts: move(starts) }),
    ...(ends && { ends: move(ends) }),
    ...(turn && { turn: async () => move(await turn()) }),
  };
}

/** What two have in common, the second moved to the left. */
export async function met(one: Places, two: Places, by = 0): Promise<Places> {
  if (one.starts && two.starts) return metIn(one, two, by, one.starts, two.starts);
  if (one.ends && two.ends) return metIn(one, two, by, one.ends, two.ends);
  return met(await whole(one), await whole(two), by);
}

function metIn(one: Places, two: Places, by: number, keys: readonly number[], others: readonly number[]): Places {
  const entries = entriesInBoth(keys, others, by);
  const ofOne = (all: readonly number[]): readonly number[] => entries.map(([entry]) => all[entry] ?? 0);
  const ofTwo = (all: readonly number[]): readonly number[] => entries.map(([, entry]) => (all[entry] ?? 0) - by);
  const starts = one.starts ? ofOne(one.starts) : two.starts && ofTwo(two.starts);
  const ends = one.ends ? ofOne(one.ends) : two.ends && ofTwo(two.ends);
  const { turn } = one;
  return { ...(starts && { starts }), ...(ends && { ends }), ...(turn && { turn: async () => ofOne(await turn()) }) };
}

/** At which entries two sets of keys hold the same, the second moved to the left. */
function entriesInBoth(keys: readonly number[], others: readonly number[], by: number): readonly (readonly [number, number])[] {
  const entries: (readonly [number, number])[] = [];
  // Of a few and many, each of the few is looked up.
  if (keys.length * several < others.length) {
    for (const [a, key] of keys.entries()) {
      const b = placeBefore(others, key + by);
      if (others[b] === key + by) entries.push([a, b]);
    }
    return entries;
  }
  if (others.length * several < keys.length) {
    for (const [b, other] of others.entries()) {
      const a = placeBefore(keys, other - by);
      if (keys[a] === other - by) entries.push([a, b]);
    }
    return entries;
  }
  for (let a = 0, b = 0; a < keys.length && b < others.length; ) {
    const [first = 0, second = 0] = [keys[a], (others[b] ?? 0) - by];
    if (first === second) entries.push([a, b]);
    if (first <= second) a++;
    if (second <= first) b++;
  }
  return entries;
}

const several = 16;

/** The same places counted from both ends. */
async function whole(places: Places): Promise<Places> {
  const { starts, ends, turn } = places;
  if (turn === undefined) return places;
  return starts ? { starts, ends: ends ?? (await turn()) } : { starts: await turn(), ...(ends && { ends }) };
}

import { isPairFrom } from './grams.ts';
import { readIntegers } from './integers.ts';
import { keysOf, nowhere, type Places, placesIn } from './places.ts';
import type { Shelf } from './shelf.ts';
import { placeBefore, united } from './sorted.ts';

/** What is known of a gram before it is read. */
export interface GramPrice {
  readonly part: number;
  /** Bytes of its part, packed; none if it is at hand. */
  readonly bytes: number;
  /** How many places the grams of the part have on average. */
  readonly places: number;
}

/** What each gram costs, by the catalogue. */
export async function gramPrices(shelf: Shelf): Promise<(gram: string) => GramPrice> {
  const { grams, weights, places } = await shelf.catalogue();
  const [bytes, average] = [readIntegers(weights), readIntegers(places)];
  return (gram) => {
    const part = placeBefore(grams, gram);
    return { part, bytes: shelf.holdsGrams(part) ? 0 : inFull(bytes[part] ?? 0), places: inFull(average[part] ?? 0) };
  };
}

/** A size as the catalogue has it: in steps of a fifth, so that a few small numbers tell it. */
export function roughly(size: number): number {
  return Math.max(0, Math.round(Math.log(size + 1) / step));
}

function inFull(rough: number): number {
  return Math.exp(rough * step) - 1;
}

const step = 0.2;

/** Every place of a gram in the register. */
export async function placesOfGram(shelf: Shelf, gram: string): Promise<Places> {
  const { grams } = await shelf.catalogue();
  const part = placeBefore(grams, gram);
  if (part < 0) return nowhere;
  const row = (await shelf.grams(part)).find(([each]) => each === gram);
  return row === undefined ? nowhere : placesIn(row, () => shelf.turned(part));
}

/** A key for every text that holds a character, and its first certificates: at each of its places one pair begins. */
export async function keysOfCharacter(shelf: Shelf, character: string): Promise<readonly number[]> {
  const { grams } = await shelf.catalogue();
  const first = Math.max(0, placeBefore(grams, character));
  const last = placeBefore(grams, `${character}\uffff`);
  const parts = await Promise.all(
    Array.from({ length: last - first + 1 }, async (_, at) => {
      const rows = await shelf.grams(first + at);
      return rows.filter(([gram]) => isPairFrom(character, gram)).map((row) => keysOf(placesIn(row, () => shelf.turned(first + at))));
    }),
  );
  return united(parts.flat());
}

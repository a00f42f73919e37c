import { type GramPrice, gramPrices, placesOfGram } from './gram-parts.ts';
import { gramsIn, type Pattern, type PatternGram } from './patterns.ts';
import { certificatesOf, keysOf, met, moved, type Places } from './places.ts';
import type { Shelf } from './shelf.ts';
import { rising } from './sorted.ts';

/** What patterns meet. */
export interface Solution {
  /** Where they stand, for certain. */
  readonly sure: readonly Places[];
  /** Certificates in which some of them may stand: so few that it costs less to read them than to read on. */
  readonly unsure: readonly number[];
}

/** What a part of records weighs when packed, and what a request is worth beside its bytes. */
const bytesOfRecords = 1_200;
const bytesOfRequest = 400;
/** So many parts are read rather than a further gram; and certificates never more than so many. */
const few = 4;
const mostToRead = 400;
/** A second gram is asked for together with the best if it costs no more than this: to wait for one after the other takes longer. */
const cheap = 4_000;

/** A pattern that is not decided yet: where it may stand, and which of its characters are accounted for. */
interface Open {
  readonly grams: readonly PatternGram[];
  readonly told: ReadonlySet<number>;
  readonly places?: Places;
}

/**
 * Where any of the patterns stands. Grams are read one by one, first the one that tells the most about the most patterns for its bytes, until
 * every pattern is ruled out, or accounted for to its last character, or stands in few certificates at most.
 */
export async function solve(shelf: Shelf, patterns: readonly Pattern[]): Promise<Solution> {
  const { certificates, records } = await shelf.catalogue();
  const price = await gramPrices(shelf);
  const sure: Places[] = [];
  let open = patterns.map((pattern): Open => ({ grams: gramsIn(pattern), told: new Set() }));
  while (open.length > 0) {
    const wanted = gramsWanted(open, price, certificates);
    const [best] = wanted;
    if (best === undefined) break;
    const unsure = certificatesIn(open, records, wanted);
    if (unsure !== undefined) return { sure, unsure };
    const asked = [best, ...wanted.filter(({ gram, bytes }) => bytes < cheap && !sharesCharacter(gram, best.gram)).slice(0, 1)];
    const places = await Promise.all(asked.map(async ({ gram }) => [gram, await placesOfGram(shelf, gram)] as const));
    const after: Open[] = [];
    for (const each of open) {
      let next = each;
      for (const [gram, own] of places) next = await told(next, gram, own);
      if (next.places !== undefined && keysOf(next.places).length === 0) continue;
      if (next.places !== undefined && next.grams.every(({ tells }) => tells.every((at) => next.told.has(at)))) sure.push(next.places);
      else after.push(next);
    }
    open = after;
  }
  return { sure, unsure: [] };
}

function sharesCharacter(one: string, two: string): boolean {
  return Array.from(one.trim()).some((character) => two.includes(character));
}

async function told(open: Open, gram: string, places: Places): Promise<Open> {
  let own = open.places;
  const all = new Set(open.told);
  for (const { at, tells, gram: each } of open.grams) {
    if (each !== gram || tells.every((place) => all.has(place))) continue;
    own = own === undefined ? moved(places, at) : await met(own, places, at);
    for (const place of tells) all.add(place);
  }
  return own === undefined ? open : { grams: open.grams, told: all, places: own };
}

interface Wanted extends GramPrice {
  readonly gram: string;
  readonly gain: number;
}

/** The grams that tell something new, the best bargain first. */
function gramsWanted(open: readonly Open[], price: (gram: string) => GramPrice, certificates: number): readonly Wanted[] {
  const gains = new Map<string, number>();
  for (const { grams, told: known } of open) {
    for (const { gram, tells } of grams) {
      const fresh = tells.filter((at) => !known.has(at)).length;
      if (fresh > 0) gains.set(gram, (gains.get(gram) ?? 0) + fresh);
    }
  }
  const wanted = Array.from(gains, ([gram, fresh]): Wanted => {
    const own = price(gram);
    const bits = Math.max(0, Math.log2(certificates / (own.places + 1)));
    return { ...own, gram, gain: fresh * (bits + 0.1) };
  });
  const cost = ({ bytes, gain }: Wanted): number => (bytes + bytesOfRequest) / gain;
  return wanted.sort((a, b) => cost(a) - cost(b));
}

/** The certificates that are left, if to read them costs no more than the next grams. */
function certificatesIn(open: readonly Open[], records: number, [next, second]: readonly Wanted[]): readonly number[] | undefined {
  const left: number[] = [];
  for (const { places } of open) {
    if (places === undefined || keysOf(places).length > mostToRead) return undefined;
    left.push(...certificatesOf(places));
  }
  const certificates = rising(left);
  const parts = new Set(certificates.map((place) => Math.floor(place / records))).size;
  const further = (next?.bytes ?? 0) + (second?.bytes ?? 0) + 2 * bytesOfRequest;
  return parts <= few || parts * bytesOfRecords <= further ? certificates : undefined;
}

/** How many certificates a word meets at most, as far as the catalogue tells. */
export async function mostMet(shelf: Shelf, word: string): Promise<number> {
  const price = await gramPrices(shelf);
  return Math.min(...gramsIn(Array.from(word)).map(({ gram }) => price(gram).places));
}

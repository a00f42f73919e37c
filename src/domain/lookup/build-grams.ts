import type { GramRow } from './contents.ts';
import { gramsOf, longestText } from './grams.ts';
import { writeIntegers, writeRising } from './integers.ts';
import type { CertificateRow } from './rows.ts';
import { textsOf } from './rows.ts';

/** A part's worth of grams. */
export interface GramPart {
  readonly rows: readonly GramRow[];
  /** About how many bytes it weighs when it is packed. */
  readonly weight: number;
  /** How many places its grams have on average. */
  readonly places: number;
  /** Of a gram that is common, the places that its row leaves out. */
  readonly turned?: string;
}

/** Every gram of every name and service with all its places, in parts of about so many bytes. */
export function* gramParts(certificates: readonly CertificateRow[], size: number): Iterable<GramPart> {
  const occurrences = occurrencesOf(certificates);
  let rows: GramRow[] = [];
  let [weight, places] = [0, 0];
  const part = (): GramPart => ({ rows, weight: Math.ceil(weight), places: Math.ceil(places / Math.max(1, rows.length)) });
  for (const [gram, id] of occurrences.grams) {
    const own = placesOf(occurrences, id);
    const whole: GramRow = [gram, own.names, own.others, own.slots, own.starts, own.ends];
    const added = weightOf(whole);
    // A common gram fills a part alone: whoever asks for a rare neighbour must not pay for it.
    if (rows.length > 0 && weight + added > size) {
      yield part();
      [rows, weight, places] = [[], 0, 0];
    }
    if (added > size) {
      const [row, turned] = split(whole);
      yield { rows: [row], weight: Math.ceil(weightOf(row)), places: own.count, turned };
      continue;
    }
    rows.push(whole);
    weight += added;
    places += own.count;
  }
  if (rows.length > 0) yield part();
}

/** Places counted from where they are more alike, and those counted from the other end. */
function split([gram, names, others, slots, starts, ends]: GramRow): readonly [row: GramRow, turned: string] {
  if (bytesOf(starts) <= bytesOf(ends)) return [[gram, names, others, slots, starts, ''], ends];
  return [[gram, names, others, slots, '', ends], starts];
}

function weightOf([, ...texts]: GramRow): number {
  return texts.reduce((sum, text) => sum + bytesOf(text), 4);
}

/** What a text weighs when every character takes the fewer bits the more often it comes: near to what gzip makes of it. */
function bytesOf(text: string): number {
  const counts = new Uint32Array(128);
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)] = (counts[text.charCodeAt(at)] ?? 0) + 1;
  let bits = 0;
  for (const count of counts) if (count > 0) bits += count * Math.log2(text.length / count);
  return bits / 8;
}

/** Where grams stand, gram after gram: in tables of numbers, for at 100,000 certificates there are six million places. */
interface Occurrences {
  /** In the order of grams. */
  readonly grams: readonly (readonly [gram: string, id: number])[];
  /** Where the places of each begin. */
  readonly firsts: Uint32Array;
  readonly texts: Uint32Array;
  readonly ats: Uint16Array;
  /** Of every text: certificate, slot and length. */
  readonly certificates: Uint32Array;
  readonly slots: Uint16Array;
  readonly lengths: Uint16Array;
}

function occurrencesOf(rows: readonly CertificateRow[]): Occurrences {
  const ids = new Map<string, number>();
  const spellings = new Map<string, Spelling>();
  const texts: { readonly certificate: number; readonly slot: number; readonly spelling: Spelling }[] = [];
  for (const [certificate, row] of rows.entries()) {
    for (const { slot, spelling: text } of textsOf(row).toSorted((a, b) => a.slot - b.slot)) {
      const spelling = spellings.get(text) ?? spellingOf(text, ids);
      spellings.set(text, spelling);
      texts.push({ certificate, slot, spelling });
    }
  }
  const firsts = new Uint32Array(ids.size + 1);
  for (const { spelling } of texts) for (const id of spelling.grams) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 0; id < ids.size; id++) firsts[id + 1] = (firsts[id + 1] ?? 0) + (firsts[id] ?? 0);
  const next = firsts.slice();
  const total = firsts[ids.size] ?? 0;
  const [textOf, ats] = [new Uint32Array(total), new Uint16Array(total)];
  for (const [text, { spelling }] of texts.entries()) {
    for (const [place, id] of spelling.grams.entries()) {
      const entry = next[id] ?? 0;
      textOf[entry] = text;
      ats[entry] = spelling.ats[place] ?? 0;
      next[id] = entry + 1;
    }
  }
  return {
    grams: [...ids].sort(([a], [b]) => (a < b ? -1 : 1)),
    firsts,
    texts: textOf,
    ats,
    certificates: Uint32Array.from(texts, ({ certificate }) => certificate),
    slots: Uint16Array.from(texts, ({ slot }) => slot),
    lengths: Uint16Array.from(texts, ({ spelling }) => spelling.length),
  };
}

interface Spelling {
  readonly length: number;
  readonly grams: Uint32Array;
  readonly ats: Uint16Array;
}

function spellingOf(text: string, ids: Map<string, number>): Spelling {
  const characters = Array.from(text).slice(0, longestText);
  const all = gramsOf(characters);
  const grams = Uint32Array.from(all, ({ gram }) => {
    const id = ids.get(gram) ?? ids.size;
    ids.set(gram, id);
    return id;
  });
  return { length: characters.length, grams, ats: Uint16Array.from(all, ({ at }) => at) };
}

interface GramPlaces {
  readonly count: number;
  readonly names: string;
  readonly others: string;
  readonly slots: string;
  readonly starts: string;
  readonly ends: string;
}

function placesOf({ firsts, texts, ats, certificates, slots, lengths }: Occurrences, id: number): GramPlaces {
  const [names, others, ofOthers]: [number[], number[], number[]] = [[], [], []];
  const [starts, ends, startsOfOthers, endsOfOthers]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let entry = firsts[id] ?? 0; entry < (firsts[id + 1] ?? 0); entry++) {
    const [text = 0, at = 0] = [texts[entry], ats[entry]];
    const [certificate = 0, slot = 0, length = 0] = [certificates[text], slots[text], lengths[text]];
    if (slot > 0) ofOthers.push(slot);
    (slot > 0 ? others : names).push(certificate);
    (slot > 0 ? startsOfOthers : starts).push(at);
    (slot > 0 ? endsOfOthers : ends).push(length - 1 - at);
  }
  return {
    count: names.length + others.length,
    names: writeRising(names),
    others: writeRising(others),
    slots: writeIntegers(ofOthers),
    starts: writeIntegers(starts) + writeIntegers(startsOfOthers),
    ends: writeIntegers(ends) + writeIntegers(endsOfOthers),
  };
}

import type { GramRow } from './contents.ts';
import { certificateOf, gramsOf, keyOf, longestText, placeOf, slotOf } from './grams.ts';
import { writeIntegers, writeRising } from './integers.ts';
import type { CertificateRow } from './rows.ts';
import { textsOf } from './rows.ts';

/** A part's worth of grams, and how many places they list. */
export interface GramPart {
  readonly rows: readonly GramRow[];
  readonly places: number;
}

/** Every gram of every name and service with all its places, in parts of about so many characters. */
export function* gramParts(certificates: readonly CertificateRow[], size: number): Iterable<GramPart> {
  const keys = keysByGram(certificates);
  let rows: GramRow[] = [];
  let [length, places] = [0, 0];
  for (const gram of [...keys.keys()].toSorted()) {
    const own = keys.get(gram) ?? [];
    const row = gramRow(gram, own);
    // A gram of many certificates fills a part alone: whoever asks for a rare neighbour must not pay for it.
    const added = row[1].length + row[2].length + row[3].length;
    if (rows.length > 0 && length + added > size) {
      yield { rows, places };
      [rows, length, places] = [[], 0, 0];
    }
    rows.push(row);
    length += added;
    places += own.length;
  }
  if (rows.length > 0) yield { rows, places };
}

function keysByGram(certificates: readonly CertificateRow[]): ReadonlyMap<string, readonly number[]> {
  const keys = new Map<string, number[]>();
  const gramsKnown = new Map<string, readonly string[]>();
  for (const [certificate, row] of certificates.entries()) {
    for (const { slot, spelling } of textsOf(row)) {
      const grams = gramsKnown.get(spelling) ?? gramsOf(Array.from(spelling).slice(0, longestText)).map(({ gram }) => gram);
      gramsKnown.set(spelling, grams);
      for (const [at, gram] of grams.entries()) {
        const own = keys.get(gram);
        if (own === undefined) keys.set(gram, [keyOf(certificate, slot, at)]);
        else own.push(keyOf(certificate, slot, at));
      }
    }
  }
  for (const own of keys.values()) own.sort((a, b) => a - b);
  return keys;
}

function gramRow(gram: string, keys: readonly number[]): GramRow {
  const slots = keys.map(slotOf);
  return [
    gram,
    writeRising(keys.map(certificateOf)),
    slots.some((slot) => slot > 0) ? writeIntegers(slots) : '',
    writeIntegers(keys.map(placeOf)),
  ];
}

/** Two neighbouring characters of a text, or its last one and the mark of the end. */
export interface Gram {
  readonly gram: string;
  /** Place of its first character. */
  readonly at: number;
}

/** Stands after the last character; no folded text holds it. */
const end = ' ';

/** Every character of a text with the one after it; one gram begins at each place. */
export function gramsOf(characters: readonly string[]): readonly Gram[] {
  return characters.map((character, at) => ({ gram: character + (characters[at + 1] ?? end), at }));
}

/** The grams inside a word: none reaches past its end, for a text may go on there. */
export function gramsIn(characters: readonly string[]): readonly Gram[] {
  return gramsOf(characters).slice(0, -1);
}

/**
 * Where a gram stands in the register, as one number: the certificate, which of its texts, the place in it. Sorted numbers are sorted
 * certificates, and a step to the right in a text is a step of one.
 */
export function keyOf(certificate: number, slot: number, at: number): number {
  return (certificate * slots + slot) * places + at;
}

export function certificateOf(key: number): number {
  return Math.floor(key / (slots * places));
}

export function slotOf(key: number): number {
  return Math.floor(key / places) % slots;
}

export function placeOf(key: number): number {
  return key % places;
}

const slots = 1024;
const places = 1024;

/** Longer texts are cut in the index, longer words meet nothing: a step of the longest word never leads from one text into another. */
export const longestText = 800;
export const longestWord = 200;

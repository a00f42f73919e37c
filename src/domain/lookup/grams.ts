/** Two characters of a text at a known distance, or one of them at its beginning or end. */
export interface Gram {
  readonly gram: string;
  /** Place of its first character. */
  readonly at: number;
}

/** No folded text holds it: it stands before the first character, after the last, and before two that have another between them. */
const mark = ' ';

/** Two neighbours. */
export function pair(first: string, second: string): string {
  return first + second;
}

/** Two characters with any one between them. */
export function gapped(first: string, second: string): string {
  return mark + first + second;
}

/** A character with which a text begins. */
export function beginning(first: string): string {
  return mark + first;
}

/** Whether a gram is a pair whose first character is this one; at every place of a text one such gram begins. */
export function isPairFrom(character: string, gram: string): boolean {
  return gram.startsWith(character) && Array.from(gram).length === 2;
}

/** All grams of a text. */
export function gramsOf(characters: readonly string[]): readonly Gram[] {
  const [first] = characters;
  if (first === undefined) return [];
  const grams: Gram[] = [{ gram: beginning(first), at: 0 }];
  for (const [at, character] of characters.entries()) {
    grams.push({ gram: pair(character, characters[at + 1] ?? mark), at });
    const second = characters[at + 2];
    if (second !== undefined) grams.push({ gram: gapped(character, second), at });
  }
  return grams;
}

/**
 * A text of a certificate as one number: sorted numbers are sorted certificates. Times `span`, plus a place, it is a key: a step to the
 * right in a text is a step of one.
 */
export function textOf(certificate: number, slot: number): number {
  return certificate * slots + slot;
}

export function certificateOf(key: number): number {
  return Math.floor(key / (slots * span));
}

export function slotOf(key: number): number {
  return Math.floor(key / span) % slots;
}

/** A step to before the beginning of a text gives a place that is greater than any in a text. */
export function placeOf(key: number): number {
  return (key + span) % span;
}

const slots = 1024;
export const span = 1024;

/** Longer texts are cut in the index, longer words meet nothing: a step of the longest word never leads from one text into another. */
export const longestText = 800;
export const longestWord = 200;

/**
 * One spelling for what is typed and what is on record: width and compatibility forms (NFKC), case, and nothing but letters, digits and
 * marks. Spaces, every kind of dash (NFKC leaves – and − alone), brackets of all shapes, zero-width and direction controls do not count.
 */
export function fold(text: string): string {
  return simple.test(text) ? text.toLowerCase().replace(/[^a-z0-9\u4e00-\u9fff]/g, '') : once(once(text));
}

/** Characters that no form of Unicode composes or parts, Chinese ones and those of ASCII, and brackets: nearly all names and every code. */
const simple = /^[ -~\u4e00-\u9fff（）]*$/;

/** The words of a query, each folded, in the order typed; what folds to nothing is dropped. */
export function foldedWords(text: string): readonly string[] {
  return text
    .split(/[\s\u3000,，、;；]+/u)
    .map(fold)
    .filter((word) => word !== '');
}

/** Twice makes it stable: what falls away may have stood between two characters that compose, and lower case may need composing anew. */
function once(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC');
}

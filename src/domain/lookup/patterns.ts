import { type Gram, gapped, pair } from './grams.ts';

/** Characters that stand together in a text, one of which may be any. */
export type Pattern = readonly (string | undefined)[];

/** A gram that a pattern holds, and the characters that it accounts for. */
export interface PatternGram extends Gram {
  readonly tells: readonly [number, number];
}

export function gramsIn(pattern: Pattern): readonly PatternGram[] {
  return pattern.flatMap((first, at): PatternGram[] => {
    const [second, third] = [pattern[at + 1], pattern[at + 2]];
    if (first === undefined) return [];
    return [
      ...(second === undefined ? [] : [{ gram: pair(first, second), at, tells: [at, at + 1] as const }]),
      ...(third === undefined ? [] : [{ gram: gapped(first, third), at, tells: [at, at + 2] as const }]),
    ];
  });
}

/** A text holds a word but for one slip at most if, and only if, it holds one of these. For words of three characters and more. */
export function patternsWithSlip(word: readonly string[]): readonly Pattern[] {
  const last = word.length - 1;
  // A slip at an end leaves the rest of the word, whatever stands beside it.
  const patterns: Pattern[] = [word.slice(1), word.slice(0, last)];
  for (let at = 1; at < last; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    patterns.push([...before, undefined, ...after], [...before, ...after]);
    if (at > 1) patterns.push([...before, undefined, ...word.slice(at)]);
  }
  // Swapped at an end, the rest is that of a character too many.
  for (let at = 1; at < last - 1; at++) {
    patterns.push([...word.slice(0, at), word[at + 1], word[at], ...word.slice(at + 2)]);
  }
  const distinct = new Map(patterns.map((pattern) => [pattern.map((character) => character ?? ' ').join(''), pattern]));
  return [...distinct.values()];
}

/** Whether one slip turns `a` into `b`: a character wrong, left out, put in, or two neighbours swapped. Equal texts are no slip. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/**
 * Whether `text` holds `word` but for one slip at most.
 * Neighbouring pairs of characters are counted first: a slip breaks three of them at most, so most texts are passed over cheaply.
 */
export function holdsButForOneSlip(text: string, word: string): boolean {
  const pairs = word.length - 1;
  let shared = 0;
  for (let at = 0; at < pairs; at++) if (text.includes(word.slice(at, at + 2))) shared++;
  if (shared < Math.max(1, pairs - 3)) return false;
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length);
      if (part === word || isOneSlip(part, word)) return true;
    }
  }
  return false;
}

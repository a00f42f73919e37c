/** Whether one slip turns `a` into `b`: a character wrong, left out, put in, or two neighbours swapped. Equal texts are no slip. */
export function isOneSlip(a: string, b: string): boolean {
  return a !== b && areWithinOneSlip(Array.from(a), Array.from(b));
}

/**
 * Whether `text` holds `word` but for one slip at most.
 * Neighbouring pairs of characters are counted first: a slip breaks three of them at most, so most texts are passed over cheaply.
 */
export function holdsButForOneSlip(text: string, word: string): boolean {
  const [letters, own] = [Array.from(text), Array.from(word)];
  const pairs = own.length - 1;
  let shared = 0;
  for (let at = 0; at < pairs; at++) if (text.includes(`${own[at]}${own[at + 1]}`)) shared++;
  if (shared < pairs - 3) return false;
  for (let length = own.length - 1; length <= own.length + 1; length++) {
    for (let at = 0; at + length <= letters.length; at++) if (areWithinOneSlip(letters.slice(at, at + length), own)) return true;
  }
  return false;
}

function areWithinOneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/**
 * Whole numbers as text that stands in JSON without escapes and packs well under gzip: base 45, the lowest digit first. A character of the
 * upper half says that more follow. Small numbers, as differences mostly are, take one character.
 */
export function writeIntegers(integers: Iterable<number>): string {
  let text = '';
  let codes: number[] = [];
  for (const integer of integers) {
    let rest = integer;
    for (; rest >= base; rest = Math.floor(rest / base)) codes.push(codeOf(base + (rest % base)));
    codes.push(codeOf(rest));
    // A call takes no more than some ten thousand arguments.
    if (codes.length < 4096) continue;
    text += String.fromCharCode(...codes);
    codes = [];
  }
  return text + String.fromCharCode(...codes);
}

/** The numbers that `writeIntegers` wrote. */
export function readIntegers(text: string): number[] {
  const integers: number[] = [];
  let integer = 0;
  let worth = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code > backslash ? code - first - 1 : code - first;
    if (digit < base) {
      integers.push(integer + digit * worth);
      integer = 0;
      worth = 1;
    } else {
      integer += (digit - base) * worth;
      worth *= base;
    }
  }
  return integers;
}

/** Numbers that never fall, written as their differences. */
export function writeRising(integers: readonly number[]): string {
  return writeIntegers(integers.map((integer, place) => integer - (integers[place - 1] ?? 0)));
}

export function readRising(text: string): number[] {
  let sum = 0;
  return readIntegers(text).map((difference) => {
    sum += difference;
    return sum;
  });
}

const base = 45;
const first = 0x23;
const backslash = 0x5c;

/** The character of a digit. */
function codeOf(digit: number): number {
  return first + digit < backslash ? first + digit : first + digit + 1;
}

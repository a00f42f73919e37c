/**
 * Whole numbers as text that stands in JSON without escapes and packs well under gzip: base 45, the lowest digit first. A character of the
 * upper half says that more follow. Small numbers, as differences mostly are, take one character.
 */
export function writeIntegers(integers: Iterable<number>): string {
  const text: string[] = [];
  for (const integer of integers) {
    let rest = integer;
    for (; rest >= base; rest = Math.floor(rest / base)) text.push(characters[base + (rest % base)] ?? '');
    text.push(characters[rest] ?? '');
  }
  return text.join('');
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
export function writeRising(integers: Iterable<number>): string {
  return writeIntegers(differences(integers));
}

export function readRising(text: string): number[] {
  let sum = 0;
  return readIntegers(text).map((difference) => {
    sum += difference;
    return sum;
  });
}

function* differences(integers: Iterable<number>): Iterable<number> {
  let before = 0;
  for (const integer of integers) {
    yield integer - before;
    before = integer;
  }
}

const base = 45;
const first = 0x23;
const backslash = 0x5c;
const characters = Array.from({ length: 2 * base }, (_, digit) => {
  const code = first + digit;
  return String.fromCharCode(code < backslash ? code : code + 1);
});

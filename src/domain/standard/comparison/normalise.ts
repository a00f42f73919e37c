/**
 * Text as it counts when two wordings are asked to be the same: width, brackets, spaces, zero-width characters and
 * punctuation fall away. Decimal points, signs and ranges stay apart, for `1.5` is not `15`, `-5` not `5` and `2~4` not `24`;
 * superscripts stay too. Two texts that are equal here differ editorially at most (design section 6).
 */
export function normalise(text: string): string {
  return narrow(text)
    .replace(invisible, '')
    .replace(betweenDigits, (mark) => keptBetweenDigits(mark))
    .replace(punctuation, '')
    .replace(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/g, '\u0001')
    .replace(/\s+/g, '')
    .replaceAll('\u0001', ' ')
    .replace(/[\uE000-\uE00F]/g, (mark) => marks[mark.charCodeAt(0) - 0xe000] ?? mark);
}

/** Full-width forms to their ASCII twins; nothing else of NFKC, which would turn 10² into 102. */
export function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\uFE0E|\uFE0F/g;

/** Marks that carry meaning beside digits, parked in the private use area while other punctuation is dropped. */
const marks = ['.', ',', '、', ':', '/', '~', '-'];
const betweenDigits = /(?<=\d)\s*[.,、:/~〜–—−‐‑-]\s*(?=\d)|(?<![A-Za-z0-9)）])[-−–](?=\s?\d)/gu;

function keptBetweenDigits(matched: string): string {
  const mark = matched.trim();
  const canonical = mark === '〜' ? '~' : /[–—−‐‑-]/.test(mark) ? '-' : mark;
  return String.fromCharCode(0xe000 + marks.indexOf(canonical));
}

/** Unicode punctuation but for per cent, per mille, `&`, `@`, `#`, `*` and `§`, which are read as words. */
const punctuation = /(?![%‰&@#*§])\p{P}|[`´^]/gu;

/**
 * Text cut as a reader of Chinese would: numbers stay with their units (2 小时 → 1 小时 is one change), modal words and cross
 * references stay whole, the rest goes by words. Joined, the tokens give the text back exactly.
 */
export function tokens(text: string): string[] {
  const result: string[] = [];
  let end = 0;
  for (const match of text.matchAll(wholes)) {
    if (match.index > end) result.push(...words(text.slice(end, match.index)));
    result.push(match[0]);
    end = match.index + match[0].length;
  }
  if (end < text.length) result.push(...words(text.slice(end)));
  return result;
}

const numeral = String.raw`(?:[<>≤≥±+＋－-]\s?)?[0-9０-９]+(?:[.,．，][0-9０-９]+)*`;
const hanNumeral = '[〇零一二三四五六七八九十百千万亿两]+';
const unit = String.raw`(?:个?(?:工作日|自然日|小时|分钟|月|季度|星期|周|百分点)|日|天|年|秒|次|人|名|项|条|份|单|台|件|万元|亿元|元|倍|分|级|步|%|％|‰|℃|(?:h|min|d|s|days?|hours?|minutes?|months?|years?|weeks?|bits?|characters?)\b)`;
const range = String.raw`(?:\s?[~～〜–—-]\s?|至)`;

/** Runs that are never cut: numbers of items, cross references, ids, quantities, bare numbers, modal words, Latin words. */
const wholes = new RegExp(
  [
    `（${hanNumeral}）`,
    `第${hanNumeral}(?:条|款|项|章|节)(?:之${hanNumeral})?`,
    String.raw`第\s?[0-9]+\s?(?:条|款|项|章|节)`,
    `[A-Z]{1,6}-[0-9]{2,4}`,
    String.raw`${numeral}(?:\s?${unit})?${range}${numeral}\s?${unit}`,
    String.raw`${numeral}\s?${unit}(?:以上|以下|以内|之内)?`,
    `${hanNumeral}(?:个?(?:工作日|自然日|小时|分钟|月)|日|天|年|周|倍|万元|亿元|元|次|人)`,
    String.raw`[0-9]+(?:\.[0-9]+)+`,
    numeral,
    '不应当|应当|必须|不应|不得|不宜|不可以|可以',
    `[A-Za-z]+(?:['’-][A-Za-z]+)*`,
  ].join('|'),
  'g',
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function words(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

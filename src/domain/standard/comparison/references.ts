/** A text with its cross references blanked, so that a renumbering alone can be told from a change of meaning. */
export function withoutReferenceNumbers(text: string): string {
  return text.replace(reference, (_, lead: string | undefined) => `${lead ?? ''}\uE100`);
}

const han = '[〇零一二三四五六七八九十百千0-9]+';

/** Articles and chapters of the text itself (not of another law, which stands in 《》), ids, and dotted numbers after a lead word. */
const reference = new RegExp(
  [
    `(?<!》)第${han}(?:条|款|项|章|节)(?:之${han})?(?:第${han}(?:款|项))*(?:(?:、|和|或者|或|至|及)第${han}(?:条|款|项))*`,
    String.raw`\b[A-Z]{2,4}-[0-9]{3}\b`,
    String.raw`((?:见|参见|按照?|依据|依照|满足|条款|章节?|[Cc]lauses?|[Ss]ections?|[Rr]equirements?|§)\s?)[0-9]+(?:\.[0-9]+)+`,
  ].join('|'),
  'g',
);

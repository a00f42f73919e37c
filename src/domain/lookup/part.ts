import { digest } from './digest.ts';

/**
 * The form of the parts, to be counted on whenever the builder makes other parts of the same rows: an index is named after the rows that it is
 * made of. It begins the name, so that no page of another build reads what it does not understand.
 */
export const format = '3';

/**
 * A part of the published index is a JSON file that says what it is: of which index, which part, and the digest of its content. A part
 * that was cut short, belongs to another build or is a page of some other server in its place is recognised and never read.
 */
export function sealPart(index: string, part: string, body: string): string {
  return `${headOf(index, part)}${digest(body)}${middle}${body}${tail}`;
}

/** The content of a part, or nothing if the text is not this part of this index, whole. */
export function openPart(index: string, part: string, text: string): unknown {
  const head = headOf(index, part);
  const whole = text.trimEnd();
  const start = head.length + digestLength + middle.length;
  if (!whole.startsWith(head) || !whole.endsWith('}') || whole.slice(start - middle.length, start) !== middle) return undefined;
  const body = whole.slice(start, -1);
  if (digest(body) !== whole.slice(head.length, head.length + digestLength)) return undefined;
  return JSON.parse(body);
}

/** Where a part lies below the site's root. All parts of an index lie in a folder that bears the digest of them all. */
export function partPath(index: string, part: string): string {
  return `api/v1/lookup/${index}/${part}.json`;
}

const digestLength = 14;
const middle = '","content":';
const tail = '}\n';

function headOf(index: string, part: string): string {
  return `{"index":"${index}","part":"${part}","check":"`;
}

/** Controls, direction marks, zero-width and other characters that nobody sees, private ones, halves of a pair, and spaces that are no space. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]|(?![ \u3000])\p{Zs}/u;

export interface Unseen {
  /** `U+202E`. */
  readonly code: string;
  readonly offset: number;
}

/** The first character of a line that nobody sees: what a reader sees must be all there is. */
export function unseenIn(line: string): Unseen | undefined {
  const found = unseen.exec(line);
  if (found === null) return undefined;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { code: `U+${code}`, offset: found.index };
}

/** What is said of one, and what to do about it. */
export function unseenSaid({ code }: Unseen): { readonly message: string; readonly hint: string } {
  return { message: `文字里有看不见的字符 ${code}。`, hint: '删去它，重新输入这一处；空格只用普通空格。' };
}

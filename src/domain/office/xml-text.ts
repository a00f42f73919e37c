// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text without what XML 1.0 cannot hold, not even escaped. */
export function fitForXml(text: string): string {
  return text.toWellFormed().replace(unfit, '');
}

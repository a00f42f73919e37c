/** Numbers of bookmarks in Word's XML, which the library counts through the life of the process. */
const number = /(_Toc|<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g;

/** The same XML with its bookmarks numbered from 1 in the order in which they appear. */
export function renumberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(number, (_, before: string, old: string) => {
    const fresh = numbers.get(old) ?? numbers.size + 1;
    numbers.set(old, fresh);
    return `${before}${fresh}`;
  });
}

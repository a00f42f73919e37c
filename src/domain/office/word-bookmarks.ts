/** Where Word's XML names a bookmark by number: contents' own names, then the bookmarks. The library counts through the life of the process. */
const places = [/(_Toc)(\d+)/g, /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g] as const;

/** The same XML with its bookmarks numbered from 1 in the order in which they appear. */
export function renumberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  const renumber = (_: string, before: string, old: string): string => {
    const fresh = numbers.get(old) ?? numbers.size + 1;
    numbers.set(old, fresh);
    return `${before}${fresh}`;
  };
  return places.reduce((text, place) => text.replace(place, renumber), xml);
}

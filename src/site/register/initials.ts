/** Letters that begin a syllable, each with the first character that a dictionary by pronunciation has under it. */
const letters = 'A阿B八C嚓D哒E妸F发G旮H哈J讥K咔L垃M痳N拏O噢P妑Q七R呥S扨T它W穵X夕Y丫Z帀'.match(/../gu) ?? [];

/** Places whose first character is read otherwise than alone. */
const places = [
  ['重庆', 'C'],
  ['厦门', 'X'],
  ['六安', 'L'],
  ['长', 'C'],
] as const;

/** Names by pronunciation, as the CLDR has it for Chinese; the runtime carries the tables. */
export const byPronunciation = new Intl.Collator('zh-u-co-pinyin').compare;

/** What stands for names that begin with no letter and no Chinese character. */
export const noInitial = 'other';

/**
 * The letter under which a name is listed: its own first letter, or that of the pronunciation of its first character. A character with several
 * is listed under the one that the CLDR sorts by.
 */
export function initialOf(name: string): string {
  const first = name.normalize('NFKC').charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  const place = places.find(([begin]) => name.startsWith(begin));
  if (place !== undefined) return place[1];
  if (!/^\p{Script=Han}/u.test(name)) return noInitial;
  return letters.findLast((letter) => byPronunciation(name, letter.slice(1)) >= 0)?.charAt(0) ?? noInitial;
}

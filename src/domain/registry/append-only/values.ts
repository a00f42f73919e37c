/** Whether two values read from files are one: keys in any order, lists in theirs. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  const [mine, theirs] = [Object.keys(a), Object.keys(b)];
  return mine.length === theirs.length && mine.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)));
}

/** A mapping: no list, no day. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

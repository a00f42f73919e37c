/** The value at a path of keys; nothing where there is none. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((owner, key) => (isObject(owner) && Object.hasOwn(owner, key) ? Reflect.get(owner, key) : undefined), record);
}

/**
 * A copy of a record in which the value at a path is another, or is gone where that is null. A path whose owner does not exist changes nothing: the rule
 * for corrections reports it.
 */
export function replaceAt<T extends object>(record: T, path: readonly string[], value: unknown): T {
  const copy = structuredClone(record);
  const last = path.at(-1);
  const owner = valueAt(copy, path.slice(0, -1));
  if (last === undefined || !isObject(owner) || isIdle(owner, last)) return record;
  if (value === null) Reflect.deleteProperty(owner, last);
  else Reflect.set(owner, last, value);
  return copy;
}

/** A list takes no new place. */
function isIdle(owner: object, key: string): boolean {
  return Array.isArray(owner) && !Object.hasOwn(owner, key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

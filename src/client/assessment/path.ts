/** A value as JSON files hold it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The way to one part of a document: names of fields; an item of a list goes by its `id`, one without goes by its place. */
export type Path = readonly string[];

/** The part of a document at a path; `undefined` where there is none. */
export function at(value: Json | undefined, [step, ...rest]: Path): Json | undefined {
  if (step === undefined) return value;
  if (isList(value)) return at(value[placeOf(value, step)], rest);
  return isObject(value) && Object.hasOwn(value, step) ? at(value[step], rest) : undefined;
}

/** The document with one part set, or left out where `part` is undefined; everything beside the path stays the same object. */
export function withPart(value: Json | undefined, [step, ...rest]: Path, part: Json | undefined): Json | undefined {
  if (step === undefined) return part;
  // Taking out what is not there leaves no empty object on the way to it.
  if (part === undefined && at(value, [step, ...rest]) === undefined) return value;
  if (isList(value)) {
    const place = placeOf(value, step);
    const item = withPart(value[place], rest, part);
    if (place === -1) return item === undefined ? value : [...value, item];
    return item === undefined ? value.toSpliced(place, 1) : value.with(place, item);
  }
  const object = isObject(value) ? value : {};
  const inner = withPart(Object.hasOwn(object, step) ? object[step] : undefined, rest, part);
  if (inner !== undefined) return { ...object, [step]: inner };
  const { [step]: _, ...others } = object;
  return others;
}

/** Whether two parts say the same, whatever the order of their fields. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: Json | undefined): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'undefined';
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

function placeOf(list: readonly Json[], step: string): number {
  const named = list.findIndex((item) => idOf(item) === step);
  return named === -1 && /^\d{1,4}$/.test(step) && Number(step) < list.length ? Number(step) : named;
}

function idOf(item: Json | undefined): Json | undefined {
  return isObject(item) ? item.id : undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A text that someone typed freely, with the keys that lead to it. */
export interface FreeText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Fields whose content no schema pins down; everything else on record is a code, a day, a number or one of a list. */
const free: ReadonlySet<string> = new Set(['name', 'english', 'address', 'service', 'sites', 'note', 'reason', 'was', 'is']);

/** Every free text of a record, as its file says. */
export function freeTexts(record: object): Iterable<FreeText> {
  return below(record, [], false);
}

/** Whether any free text of a record is such. Most records have none that is odd, and need no places: this walk makes none. */
export function someFreeText(value: unknown, test: (text: string) => boolean, isFree: boolean = false): boolean {
  if (typeof value === 'string') return isFree && test(value);
  if (Array.isArray(value)) {
    for (const item of value) if (someFreeText(item, test, isFree)) return true;
    return false;
  }
  if (!isGroup(value)) return false;
  for (const key in value) {
    const inner = value[key];
    const isText = isFree || free.has(key);
    // Nearly all that a record holds are codes and days, which need no further call.
    if (typeof inner === 'string' ? isText && test(inner) : someFreeText(inner, test, isText)) return true;
  }
  return false;
}

function* below(value: unknown, path: FreeText['path'], isFree: boolean): Iterable<FreeText> {
  if (typeof value === 'string') {
    if (isFree) yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* below(item, [...path, place], isFree);
  } else if (isGroup(value)) {
    for (const [key, inner] of Object.entries(value)) yield* below(inner, [...path, key], isFree || free.has(key));
  }
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import type { Certificate } from '#schema/certificate.ts';

/** Fields that a correction may mend, by the kind of entry; the certificate's own facts under ''. */
const mendable: Readonly<Record<string, string>> = {
  '': 'previousNumber holder body standard scope validUntil',
  issued: 'decided effective rounds scores failedKeys grade note',
  surveilled: 'audited decided effective result findings scores failedKeys note',
  regraded: 'decided effective scores failedKeys grade reason',
  suspended: 'decided effective cause reason',
  reinstated: 'decided effective reason',
  reduced: 'decided effective remove reason',
  extended: 'decided effective add note',
  renewed: 'decided effective validUntil rounds scores failedKeys grade note',
  upgraded: 'decided effective standard rounds scores failedKeys grade note',
  transferred: 'decided effective holder body reason',
  withdrawn: 'decided effective cause reason',
  cancelled: 'decided effective cause standard nextNumber reason',
  corrected: 'decided effective reason',
  annulled: 'decided effective reason',
};

/** Fields that a record may do without, and so may come or go. */
const optional = 'note previousNumber nextNumber rounds scores failedKeys'.split(' ');

/** Plays the corrections of a record one after the other; what is wrong with any makes the whole wrong. */
export function slips(record: Certificate): { readonly wrong: boolean; readonly mended: unknown } {
  const mended: Certificate = structuredClone(record);
  let wrong = false;
  for (const [place, entry] of record.history.entries()) {
    if (entry.event !== 'corrected') continue;
    const { event, field, was, is } = entry.correction;
    const owner: object | undefined = event === undefined ? mended : event <= place ? mended.history[event - 1] : undefined;
    const path = field.split('.');
    const kind = event === undefined ? '' : (mended.history[event - 1]?.event ?? '');
    const [top = '', last = ''] = [path[0], path.at(-1)];
    const mayGo = path.length === 1 ? optional.includes(top) : top === 'scores' && path.length === 2;
    const right =
      owner !== undefined &&
      (mendable[kind] ?? '').split(' ').includes(top) &&
      same(read(owner, path) ?? null, was) &&
      !same(was, is) &&
      (mayGo || (was !== null && is !== null)) &&
      (is === null || (optional.includes(last) ? isOfField(last, is) : isOfKind(was, is)));
    wrong ||= !right;
    if (right && owner !== undefined) write(owner, path, is);
  }
  return { wrong, mended };
}

function read(owner: unknown, path: readonly string[]): unknown {
  let value = owner;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function write(owner: object, path: readonly string[], value: unknown): void {
  const inner = read(owner, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (typeof inner !== 'object' || inner === null) return;
  if (value === null) Reflect.deleteProperty(inner, key);
  else Reflect.set(inner, key, value);
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key)));
}

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(value);

/** A field that comes is of its own kind; the form of the mended record says the rest. */
function isOfField(field: string, value: unknown): boolean {
  if (field === 'rounds' || field === 'failedKeys') return Array.isArray(value);
  if (field === 'scores') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === 'string' && !isDay(value);
}

/** Days for days, texts for texts, numbers for numbers, in lists and fields alike. */
function isOfKind(was: unknown, is: unknown): boolean {
  if (Array.isArray(was)) return Array.isArray(is) && (was.length === 0 || is.every((item) => isOfKind(was[0], item)));
  if (typeof was === 'object' && was !== null) {
    if (typeof is !== 'object' || is === null || Array.isArray(is)) return false;
    const theirs = new Map(Object.entries(is));
    return Object.entries(was).every(([key, value]) => theirs.has(key) && isOfKind(value, theirs.get(key)));
  }
  return typeof was === typeof is && isDay(was) === isDay(is);
}

import { growingLists, laterFacts, type RecordKind } from './record-kind.ts';
import { isObject, sameValue } from './values.ts';

type Path = readonly (string | number)[];

/** One thing that was published and is not as it was: where in the later record, and in Chinese what was found. */
export interface Loss {
  readonly path: Path;
  readonly message: string;
}

/**
 * What of a published record a later one does not hold as it was. Values are compared as parsed: comments, quotes, and the order of keys are free; the order
 * of a list is not. Lists of events, names, addresses and blocks may grow at their end, and nothing else may come.
 */
export function losses(kind: RecordKind, earlier: unknown, later: unknown): Loss[] {
  if (!isObject(earlier) || !isObject(later)) return sameValue(earlier, later) ? [] : [changed([], earlier, later)];
  const lists: readonly string[] = growingLists[kind];
  const mayCome: readonly string[] = laterFacts[kind];
  return keysOf(earlier, later).flatMap((key): Loss[] => {
    const [was, is] = [valueAt(earlier, key), valueAt(later, key)];
    if (was === undefined && mayCome.includes(key)) return [];
    return lists.includes(key) && Array.isArray(was) && Array.isArray(is) ? shrunk([key], was, is) : differences([key], was, is);
  });
}

/** What a list that only grows has lost: entries changed, gone, or no longer in their place. */
function shrunk(path: Path, earlier: readonly unknown[], later: readonly unknown[]): Loss[] {
  if (later.length < earlier.length) {
    const place = earlier.findIndex((entry, index) => !sameValue(entry, later[index]));
    return [{ path, message: `${String(path[0])} 原有 ${earlier.length} 条，现在只有 ${later.length} 条；第 ${place + 1} 条起不同。` }];
  }
  return earlier.flatMap((entry, index) => {
    if (sameValue(entry, later[index])) return [];
    const now = later.findIndex((other) => sameValue(other, entry));
    if (now >= 0) return [{ path: [...path, index], message: `${String(path[0])} 第 ${index + 1} 条移到了第 ${now + 1} 条。` }];
    return differences([...path, index], entry, later[index]);
  });
}

function differences(path: Path, earlier: unknown, later: unknown): Loss[] {
  if (sameValue(earlier, later)) return [];
  if (isObject(earlier) && isObject(later)) {
    return keysOf(earlier, later).flatMap((key) => differences([...path, key], valueAt(earlier, key), valueAt(later, key)));
  }
  if (Array.isArray(earlier) && Array.isArray(later) && earlier.length === later.length) {
    return earlier.flatMap((item, index) => differences([...path, index], item, later[index]));
  }
  return [changed(path, earlier, later)];
}

function changed(path: Path, earlier: unknown, later: unknown): Loss {
  const field = path.length === 0 ? '内容' : ` ${path.join('.')} `;
  if (later === undefined) return { path, message: `字段${field}没有了，原来是 ${shown(earlier)}。` };
  if (earlier === undefined) return { path, message: `多出字段${field}：${shown(later)}。` };
  return { path, message: `字段${field}原来是 ${shown(earlier)}，现在是 ${shown(later)}。` };
}

function keysOf(earlier: object, later: object): string[] {
  return [...new Set([...Object.keys(earlier), ...Object.keys(later)])];
}

function valueAt(owner: object, key: string): unknown {
  return Object.hasOwn(owner, key) ? Reflect.get(owner, key) : undefined;
}

function shown(value: unknown): string {
  const text = [...(JSON.stringify(value) ?? String(value))];
  return text.length > 60 ? `${text.slice(0, 59).join('')}…` : text.join('');
}

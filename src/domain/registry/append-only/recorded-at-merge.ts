import { type Day, daysBetween, isDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { errorAt } from '../rules/rule.ts';
import { growingLists, laterFacts, type RecordKind } from './record-kind.ts';
import { isObject } from './values.ts';

/** What a record has that an earlier one had not. */
interface Addition {
  readonly path: readonly (string | number)[];
  readonly entry: unknown;
}

/**
 * `recorded` is the day on which the public can first see an entry: the day of the merge, give or take one. Asked only of what is being added; on what is
 * published the day stands.
 */
export function* recordedAtMerge(file: string, kind: RecordKind, earlier: unknown, later: unknown, day: Day): Iterable<Finding> {
  for (const { path, entry } of additions(kind, earlier, later)) {
    const recorded = isObject(entry) ? Reflect.get(entry, 'recorded') : undefined;
    if (typeof recorded !== 'string' || !isDay(recorded) || Math.abs(daysBetween(recorded, day)) <= 1) continue;
    const message = `登记日期是 ${recorded}，与合并之日 ${day} 相差超过一天。`;
    yield errorAt('recorded-at-merge', file, [...path, 'recorded'], message, `登记日期写合并入库之日：改为 "${day}"；决定日期照实写。`);
  }
}

function additions(kind: RecordKind, earlier: unknown, later: unknown): Addition[] {
  const lists = growingLists[kind].flatMap((key) => {
    const [was, is] = [listAt(earlier, key), listAt(later, key)];
    return is.slice(was.length).map((entry, index) => ({ path: [key, was.length + index], entry }));
  });
  const facts = laterFacts[kind].flatMap((key) => (at(earlier, key) === undefined ? [{ path: [key], entry: at(later, key) }] : []));
  return [...lists, ...facts];
}

function listAt(record: unknown, key: string): readonly unknown[] {
  const value = at(record, key);
  return Array.isArray(value) ? value : [];
}

function at(record: unknown, key: string): unknown {
  return isObject(record) && Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
}

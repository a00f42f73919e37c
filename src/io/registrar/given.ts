import type { Field } from './fields.ts';

/** What was given: the texts by flag, from a command line, from questions or from the cells of a row. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** What is wrong with a value that was given, or was not. */
export interface FieldFault {
  readonly flag: string;
  readonly problem: 'missing' | 'wrong';
  /** Chinese, without a full stop. */
  readonly message: string;
}

/** Values by the keys of the record, not yet held to its schema. */
export type Values = Readonly<Record<string, unknown>>;

/** Reads what was given; nothing is missing yet, for what is not given may be worked out. */
export function readGiven(fields: readonly Field[], given: Given): { readonly values: Values; readonly faults: readonly FieldFault[] } {
  let values: Values = {};
  const faults: FieldFault[] = [];
  for (const field of fields) {
    for (const text of given.get(field.flag) ?? []) {
      const reading = field.read(text);
      if (!reading.ok) faults.push({ flag: field.flag, problem: 'wrong', message: reading.message });
      else if (field.choices !== undefined && !field.choices.includes(String(reading.value))) {
        faults.push({ flag: field.flag, problem: 'wrong', message: `“${text}”不在可用的值之中：${field.choices.join('、')}` });
      } else values = withValue(values, field.path, field.many ? joined(valueIn(values, field.path), reading.value) : reading.value);
    }
  }
  return { values, faults };
}

/** The required values that are still not there. */
export function missingFields(fields: readonly Field[], values: Values): Field[] {
  return fields.filter(({ required, path }) => required && valueIn(values, path) === undefined);
}

export function faultOfMissing({ flag, title }: Field): FieldFault {
  return { flag, problem: 'missing', message: `缺少${title}` };
}

function valueIn(values: Values, [first = '', ...rest]: readonly string[]): unknown {
  const value = values[first];
  return rest.length === 0 ? value : isValues(value) ? valueIn(value, rest) : undefined;
}

function withValue(values: Values, [first = '', ...rest]: readonly string[], value: unknown): Values {
  const inner = values[first];
  return { ...values, [first]: rest.length === 0 ? value : withValue(isValues(inner) ? inner : {}, rest, value) };
}

/** The values with those of another put in where there are none. */
export function withDefaults(values: Values, defaults: Values): Values {
  const fresh = Object.entries(defaults).filter(([key, value]) => value !== undefined && values[key] === undefined);
  return fresh.length === 0 ? values : { ...values, ...Object.fromEntries(fresh) };
}

export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(values: Values, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' ? value : undefined;
}

function joined(list: unknown, more: unknown): unknown {
  return Array.isArray(list) && Array.isArray(more) ? [...list, ...more] : more;
}

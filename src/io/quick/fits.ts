import { z } from 'zod';

type Check = (value: unknown) => boolean;

const known = new WeakMap<z.ZodType, Check>();

/**
 * Whether a value is sure to be what a schema would give for it: right, and with its keys in the schema's order. A cheap look that lets nearly every record
 * through without a copy of it; what it does not let through, or does not understand, the schema itself must judge.
 */
export function fits<S extends z.ZodType>(schema: S, value: unknown): value is z.output<S> {
  const check = known.get(schema) ?? checkOf(schema);
  known.set(schema, check);
  return check(value);
}

const never: Check = () => false;

function checkOf(schema: unknown): Check {
  if (schema instanceof z.ZodArray) return arrayCheck(schema);
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODate) return stringCheck(schema);
  if (schema instanceof z.ZodNumberFormat) return integerCheck(schema);
  // Checks that were put on anything else are not understood.
  if (!(schema instanceof z.ZodType) || isChecked(schema)) return never;
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return oneOf(schema);
  if (schema instanceof z.ZodObject) return objectCheck(schema);
  if (schema instanceof z.ZodRecord) return recordCheck(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return unionCheck(schema);
  return never;
}

function isChecked({ def }: z.ZodType): boolean {
  return 'checks' in def && Array.isArray(def.checks) && def.checks.length > 0;
}

function stringCheck(schema: z.ZodString | z.ZodISODate): Check {
  const { checks = [] } = schema.def;
  const patterns: RegExp[] = [];
  let longest = Number.POSITIVE_INFINITY;
  for (const check of schema instanceof z.ZodISODate ? [schema, ...checks] : checks) {
    if (check instanceof z.core.$ZodCheckMaxLength) longest = Math.min(longest, check._zod.def.maximum);
    else if (check instanceof z.core.$ZodCheckRegex || check instanceof z.ZodISODate) {
      const { pattern } = check._zod.def;
      if (pattern === undefined || pattern.global || pattern.sticky) return never;
      patterns.push(pattern);
    } else return never;
  }
  const [first = /^/, ...others] = patterns;
  if (others.length > 0) return never;
  return (value) => typeof value === 'string' && value.length <= longest && first.test(value);
}

function integerCheck(schema: z.ZodNumberFormat): Check {
  const { format, checks = [] } = schema._zod.def;
  if (format !== 'safeint') return never;
  let least = Number.MIN_SAFE_INTEGER;
  let most = Number.MAX_SAFE_INTEGER;
  for (const check of checks) {
    const { value, inclusive } =
      check instanceof z.core.$ZodCheckGreaterThan || check instanceof z.core.$ZodCheckLessThan ? check._zod.def : none;
    if (typeof value !== 'number' || !inclusive) return never;
    if (check instanceof z.core.$ZodCheckGreaterThan) least = Math.max(least, value);
    else most = Math.min(most, value);
  }
  return (value) => typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most;
}

const none = { value: undefined, inclusive: false } as const;

function oneOf(schema: z.ZodEnum | z.ZodLiteral): Check {
  const values = new Set<unknown>(schema instanceof z.ZodEnum ? schema.options : schema.values);
  return (value) => typeof value === 'string' && values.has(value);
}

function arrayCheck(schema: z.ZodArray): Check {
  const item = checkOf(schema.element);
  let least = 0;
  for (const check of schema.def.checks ?? []) {
    if (!(check instanceof z.core.$ZodCheckMinLength)) return never;
    least = Math.max(least, check._zod.def.minimum);
  }
  return (value) => Array.isArray(value) && value.length >= least && value.every(item);
}

/** A strict object whose keys stand in the order of the shape, for that is the order in which the schema gives them. */
function objectCheck({ def, shape }: z.ZodObject): Check {
  if (!(def.catchall instanceof z.ZodNever)) return never;
  const fields = Object.entries(shape).map(([key, field]) => {
    const optional = field instanceof z.ZodOptional;
    return { key, optional, check: optional && !isChecked(field) ? checkOf(field.unwrap()) : checkOf(field) };
  });
  return (value) => {
    if (!isGroup(value)) return false;
    const keys = Object.keys(value);
    let place = 0;
    for (const { key, optional, check } of fields) {
      if (keys[place] !== key) {
        if (optional) continue;
        return false;
      }
      if (!check(value[key])) return false;
      place++;
    }
    return place === keys.length;
  };
}

function recordCheck({ def }: z.ZodRecord): Check {
  // Of a list of keys the schema may want every one.
  const key = def.keyType instanceof z.ZodString ? checkOf(def.keyType) : never;
  const inner = checkOf(def.valueType);
  return (value) => isGroup(value) && Object.keys(value).every((name) => key(name) && inner(value[name]));
}

function unionCheck({ def }: z.ZodDiscriminatedUnion): Check {
  const options = new Map<unknown, Check>();
  for (const option of def.options) {
    const name = option instanceof z.ZodObject ? option.shape[def.discriminator] : undefined;
    if (!(name instanceof z.ZodLiteral)) return never;
    for (const value of name.values) options.set(value, checkOf(option));
  }
  return (value) => isGroup(value) && (options.get(value[def.discriminator]) ?? never)(value);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

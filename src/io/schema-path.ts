import { z } from 'zod';

type Path = readonly PropertyKey[];

/** The value that a path leads to. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)];
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, step)?.value;
  }, value);
}

/** The part of a schema that describes what a path leads to; nothing where the schema knows no such place. */
export function schemaAt(schema: unknown, path: Path, value: unknown): unknown {
  let inner: unknown = schema;
  for (const [depth, step] of path.entries()) {
    inner = optionFor(unwrap(inner), valueAt(value, path.slice(0, depth)));
    if (inner instanceof z.ZodObject) inner = inner.shape[String(step)];
    else if (inner instanceof z.ZodArray) inner = inner.element;
    else if (inner instanceof z.ZodRecord) inner = inner.valueType;
    else return undefined;
  }
  return optionFor(unwrap(inner), valueAt(value, path));
}

/** Chinese: what the schema says is expected at a path, if it says so. */
export function descriptionAt(schema: unknown, path: Path, value: unknown): string | undefined {
  let inner = schemaAtRaw(schema, path, value);
  while (inner instanceof z.ZodType) {
    const description = inner.meta()?.description;
    if (description !== undefined) return description;
    if (!(inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)) return undefined;
    inner = inner.unwrap();
  }
  return undefined;
}

function schemaAtRaw(schema: unknown, path: Path, value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return schema;
  const parent = schemaAt(schema, path.slice(0, -1), value);
  if (parent instanceof z.ZodObject) return parent.shape[String(last)];
  if (parent instanceof z.ZodArray) return parent.element;
  if (parent instanceof z.ZodRecord) return parent.valueType;
  return undefined;
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}

/** Of a union told apart by a field, the option that the value names. */
function optionFor(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const name = valueAt(value, [discriminator]);
  return schema.options.find((option) => {
    const literal = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return literal instanceof z.ZodLiteral && [...literal.values].some((value) => value === name);
  });
}

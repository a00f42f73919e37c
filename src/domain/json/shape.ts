/** The part of JSON Schema (2020-12) that our published schemas use; what else stands in one is of no effect. */
export interface Shape {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly description?: string;
}

type Path = readonly (string | number)[];

/** A value that is not of the shape. `at`: the key itself is at fault, or its value. Messages are Chinese. */
export interface ShapeFault {
  readonly rule: 'field-missing' | 'field-unknown' | 'field-type' | 'field-value';
  readonly path: Path;
  readonly key: boolean;
  readonly message: string;
  readonly hint: string;
}

const enough = 100;

/** Everything in which a value differs from a shape, all faults in one run (the first hundred); none means that it conforms. */
export function shapeFaults(shape: Shape, value: unknown): ShapeFault[] {
  const faults: ShapeFault[] = [];
  for (const fault of faultsAt(shape, value, [])) if (faults.push(fault) === enough) break;
  return faults;
}

function* faultsAt(shape: Shape, value: unknown, path: Path): Iterable<ShapeFault> {
  if (shape.anyOf !== undefined) {
    if (shape.anyOf.some((option) => shapeFaults(option, value).length === 0)) return;
    yield wrong('field-value', path, value, shape.description ?? shape.anyOf.map(expected).join('，或'));
  } else if (shape.const !== undefined || shape.enum !== undefined) {
    if (!(shape.enum ?? [shape.const]).includes(value)) yield wrong('field-value', path, value, expected(shape));
  } else if (!isOfType(shape.type, value)) yield wrong('field-type', path, value, expected(shape));
  else if (!isWithin(shape, value)) yield wrong('field-value', path, value, expected(shape));
  else if (Array.isArray(value)) yield* itemFaults(shape, value, path);
  else if (isObject(value)) yield* memberFaults(shape, value, path);
}

function* itemFaults({ items }: Shape, value: readonly unknown[], path: Path): Iterable<ShapeFault> {
  if (items === undefined) return;
  for (const [index, item] of value.entries()) yield* faultsAt(items, item, [...path, index]);
}

function* memberFaults(shape: Shape, value: Readonly<Record<string, unknown>>, path: Path): Iterable<ShapeFault> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = shape;
  for (const name of required) {
    if (Object.hasOwn(value, name)) continue;
    const message = `缺少${fieldName([...path, name])}。`;
    yield { rule: 'field-missing', path, key: false, message, hint: `补上：${expected(properties[name] ?? {})}。` };
  }
  for (const [name, member] of Object.entries(value)) {
    const inner = [...path, name];
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known !== undefined) yield* faultsAt(known, member, inner);
    else if (typeof additionalProperties === 'object') {
      if (propertyNames !== undefined && shapeFaults(propertyNames, name).length > 0) {
        const message = `键${shown(name)}的写法不对；应是${expected(propertyNames)}。`;
        yield { rule: 'field-value', path: inner, key: true, message, hint: '改正或删去这一项。' };
      } else yield* faultsAt(additionalProperties, member, inner);
    } else if (additionalProperties === false) {
      const names = Object.keys(properties).join('、');
      yield { rule: 'field-unknown', path: inner, key: true, message: `没有名为${shown(name)}的字段。`, hint: `这里可以写：${names}。` };
    }
  }
}

function isOfType(type: Shape['type'], value: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function isWithin(shape: Shape, value: unknown): boolean {
  if (typeof value === 'string') {
    if (shape.maxLength !== undefined && value.length > shape.maxLength) return false;
    return shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(value);
  }
  if (typeof value === 'number') return value >= (shape.minimum ?? -Infinity) && value <= (shape.maximum ?? Infinity);
  if (Array.isArray(value)) return value.length >= (shape.minItems ?? 0) && value.length <= (shape.maxItems ?? Infinity);
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const typeNames = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '一组字段',
  array: '列表',
  null: 'null',
} as const;

/** Chinese: what a shape asks for; the schema's own description says it best. */
function expected(shape: Shape): string {
  if (shape.description !== undefined) return `${shape.description}${range(shape)}`;
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum !== undefined) return `${shape.enum.join('、')} 之一`;
  return `${typeNames[shape.type ?? 'object']}${range(shape)}`;
}

function range({ type, minimum, maximum, maxLength, minItems, maxItems }: Shape): string {
  if (type === 'string') return maxLength === undefined ? '' : `（不超过 ${maxLength} 字）`;
  if (type === 'array') {
    if (minItems !== undefined) return `（至少 ${minItems} 项）`;
    return maxItems === undefined ? '' : `（至多 ${maxItems} 项）`;
  }
  const bounded = (limit: number | undefined): limit is number => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  if (bounded(minimum) && bounded(maximum)) return `（${minimum} 至 ${maximum}）`;
  return bounded(minimum) ? `（不小于 ${minimum}）` : '';
}

function fieldName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return '文件内容';
  return typeof last === 'number' ? `${fieldName(path.slice(0, -1))}的第 ${last + 1} 项` : `字段“${last}”`;
}

function wrong(rule: ShapeFault['rule'], path: Path, value: unknown, wanted: string): ShapeFault {
  return { rule, path, key: false, message: `${fieldName(path)}的值${shown(value)}不对；应是${wanted}。`, hint: '按要求改正这个值。' };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : ` ${JSON.stringify(value)} `;
  return text.length > 40 ? `${text.slice(0, 36)}…${typeof value === 'string' ? '”' : ' '}` : text;
}

import { z } from 'zod';
import { nearest } from './nearest.ts';
import { descriptionAt, schemaAt, valueAt } from './schema-path.ts';

type Issue = z.core.$ZodIssue;

/** A fault of a value against its schema: where, and in Chinese what was found, what is expected and what to do. */
export interface SchemaFault {
  readonly rule: 'field-missing' | 'field-unknown' | 'field-unquoted' | 'field-type' | 'field-value' | 'field-empty';
  readonly path: readonly (string | number)[];
  /** True where the key itself is at fault, not its value. */
  readonly key?: boolean;
  readonly message: string;
  readonly hint: string;
}

/** Puts what a schema found into words. `written` gives the text of a value as it stands in the file. */
export function* schemaFaults(
  schema: z.ZodType,
  value: unknown,
  issues: readonly Issue[],
  written: (path: readonly (string | number)[]) => string | undefined,
): Iterable<SchemaFault> {
  for (const issue of issues.filter((each) => !isCoveredBy(issues, each))) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    const found = valueAt(value, path);
    const expected = describe(issue, descriptionAt(schema, path, value));
    const field = fieldName(path);
    const slip = typeof found === 'string' ? slipIn(issue, found) : undefined;

    if (issue.code === 'unrecognized_keys') yield* unknownKeys(schema, value, path, issue.keys);
    else if (issue.code === 'invalid_key') {
      const message = `键“${String(path.at(-1))}”的写法不对。`;
      yield { rule: 'field-value', path, key: true, message, hint: '键用小写字母、数字和连字符，如 service-quality。' };
    } else if (found === undefined) {
      yield { rule: 'field-missing', path: path.slice(0, -1), message: `缺少${field}。`, hint: `补上${field}：${expected}。` };
    } else if (found instanceof Date || (typeof found === 'number' && expectsText(issue))) {
      const text = written(path) ?? String(found);
      const kind = found instanceof Date ? '日期' : '数字';
      yield {
        rule: 'field-unquoted',
        path,
        message: `${field}的值 ${text} 没有加引号，会被当作${kind}，而这里要文字。`,
        hint: `加上引号，写成 "${text}"。`,
      };
    } else if (found === '' || found === null) {
      yield { rule: 'field-empty', path, message: `${field}是空的；应是${apart(expected)}。`, hint: '填上内容；可以不写的字段整行删去。' };
    } else if (slip !== undefined) {
      yield { rule: 'field-value', path, message: `${field}的值${shown(found)}${slip.is}。`, hint: slip.hint };
    } else {
      const rule = issue.code === 'invalid_type' ? 'field-type' : 'field-value';
      yield { rule, path, message: `${field}的值${shown(found)}不对；应是${apart(expected)}。`, hint: advice(issue, found) };
    }
  }
}

/** Of two longest lengths for one text the shorter says it all: many a schema shortens what another allows. */
function isCoveredBy(issues: readonly Issue[], issue: Issue): boolean {
  if (issue.code !== 'too_big') return false;
  const place = issue.path.join('.');
  return issues.some((other) => other.code === 'too_big' && other.maximum < issue.maximum && other.path.join('.') === place);
}

/** What is wrong with a text in itself; the description of its field, which tells what it should be about, would not help. */
function slipIn(issue: Issue, text: string): { readonly is: string; readonly hint: string } | undefined {
  if (issue.code === 'too_big')
    return { is: `有 ${text.length} 个字，最多 ${issue.maximum} 个`, hint: `缩短到 ${issue.maximum} 个字以内。` };
  if (issue.code !== 'invalid_format') return undefined;
  if (lineBreaks.test(text)) return { is: '换了行，这里要写成一行', hint: '删去换行，接成一行。' };
  return text === text.trim() ? undefined : { is: '首尾有空格，这里不能有', hint: '删去首尾的空格。' };
}

/** Also a break at the end, which a block of YAML leaves there. */
const lineBreaks = /[\n\r\u2028\u2029]+/;

function* unknownKeys(
  schema: z.ZodType,
  value: unknown,
  path: readonly (string | number)[],
  keys: readonly string[],
): Iterable<SchemaFault> {
  const parent = schemaAt(schema, path, value);
  const known = parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
  for (const key of keys) {
    const meant = nearest(key, known);
    const hint = meant === undefined ? `删去这个字段；这里可以写：${known.join('、')}。` : `是不是想写“${meant}”？`;
    yield { rule: 'field-unknown', path: [...path, key], key: true, message: `没有名为“${key}”的字段。`, hint };
  }
}

function fieldName(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return '文件内容';
  return typeof last === 'number' ? `${fieldName(path.slice(0, -1))}的第 ${last + 1} 项` : `字段“${last}”`;
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};

/** Chinese: what the issue expects, with the field's own description where it has one. */
function describe(issue: Issue, description: string | undefined): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join('、') + (issue.values.length > 1 ? ' 之一' : '');
    case 'invalid_union': {
      const options: unknown = 'options' in issue ? issue.options : undefined;
      return Array.isArray(options) ? `${options.join('、')} 之一` : '文字、数字、列表或一组字段（日期须加引号）';
    }
    case 'too_small':
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项的列表` : `不小于 ${issue.minimum} 的${kinds[issue.origin] ?? '值'}`;
    case 'too_big':
      return `不大于 ${issue.maximum} 的${kinds[issue.origin] ?? '值'}`;
    case 'invalid_type':
      return description ?? kinds[issue.expected] ?? issue.expected;
    default:
      return description ?? '合乎格式的文字（首尾无空格、不换行）';
  }
}

function expectsText(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string';
}

function advice(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const meant = nearest(found, issue.values.map(String));
    if (meant !== undefined) return `是不是想写“${meant}”？`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') return '核对年月日，写成 "2026-03-10" 的样子。';
  return '按要求改正这个值。';
}

/** A Latin word stands apart from the Chinese before it. */
function apart(text: string): string {
  return /^[\x21-\x7e]/.test(text) ? ` ${text}` : text;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value.split(lineBreaks).join('↵')}”` : ` ${JSON.stringify(value)} `;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

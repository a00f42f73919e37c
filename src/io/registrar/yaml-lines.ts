import { readYaml } from '../yaml.ts';

type Entry = readonly [key: string, value: unknown];

/** Keys whose texts stand in quotes even where they need none: the codes of people who are looked up. */
const quoted: ReadonlySet<string> = new Set(['holder', 'into', 'id', 'region', 'industry']);

/** Keys whose value is one line, however deep. */
const inline: ReadonlySet<string> = new Set(['correction']);

/**
 * A record as lines of YAML in the form of the register's files: a key a line, small groups in braces, days and codes in quotes. `indent` stands before
 * every line.
 */
export function yamlLines(record: object, indent: string): string[] {
  return Object.entries(record).flatMap((entry) => linesOf(entry, indent));
}

/** A record as an item of a list: a dash before its first line, the others below it. */
export function yamlItem(record: object, indent: string): string[] {
  return yamlLines(record, `${indent}  `).map((line, index) => (index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line));
}

function linesOf([key, value]: Entry, indent: string): string[] {
  if (value === undefined) return [];
  if (inline.has(key) || isScalar(value) || isShort(value)) return [`${indent}${key}: ${flow(value, key, false)}`];
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => (isLong(item) ? yamlItem(item, `${indent}  `) : [`${indent}  - ${flow(item, key, true)}`]));
    return [`${indent}${key}:`, ...items];
  }
  const group = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [`${indent}${key}:`, ...group.map(([name, inner]) => `${indent}  ${name}: ${flow(inner, name, true)}`)];
}

/** Braces and brackets on one line. */
function flow(value: unknown, key: string, nested: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, key, true)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{ ${pairs.map(([name, inner]) => `${name}: ${flow(inner, name, true)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? text(value, quoted.has(key), nested) : JSON.stringify(value);
}

/** Text without quotes where the reader of the record takes it for the same text; else with. */
function text(value: string, wantsQuotes: boolean, nested: boolean): string {
  const plain = /^\p{L}/u.test(value) && !wantsQuotes && !value.includes('#');
  if (!plain) return JSON.stringify(value);
  const reading = readYaml(nested ? `[${value}]` : `- ${value}`);
  const same = reading.ok && Array.isArray(reading.value) && reading.value.length === 1 && reading.value[0] === value;
  return same ? value : JSON.stringify(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** A list of scalars or a group of scalars. */
function isShort(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isScalar);
}

/** An item that has a group of its own lines: an entry of a history, a name of a holder. Items of a scope or of rounds take one line. */
function isLong(item: unknown): item is object {
  return typeof item === 'object' && item !== null && 'recorded' in item;
}

import { readYaml } from '../yaml.ts';
import { type YamlNode, yamlTree } from '../yaml-tree.ts';
import { yamlItem, yamlLines } from './yaml-lines.ts';

/** A text that cannot be added to without touching what stands in it; the message says why, in Chinese. */
export class UnfitText extends Error {}

/**
 * A file of the record with items added to one of its lists. Every byte that stood in it stays, comments and order too: lines are added below the last
 * item, in the indentation that the file has. What comes out is read again and must hold just what was asked for.
 */
export function appendItems(source: string, key: string, items: readonly object[]): string {
  const tree = yamlTree(source);
  const list = tree?.kind === 'mapping' ? pairOf(tree, key)?.value : undefined;
  if (tree?.kind !== 'mapping' || list?.kind !== 'sequence' || source[list.start] === '[')
    throw new UnfitText(`“${key}”不是一行一项的列表`);
  const indent = indentOf(source, list);
  const lines = items.flatMap((item) => yamlItem(item, indent));
  return held(source, insert(source, endOf(source, tree, key), lines), (record) => {
    const before = record[key];
    return { ...record, [key]: [...(Array.isArray(before) ? before : []), ...items] };
  });
}

/** A file of the record with one more key at its end. */
export function appendKey(source: string, key: string, value: object): string {
  return held(source, insert(source, source.length, yamlLines({ [key]: value }, '')), (record) => ({ ...record, [key]: value }));
}

/** What was added must read as what was meant, and the rest as before. */
function held(source: string, result: string, meant: (record: Readonly<Record<string, unknown>>) => object): string {
  const [before, after] = [readYaml(source), readYaml(result)];
  if (!before.ok || !after.ok || !isRecord(before.value)) throw new UnfitText('文件的写法不寻常，加上新内容后读不回来');
  if (canonical(after.value) !== canonical(meant(before.value))) throw new UnfitText('文件的写法不寻常，加上新内容后意思不对');
  return result;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

type Mapping = Extract<YamlNode, { kind: 'mapping' }>;

function pairOf({ pairs }: Mapping, key: string): Mapping['pairs'][number] | undefined {
  return pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.value === key);
}

/** Where the lines of a key end: before the next key and the comments that belong to it, or at the end of the text. */
function endOf(source: string, { pairs }: Mapping, key: string): number {
  const place = pairs.findIndex((pair) => pair.key.kind === 'scalar' && pair.key.value === key);
  const next = pairs[place + 1]?.key.start;
  if (next === undefined) return source.length;
  let at = source.lastIndexOf('\n', next - 1) + 1;
  for (let above = lineBefore(source, at); above < at && /^(#.*)?\r?\n$/.test(source.slice(above, at)); above = lineBefore(source, at))
    at = above;
  return at;
}

function lineBefore(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 2) + 1;
}

/** What stands before the dash of the last item. */
function indentOf(source: string, { items, start }: Extract<YamlNode, { kind: 'sequence' }>): string {
  const at = items.at(-1)?.start ?? start;
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  const [, indent] = /^( *)- $/.exec(line) ?? [];
  if (indent === undefined) throw new UnfitText('列表的缩进不寻常');
  return indent;
}

function insert(source: string, at: number, lines: readonly string[]): string {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const before = source.slice(0, at);
  const open = before !== '' && !before.endsWith('\n') ? eol : '';
  return `${before}${open}${lines.map((line) => line + eol).join('')}${source.slice(at)}`;
}

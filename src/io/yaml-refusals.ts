import type { Event } from 'js-yaml';
import { EVENT_ID } from 'js-yaml';
import type { YamlFault } from './yaml.ts';
import type { YamlNode } from './yaml-tree.ts';
import { treeOf } from './yaml-tree.ts';

const refusals = {
  'yaml-anchor': ['用了锚点或别名（& 或 *）', '把内容直接写出来；如果 & 或 * 是文字的一部分，请把值加上引号。'],
  'yaml-tag': ['用了类型标签（!）', '删去标签；如果 ! 是文字的一部分，请把值加上引号。'],
  'yaml-merge-key': ['用了合并键（<<）', '把各字段直接写出来。'],
  'yaml-reserved-key': ['用了保留的键 __proto__', '删去这个键。'],
  'yaml-one-document': ['文件里有第二个文档（---）', '一个文件只写一个文档；删去多余的 --- 及其后的内容。'],
  'yaml-directive': ['用了 YAML 指令（%）', '删去以 % 开头的行。'],
  'yaml-empty': ['文件里没有内容', '按格式写入内容，或删去这个文件。'],
} as const;

type Refusal = keyof typeof refusals;

/** Everything in a stream of events that goes beyond plain data, in the order of the text. */
export function refusedFeatures(events: readonly Event[], text: string): readonly YamlFault[] {
  const faults = [...refusedEvents(events, text)];
  const tree = treeOf(events, text);
  if (tree !== undefined) faults.push(...refusedKeys(tree));
  return faults.sort((a, b) => a.offset - b.offset);
}

function* refusedEvents(events: readonly Event[], text: string): Iterable<YamlFault> {
  let documents = 0;
  let last = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) continue;
    if (event.type === EVENT_ID.DOCUMENT) {
      documents++;
      if (event.directives.length > 0) yield fault('yaml-directive', Math.max(0, text.search(/^%/m)));
      if (documents === 2) yield fault('yaml-one-document', Math.max(0, text.indexOf('\n---', last) + 1));
      continue;
    }
    if (event.anchorStart !== -1) yield fault('yaml-anchor', event.anchorStart - 1);
    if (event.type === EVENT_ID.ALIAS) continue;
    if (event.tagStart !== -1) yield fault('yaml-tag', event.tagStart);
    last = Math.max(last, event.type === EVENT_ID.SCALAR ? event.valueEnd : event.start);
  }
  if (documents === 0) yield fault('yaml-empty', 0);
}

function* refusedKeys(node: YamlNode): Iterable<YamlFault> {
  if (node.kind === 'sequence') for (const item of node.items) yield* refusedKeys(item);
  if (node.kind !== 'mapping') return;
  const seen = new Set<string>();
  for (const { key, value } of node.pairs) {
    if (key.kind === 'scalar') {
      if (key.value === '__proto__') yield fault('yaml-reserved-key', key.start);
      if (key.value === '<<') yield fault('yaml-merge-key', key.start);
      if (seen.has(key.value)) {
        const message = `字段“${key.value}”写了两次。`;
        yield { rule: 'yaml-duplicate-key', offset: key.start, message, hint: '同一层里每个字段只写一次，删去多余的一处。' };
      }
      seen.add(key.value);
    }
    yield* refusedKeys(value);
  }
}

function fault(rule: Refusal, offset: number): YamlFault {
  const [found, hint] = refusals[rule];
  return { rule, offset, message: `${found}，这里只写普通数据。`, hint };
}

import type { Event } from 'js-yaml';
import { constructFromEvents, EVENT_ID, JSON_SCHEMA, parseEvents, timestampTag, YAMLException } from 'js-yaml';
import { refusedFeatures } from './yaml-refusals.ts';

// An unquoted day becomes a Date and an unquoted code a number, so that the schema notices both.
const schema = JSON_SCHEMA.withTags(timestampTag);

/** What is wrong with a text as YAML, and where (offset in the text). */
export interface YamlFault {
  readonly rule: string;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

export type YamlReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly YamlFault[] };

/**
 * Reads one YAML document of plain data: mappings, sequences and scalars.
 * Anchors, aliases, tags, merge keys, `__proto__`, duplicate keys and a second document are refused, all of them in one go.
 */
export function readYaml(text: string): YamlReading {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: 20 });
  } catch (error) {
    return { ok: false, faults: [syntaxFault(error, text)] };
  }
  const refused = isPlain(events, text) ? [] : refusedFeatures(events, text);
  if (refused.length > 0) return { ok: false, faults: refused };
  try {
    return { ok: true, value: constructFromEvents(events, { source: text, schema })[0] };
  } catch (error) {
    const found = refusedFeatures(events, text);
    return { ok: false, faults: found.length > 0 ? found : [syntaxFault(error, text)] };
  }
}

/** The quick look that lets nearly every file through; what it stops is told apart by `refusedFeatures`. */
function isPlain(events: readonly Event[], text: string): boolean {
  let documents = 0;
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents++;
        if (event.directives.length > 0) return false;
        break;
      case EVENT_ID.ALIAS:
        return false;
      case EVENT_ID.SCALAR:
        if (event.anchorStart !== -1 || event.tagStart !== -1) return false;
        if (text.startsWith('<<', event.valueStart) || text.startsWith('__proto__', event.valueStart)) return false;
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        if (event.anchorStart !== -1 || event.tagStart !== -1) return false;
        break;
    }
  }
  return documents === 1;
}

const explanations: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [/tab characters/, '缩进用了制表符', '改用空格缩进。'],
  [/indentation/, '缩进或标点不对', '核对本行的缩进、冒号后的空格；以 @ 、` 、% 等符号开头或含“: ”的值须加引号。'],
  [/unexpected end .*double quoted/, '双引号没有闭合', '补上结尾的双引号。'],
  [/unexpected end .*single quoted/, '单引号没有闭合', '补上结尾的单引号。'],
  [/flow collection|missed comma/, '方括号或花括号没有写完整', '补上缺少的逗号、] 或 }。'],
  [/document separator is expected/, '这里开始的内容接不上前文', '核对上一行和本行的缩进是否一致。'],
  [/non-printable|null byte/, '含有不可见的控制字符', '删去控制字符，重新输入这一处。'],
  [/escape sequence|hexadecimal/, '双引号内的反斜杠写法不对', '改用单引号，或改正反斜杠后的写法。'],
  [/complex keys/, '键不是一个词', '键只能是一个词，不能是列表或映射。'],
  [/maxDepth/, '嵌套太深', '减少嵌套层次。'],
];

function syntaxFault(error: unknown, text: string): YamlFault {
  if (!(error instanceof YAMLException)) throw error;
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  for (const [pattern, message, hint] of explanations) {
    if (pattern.test(error.reason)) return { rule: 'yaml-syntax', offset, message: `YAML 语法错误：${message}。`, hint };
  }
  return { rule: 'yaml-syntax', offset, message: `YAML 语法错误：${error.reason}。`, hint: '按 YAML 的写法改正这一处。' };
}

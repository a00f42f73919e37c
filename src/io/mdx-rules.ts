import type { Finding } from '#domain/finding.ts';
import { unseenIn, unseenSaid } from '#domain/unseen.ts';
import { nearest } from './nearest.ts';
import type { TextNode } from './text-node.ts';
import { nodesOf } from './text-node.ts';

/** What a kind of MDX file may contain; everything else is refused. */
export interface MdxAllowance {
  readonly nodes: ReadonlySet<string>;
  /** Components by name, each with its attributes and their form. */
  readonly components: ReadonlyMap<string, Readonly<Record<string, RegExp>>>;
}

const inline = ['text', 'strong', 'emphasis', 'inlineCode', 'break', 'link'];
const blocks = ['root', 'yaml', 'paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell'];
const jsx = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** Provisions of a standard: paragraphs, lists, tables and the five named parts. */
export const provisionAllowance: MdxAllowance = {
  nodes: new Set([...inline, ...blocks, ...jsx]),
  components: new Map<string, Readonly<Record<string, RegExp>>>([
    ['Requirement', { id: /^[a-z]$/ }],
    ['Rubric', {}],
    ['Step', { n: /^[0-4]$/ }],
    ['Evidence', {}],
    ['Note', {}],
  ]),
};

/** Prose in `content/`: plain Markdown with headings. */
export const proseAllowance: MdxAllowance = {
  nodes: new Set([...inline, ...blocks, 'heading', 'blockquote', 'code', 'thematicBreak', 'delete']),
  components: new Map(),
};

/** Everything in a tree that a file of its kind may not contain, in the order of the text. */
export function* refusedNodes(file: string, tree: TextNode, allowance: MdxAllowance): Iterable<Finding> {
  for (const node of nodesOf(tree)) {
    const refused = refusal(node, allowance);
    if (refused === undefined) continue;
    const [rule, message, hint] = refused;
    const start = node.position?.start ?? { line: 1, column: 1 };
    yield { rule, severity: 'error', file, at: { line: start.line, column: start.column }, message, hint };
  }
}

type Refusal = readonly [rule: string, message: string, hint: string];

function refusal(node: TextNode, allowance: MdxAllowance): Refusal | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return ['mdx-import', '正文里有 import 或 export。', '删去这一段：文件是资料，不是程序。'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['mdx-expression', '正文里有花括号表达式。', '直接写出内容；要写花括号本身，用 \\{ 和 \\}。'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return refusedElement(node, allowance);
    case 'link':
      return refusedLink(node.url ?? '');
    case 'text':
      return refusedText(node.value ?? '');
    case 'image':
    case 'imageReference':
      return ['mdx-image', '正文里有图片。', '用文字或表格说明；文件里不放图片。'];
    default:
      if (allowance.nodes.has(node.type)) return undefined;
      return ['mdx-syntax', `这里不用这种写法（${node.type}）。`, '改用段落、列表或表格。'];
  }
}

/** A character reference can write what the file itself does not hold. */
function refusedText(text: string): Refusal | undefined {
  const found = unseenIn(text.replaceAll(/\r?\n|\t/g, ' '));
  if (found === undefined) return undefined;
  const { message, hint } = unseenSaid(found);
  return ['plain-text', message, hint];
}

function refusedElement(node: TextNode, { components }: MdxAllowance): Refusal | undefined {
  const name = node.name ?? '';
  const attributes = components.get(name);
  if (attributes === undefined) {
    const meant = nearest(name, [...components.keys()]);
    const allowed = components.size === 0 ? '这里只写 Markdown，不用标签' : `可用的有 ${[...components.keys()].join('、')}`;
    return [
      'mdx-component',
      `没有名为 <${name}> 的部分，HTML 标签也不能用。`,
      meant === undefined ? `${allowed}。` : `是不是想写 <${meant}>？`,
    ];
  }
  const written = node.attributes ?? [];
  for (const attribute of written) {
    const form = attribute.name === undefined ? undefined : attributes[attribute.name];
    if (attribute.type !== 'mdxJsxAttribute' || form === undefined || typeof attribute.value !== 'string') {
      const expected = Object.keys(attributes).join('、') || '无';
      return [
        'mdx-attribute',
        `<${name}> 的属性 ${attribute.name ?? '{…}'} 不能这样写。`,
        `属性只写成 名="值"；<${name}> 的属性：${expected}。`,
      ];
    }
    if (!form.test(attribute.value)) {
      return ['mdx-attribute', `<${name}> 的 ${attribute.name}="${attribute.value}" 不对。`, `应合乎 ${form.source}。`];
    }
  }
  const missing = Object.keys(attributes).find((key) => !written.some((attribute) => attribute.name === key));
  if (missing !== undefined) return ['mdx-attribute', `<${name}> 缺少属性 ${missing}。`, `写成 <${name} ${missing}="…">。`];
  return undefined;
}

// One leading slash: `//host` and `/\host` lead to other hosts.
const internal = /^(?:\/(?![/\\])|#)[^\s\\]*$/;

function refusedLink(url: string): Refusal | undefined {
  if (internal.test(url)) return undefined;
  return ['mdx-link', `链接“${url.slice(0, 60)}”不在本站内。`, '只链接本站地址，以 / 或 # 开头；引用外部文件写出名称和编号。'];
}

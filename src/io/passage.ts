import type { Passage } from '#domain/standard/model.ts';
import type { TextNode } from './text-node.ts';
import { lineOf } from './text-node.ts';

/** Blocks of a checked tree as a passage: plain text, one line a block, and HTML with every block in its element. */
export function blockPassage(blocks: readonly TextNode[]): Passage {
  return { text: blocks.map(plain).join('\n'), html: blocks.map(html).join(''), line: lineOf(blocks[0]) };
}

/** The same for what is shown inside a list item or a cell: a single paragraph gives its words without `<p>`. */
export function inlinePassage(nodes: readonly TextNode[]): Passage {
  const [only] = nodes;
  const inner = nodes.length === 1 && only?.type === 'paragraph' ? (only.children ?? []) : nodes;
  const blocks = inner.some((node) => blockTypes.has(node.type));
  return {
    text: inner
      .map(plain)
      .join(blocks ? '\n' : '')
      .trim(),
    html: inner.map(html).join('').trim(),
    line: lineOf(nodes[0]),
  };
}

const blockTypes = new Set(['paragraph', 'list', 'table']);

function plain(node: TextNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value ?? '';
    case 'break':
      return '\n';
    case 'list':
    case 'listItem':
    case 'table':
      return (node.children ?? []).map(plain).join('\n');
    case 'tableRow':
      return (node.children ?? []).map(plain).join('\t');
    default:
      return (node.children ?? []).map(plain).join('');
  }
}

function html(node: TextNode): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value ?? '');
    case 'inlineCode':
      return `<code>${escaped(node.value ?? '')}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inside(node)}</strong>`;
    case 'emphasis':
      return `<em>${inside(node)}</em>`;
    case 'link':
      return `<a href="${escaped(node.url ?? '')}">${inside(node)}</a>`;
    case 'paragraph':
      return `<p>${inside(node)}</p>`;
    case 'list':
      return list(node);
    case 'listItem':
      return `<li>${inlinePassage(node.children ?? []).html}</li>`;
    case 'table':
      return table(node);
    default:
      return inside(node);
  }
}

function inside(node: TextNode): string {
  return (node.children ?? []).map(html).join('');
}

function list(node: TextNode): string {
  if (!node.ordered) return `<ul>${inside(node)}</ul>`;
  const start = node.start ?? 1;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${inside(node)}</ol>`;
}

function table(node: TextNode): string {
  const [head, ...rows] = node.children ?? [];
  const cells = (row: TextNode | undefined, open: string, close: string): string =>
    `<tr>${(row?.children ?? []).map((cell) => open + inside(cell) + close).join('')}</tr>`;
  const body = rows.map((row) => cells(row, '<td>', '</td>')).join('');
  return `<table><thead>${cells(head, '<th scope="col">', '</th>')}</thead><tbody>${body}</tbody></table>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

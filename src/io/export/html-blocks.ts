import { DomUtils, parseDocument } from 'htmlparser2';
import { columnWidths } from './column-widths.ts';

/** Words of one look. `to` names the provision that they refer to, in the same version. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly to?: string;
}

/** A paragraph, list or table of a passage, without any markup left in its words. */
export type Block =
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | ({ readonly type: 'table' } & Table);

/** Cells hold words only; widths are relative. */
export interface Table {
  readonly head: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly widths: readonly number[];
}

type Nodes = ReturnType<typeof parseDocument>['children'];
type Node = Nodes[number];
type Element = Extract<Node, { attribs: unknown }>;

/** The blocks of a passage's HTML; words that stand in no block make a paragraph. */
export function blocksOf(html: string): readonly Block[] {
  return blocks(parseDocument(html).children);
}

function blocks(nodes: Nodes): readonly Block[] {
  const found: Block[] = [];
  let loose: Node[] = [];
  const closeParagraph = (): void => {
    const words = runs(loose);
    if (words.some(({ text }) => text.trim() !== '')) found.push({ type: 'paragraph', runs: words });
    loose = [];
  };
  for (const node of nodes) {
    const block = 'attribs' in node ? blockOf(node) : undefined;
    if (block === undefined) {
      loose.push(node);
      continue;
    }
    closeParagraph();
    found.push(block);
  }
  closeParagraph();
  return found;
}

function blockOf(node: Element): Block | undefined {
  switch (node.name) {
    case 'p':
      return { type: 'paragraph', runs: runs(node.children) };
    case 'ul':
    case 'ol': {
      const items = node.children.map((item) => blocks(childrenOf(item)));
      return { type: 'list', ordered: node.name === 'ol', start: Number(node.attribs.start ?? 1), items };
    }
    case 'table': {
      const [head = [], ...rows] = DomUtils.getElementsByTagName('tr', node).map((row) =>
        childrenOf(row).map((cell) => runs(childrenOf(cell))),
      );
      return { type: 'table', head, rows, widths: columnWidths([head, ...rows]) };
    }
    default:
      return undefined;
  }
}

function runs(nodes: Nodes, bold = false): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if (node.type === 'text') return [bold ? { text: node.data, bold } : { text: node.data }];
    if (!('attribs' in node)) return [];
    if (node.name === 'br') return [{ text: '\n' }];
    return runs(node.children, bold || node.name === 'strong');
  });
}

function childrenOf(node: Node): Nodes {
  return 'attribs' in node ? node.children : [];
}

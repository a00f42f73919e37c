import type { YamlNode } from './yaml-tree.ts';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Line and column of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

/** A node reached by a path of keys, or the nearest one above it that is written. `key` asks for the last key instead of its value. */
export function offsetOf(tree: YamlNode, path: readonly (string | number)[], key: boolean = false): number {
  let node = tree;
  for (const [depth, step] of path.entries()) {
    if (node.kind === 'sequence') {
      const item = node.items[Number(step)];
      if (item === undefined) return node.start;
      node = item;
    } else if (node.kind === 'mapping') {
      const pair = node.pairs.findLast((pair) => pair.key.kind === 'scalar' && pair.key.value === String(step));
      if (pair === undefined) return node.start;
      if (key && depth === path.length - 1) return pair.key.start;
      node = pair.value;
    } else {
      return node.start;
    }
  }
  return node.start;
}

/** The node at the end of a path, if it is written. */
export function nodeAt(tree: YamlNode, path: readonly (string | number)[]): YamlNode | undefined {
  let node: YamlNode | undefined = tree;
  for (const step of path) {
    if (node?.kind === 'sequence') node = node.items[Number(step)];
    else if (node?.kind === 'mapping') {
      node = node.pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.value === String(step))?.value;
    } else return undefined;
  }
  return node;
}

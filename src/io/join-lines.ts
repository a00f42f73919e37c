import type { TextNode } from './text-node.ts';
import { nodesOf } from './text-node.ts';

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;
const widePunctuation = /[\u3000-\u303F\uFF00-\uFFEF“”‘’—…]/u;

/**
 * Remark plugin: prose is written one sentence per line, and a browser would show each line end as a space.
 * Between Chinese characters and after full-width punctuation a line end is nothing, elsewhere a space.
 */
export function joinLines(): (tree: TextNode) => void {
  return (tree) => {
    for (const node of nodesOf(tree)) if (node.type === 'paragraph') joinParagraph(node);
  };
}

function joinParagraph(paragraph: TextNode): void {
  const leaves = [...nodesOf(paragraph)].filter((node) => node.value !== undefined);
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type !== 'text' || !leaf.value?.includes('\n')) continue;
    const before = leaves[index - 1]?.value?.at(-1) ?? '';
    const after = leaves[index + 1]?.value?.at(0) ?? '';
    const around = `${before}\0${leaf.value}\0${after}`;
    const joined = around.replace(/[ \t]*\n[ \t]*/g, (_, offset: number, whole: string) => {
      const left = whole.slice(0, offset).replaceAll('\0', '').at(-1) ?? '';
      const right = whole.slice(offset).replaceAll('\0', '').trimStart().at(0) ?? '';
      return joint(left, right);
    });
    leaf.value = joined.slice(joined.indexOf('\0') + 1, joined.lastIndexOf('\0'));
  }
}

function joint(left: string, right: string): string {
  if (left === '' || right === '') return ' ';
  if (widePunctuation.test(left) || widePunctuation.test(right)) return '';
  return wide.test(left) && wide.test(right) ? '' : ' ';
}

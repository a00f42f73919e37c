import type { TextNode } from './text-node.ts';

/**
 * Elements written on one line, `<Step n="0">…</Step>`, arrive inside a paragraph of their own.
 * Lifts the elements out of every paragraph that holds nothing else, and gives the words inside them a paragraph.
 */
export function liftElements(node: TextNode): TextNode {
  if (node.children === undefined) return node;
  return { ...node, children: node.children.flatMap((child) => lifted(child)) };
}

function lifted(node: TextNode): readonly TextNode[] {
  if (node.type !== 'paragraph' || !holdsOnlyElements(node)) return [liftElements(node)];
  return (node.children ?? []).filter(isElement).map((element) => ({
    ...liftElements(element),
    type: 'mdxJsxFlowElement',
    children: [{ type: 'paragraph', children: element.children ?? [], position: element.position }],
  }));
}

function holdsOnlyElements({ children = [] }: TextNode): boolean {
  return children.some(isElement) && children.every((child) => isElement(child) || (child.type === 'text' && child.value?.trim() === ''));
}

function isElement(node: TextNode): boolean {
  return node.type === 'mdxJsxTextElement';
}

/** What this project asks of a node of a Markdown syntax tree, whatever its type. */
export interface TextNode {
  readonly type: string;
  readonly children?: readonly TextNode[];
  value?: string;
  readonly name?: string | null;
  readonly attributes?: readonly TextAttribute[];
  readonly url?: string;
  readonly ordered?: boolean | null;
  readonly start?: number | null | undefined;
  readonly depth?: number;
  readonly align?: readonly (string | null)[] | null;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

export interface TextAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** Every node of a tree, parents before children. */
export function* nodesOf(node: TextNode): Iterable<TextNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

/** The first line of a node in its file, from 1. */
export function lineOf(node: TextNode | undefined): number {
  return node?.position?.start.line ?? 1;
}

import type { z } from 'zod';
import type { Finding } from '#domain/finding.ts';
import { frontMatterOf } from './front-matter.ts';
import { parseMdx } from './markdown.ts';
import type { MdxAllowance } from './mdx-rules.ts';
import { refusedNodes } from './mdx-rules.ts';
import { hiddenInText } from './plain-text.ts';
import type { TextNode } from './text-node.ts';
import type { Reading } from './yaml-file.ts';
import { parseYaml } from './yaml-file.ts';

/** An MDX file as data: front matter by its schema, body as a tree that holds nothing but what is allowed. */
export interface MdxFile<T> {
  readonly matter: T;
  readonly tree: TextNode;
}

/** Reads the text of an MDX file; faults of front matter and body come out together. */
export function parseMdxFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  allowance: MdxAllowance,
): Reading<MdxFile<z.output<S>>> {
  const part = frontMatterOf(text);
  // Without its front matter the rest of the file would be read as something it is not.
  if (part === undefined || /^(?:---|\+\+\+)/m.test(part.yaml)) {
    const hint = '文件第一行写 ---，接着写各字段，再以单独一行 --- 结束。';
    return { ok: false, findings: [finding(file, 'front-matter', '文件开头没有完整的资料块。', hint)] };
  }
  const matter = parseYaml(file, text, schema, part);
  const body = readBody(file, text);
  const hidden = [...hiddenInText(file, text)];
  // What is there to see in the text is told once, and not again of the tree.
  const refused = body.ok
    ? [...refusedNodes(file, body.value, allowance)].filter(({ rule }) => hidden.length === 0 || rule !== 'plain-text')
    : body.findings;
  const findings = [...hidden, ...(matter.ok ? [] : matter.findings), ...refused];
  return matter.ok && body.ok && findings.length === 0
    ? { ok: true, value: { matter: matter.value, tree: body.value } }
    : { ok: false, findings };
}

function readBody(file: string, text: string): Reading<TextNode> {
  try {
    return { ok: true, value: parseMdx(text) };
  } catch (error) {
    // remark-mdx throws one VFileMessage at the first place that is not MDX.
    if (!(error instanceof Error && 'reason' in error)) throw error;
    return { ok: false, findings: [syntaxFinding(file, error)] };
  }
}

const explanations: readonly (readonly [RegExp, message: string, hint: string])[] = [
  [/closing tag/, '标签没有闭合', '补上结束标签，如 </Requirement>；结束标签单独成行。'],
  [/create a comment/, '用了 HTML 注释', '删去注释：文件里不写注释。'],
  [/before name/, '“<”后面接不上标签名', '表示小于时写“小于”或“<”后加空格。'],
  [/closing brace|acorn|expression/i, '花括号没有闭合或其中不是资料', '删去花括号；要写花括号本身，用 \\{ 和 \\}。'],
  [/import|export/i, '正文里有 import 或 export', '删去这一段：文件是资料，不是程序。'],
];

function syntaxFinding(file: string, error: Error & { readonly reason: unknown }): Finding {
  const reason = String(error.reason);
  const known = explanations.find(([pattern]) => pattern.test(reason));
  const message = `正文语法错误：${known?.[1] ?? reason}。`;
  return { ...finding(file, 'mdx-syntax', message, known?.[2] ?? '按 MDX 的写法改正这一处。'), at: placeOf(error, reason) };
}

function placeOf(error: Error, reason: string): { line: number; column: number } {
  if ('line' in error && typeof error.line === 'number') {
    return { line: error.line, column: 'column' in error && typeof error.column === 'number' ? error.column : 1 };
  }
  // Some messages name the place only in words: "Expected a closing tag for `<Note>` (12:1-12:7)".
  const words = /\((\d+):(\d+)/.exec(reason);
  return { line: Number(words?.[1] ?? 1), column: Number(words?.[2] ?? 1) };
}

function finding(file: string, rule: string, message: string, hint: string): Finding {
  return { rule, severity: 'error', file, at: { line: 1, column: 1 }, message, hint };
}

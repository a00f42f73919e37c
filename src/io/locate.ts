import type { Finding } from '#domain/finding.ts';
import { readText } from './files.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Position } from './position.ts';
import { offsetOf, positionAt } from './position.ts';
import type { YamlNode } from './yaml-tree.ts';
import { yamlTree } from './yaml-tree.ts';

/** A finding with the line and column that a reader can go to. */
export interface LocatedFinding extends Position {
  readonly file: string;
  readonly severity: Finding['severity'];
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** Gives every finding its line and column, and sorts by file, line and column. Reads again only the files that have findings. */
export function locate(root: string, findings: Iterable<Finding>): LocatedFinding[] {
  const sources = new Map<string, Source>();
  const located = Array.from(findings, (finding) => {
    const { file, severity, rule, message, hint } = finding;
    return { file, ...place(root, finding, sources), severity, rule, message, hint };
  });
  return located.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

interface Source {
  readonly text: string;
  readonly offset: number;
  readonly tree: YamlNode | undefined;
}

function place(root: string, { file, at }: Finding, sources: Map<string, Source>): Position {
  if (at === undefined) return { line: 1, column: 1 };
  if ('line' in at) return { line: at.line, column: at.column };
  let source = sources.get(file);
  if (source === undefined) {
    source = sourceOf(root, file);
    sources.set(file, source);
  }
  if (source.tree === undefined) return { line: 1, column: 1 };
  return positionAt(source.text, source.offset + offsetOf(source.tree, at.path));
}

function sourceOf(root: string, file: string): Source {
  const reading = readText(root, file);
  if (!reading.ok) return { text: '', offset: 0, tree: undefined };
  const { text } = reading;
  const matter = file.endsWith('.yaml') ? undefined : frontMatterOf(text);
  const yaml = matter?.yaml ?? text;
  return { text, offset: matter?.offset ?? 0, tree: yamlTree(yaml) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

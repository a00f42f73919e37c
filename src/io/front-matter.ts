/** The YAML between the first two `---` lines of a file, with its place, and the rest. */
export interface FrontMatter {
  readonly yaml: string;
  /** Offset of the YAML in the file. */
  readonly offset: number;
}

/** Splits a Markdown file into front matter and body; nothing where the file does not begin with a closed block. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return undefined;
  return { yaml: match[1] ?? '', offset: match[0].indexOf('\n') + 1 };
}

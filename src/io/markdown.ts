import type { RemarkPlugins } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { PluggableList } from 'unified';
import { unified } from 'unified';
import { joinLines } from './join-lines.ts';
import type { TextNode } from './text-node.ts';

/** GFM without the single tilde: in Chinese prose `~` joins the ends of a range. */
const gfm = { singleTilde: false };

/**
 * The Markdown of this project, one list for the site (astro.config.mjs, with `gfm: false`, since it stands here)
 * and for the reader, so that what is compared is what is shown.
 */
export const remarkPlugins = [[remarkGfm, gfm], remarkCjkFriendly, joinLines] satisfies PluggableList & RemarkPlugins;

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkPlugins).freeze();

/** An MDX text as a syntax tree, nothing compiled and nothing run. Throws a VFileMessage where it is not MDX. */
export function parseMdx(text: string): TextNode {
  const tree = processor.parse(text);
  return processor.runSync(tree);
}

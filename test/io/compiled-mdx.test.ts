import { unified } from '@astrojs/markdown-remark';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { compiledFaults } from '#io/compiled-mdx.ts';
import { remarkPlugins } from '#io/markdown.ts';

/** Compiles prose as the site does, without any check of the text before. */
async function compiled(text: string, matter: Record<string, unknown> = {}): Promise<unknown> {
  const processor = unified({ remarkPlugins, gfm: false, smartypants: false });
  const features = { syntaxHighlight: false, gfm: false, smartypants: false } as const;
  const place = { optimize: false, srcDir: new URL('file:///site/src/'), sourcemap: false } as const;
  const renderer = await processor.createMdxRenderer?.(features, place);
  const module = await renderer?.process(text, '/site/content/guides/x.mdx', matter);
  return parse(module?.code ?? '', { ecmaVersion: 'latest', sourceType: 'module' });
}

test('plain Markdown passes, whatever it holds', async () => {
  const text =
    '## 标题\n\n一段**强调**、[链接](/lookup/)和 `代码`。\n\n| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2 |\n\n1. 一\n2. 二\n   - 三\n\n> 引文\n\n```js\nprocess.exit()\n```\n\n---\n';
  expect([...compiledFaults(await compiled(text, { title: '标题', about: { standard: 'asmm' } }))]).toEqual([]);
});

test.for([
  ['an import', 'import x from "node:fs"\n\n文字\n', {}],
  ['an export that runs', 'export const x = process.exit()\n\n文字\n', {}],
  ['an expression', '文字{process.exit()}\n', {}],
  ['a harmless expression too', '文字{1 + 1}\n', {}],
  ['a component', '<Counter />\n', {}],
  ['raw HTML', '<b>文字</b>\n', {}],
  ['a script', '<script>alert(1)</script>\n', {}],
  ['an attribute that runs', '<a href={location}>文字</a>\n', {}],
  ['a picture of a file', '![图](./picture.png)\n', {}],
  ['a layout', '文字\n', { layout: '../evil.astro' }],
  ['a layout that is a program', '文字\n', { layout: 'data:text/javascript,process.exit()' }],
] as const)('%s is stopped', async ([, text, matter]) => {
  expect([...compiledFaults(await compiled(text, matter))].length).toBeGreaterThan(0);
});

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { remarkPlugins } from '#io/markdown.ts';
import { settings } from '#io/settings.ts';

export default defineConfig({
  outDir: settings().out,
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 32 },
  // The list of plugins is the reader's; GFM stands in it, and typographic rewriting would change normative quotes.
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins, gfm: false, smartypants: false }) },
  integrations: [mdx({ optimize: false })],
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});

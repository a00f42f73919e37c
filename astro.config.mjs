import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devFiles } from '#io/dev-files.ts';
import { remarkPlugins } from '#io/markdown.ts';
import { mdxGuard } from '#io/mdx-guard.ts';
import { settings } from '#io/settings.ts';

export default defineConfig({
  // By whole paths: a build lets Astro work in a folder of its own (src/io/publish/astro.ts).
  srcDir: join(import.meta.dirname, 'src'),
  publicDir: join(import.meta.dirname, 'public'),
  outDir: settings().out,
  cacheDir: './.cache',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 32 },
  // The list of plugins is the reader's; GFM stands in it, and typographic rewriting would change normative quotes.
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins, gfm: false, smartypants: false }) },
  integrations: [mdx({ optimize: false }), mdxGuard(), devFiles()],
  // The folder is fresh, and data files are written into it at the same time.
  vite: { build: { emptyOutDir: false, assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectives } } },
  devToolbar: { enabled: false },
});

/** Astro marks every MDX module with a directive of its own; the bundler's remark on each says nothing to an editor. */
function withoutDirectives(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}

import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 32 },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});

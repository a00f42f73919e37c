import { exportCache } from './cache.ts';
import { exportedBody, keptForms } from './kept.ts';
import type { ExportSource } from './source.ts';

// The process of `prepare.ts`: one version, every slow form, into the cache.
process.once('message', async (source: ExportSource) => {
  const cache = exportCache();
  for (const form of keptForms) await exportedBody(source, form, cache);
  process.disconnect();
});

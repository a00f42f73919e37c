import { availableParallelism } from 'node:os';
import { processBeside } from '../process-beside.ts';
import type { ExportCache } from './cache.ts';
import { keptForms } from './kept.ts';
import type { ExportSource } from './source.ts';

const worker = new URL('./prepare-worker.ts', import.meta.url);

/**
 * Makes the slow forms of all versions that the cache lacks, each version in a process of its own, as many at a time as there
 * are processors, two at most.
 */
export async function prepareExports(sources: readonly ExportSource[], cache: ExportCache): Promise<void> {
  cache.clean();
  const waiting = sources.filter((source) => keptForms.some((form) => cache.read(source, form) === undefined));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await processBeside(worker, next);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { ExportCache } from './cache.ts';
import { keptForms } from './kept.ts';
import type { ExportSource } from './source.ts';

const worker = new URL('./prepare-worker.ts', import.meta.url);

/**
 * Makes the slow forms of all versions that the cache lacks, each version in a process of its own, as many at a time as there
 * are processors, two at most: typst and the layout of DOCX hold on to hundreds of megabytes.
 */
export async function prepareExports(sources: readonly ExportSource[], cache: ExportCache): Promise<void> {
  cache.clean();
  const waiting = sources.filter((source) => keptForms.some((form) => cache.read(source, form) === undefined));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await prepare(next);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
}

/** Sends a source to a process that fills the cache. What goes wrong there goes wrong again, with its words, where the file is written. */
function prepare(source: ExportSource): Promise<void> {
  return new Promise((done) => {
    const child = fork(worker, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('error', () => done()).on('exit', () => done());
    child.send(source, () => undefined);
  });
}

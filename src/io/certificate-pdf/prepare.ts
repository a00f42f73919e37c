import { fork } from 'node:child_process';
import type { EntryCache } from '../entry-cache.ts';
import type { CertificateDocument } from './documents.ts';

const worker = new URL('./prepare-worker.ts', import.meta.url);

/** Has a process of its own make the documents that the cache lacks. What goes wrong there goes wrong again, with its words, where they are written. */
export function prepareDocuments(documents: readonly CertificateDocument[], cache: EntryCache): Promise<void> {
  const lacking = documents.filter(({ name }) => cache.read(name) === undefined);
  if (lacking.length === 0) return Promise.resolve();
  return new Promise((done) => {
    const child = fork(worker, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('error', () => done()).on('exit', () => done());
    child.send(lacking, () => undefined);
  });
}

import type { EntryCache } from '../entry-cache.ts';
import { processBeside } from '../process-beside.ts';
import type { CertificateDocument } from './documents.ts';

const worker = new URL('./prepare-worker.ts', import.meta.url);

/** Has the documents made that the cache lacks, all in one process. */
export async function prepareDocuments(documents: readonly CertificateDocument[], cache: EntryCache): Promise<void> {
  const lacking = documents.filter(({ name }) => cache.read(name) === undefined);
  if (lacking.length > 0) await processBeside(worker, lacking);
}

import { type CertificateDocument, certificateCache, documentBody } from './documents.ts';

// A process of a build that makes certificates as PDF into the cache: typst holds on to hundreds of megabytes until a process ends.
process.once('message', (documents: readonly CertificateDocument[]) => {
  const cache = certificateCache();
  for (const document of documents) documentBody(document, cache);
  process.disconnect?.();
});

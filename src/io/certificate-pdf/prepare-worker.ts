import { type CertificateDocument, certificateCache, documentBody } from './documents.ts';

// The process of `prepare.ts`: certificates as PDF, into the cache.
process.once('message', (documents: readonly CertificateDocument[]) => {
  const cache = certificateCache();
  for (const document of documents) documentBody(document, cache);
  process.disconnect?.();
});

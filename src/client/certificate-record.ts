import { isPublishedRecord } from '#domain/registry/published-record.ts';
import type { Certificate } from '#schema/certificate.ts';
import { links } from '#site/links.ts';

/** A certificate's published record as fetched: what it says, and its bytes. */
export interface FetchedRecord {
  readonly certificate: Certificate;
  readonly bytes: ArrayBuffer;
}

/** Fetches the record of a certificate past every cache; a failure of any kind gives nothing. */
export async function fetchRecord(number: string): Promise<FetchedRecord | undefined> {
  try {
    const response = await fetch(links.certificateFile(number), { cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
    if (!response.ok) return undefined;
    const bytes = await response.arrayBuffer();
    const certificate: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isPublishedRecord(certificate) && certificate.number === number ? { certificate, bytes } : undefined;
  } catch {
    return undefined;
  }
}

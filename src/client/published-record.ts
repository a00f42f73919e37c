import type { PackedKind } from '#domain/lookup/packs.ts';
import { isPublishedRecord } from '#domain/registry/published-record.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import { links } from '#site/links.ts';
import { fetchPacked } from './packed-page.ts';

/** A record's published text, and the file that it is all of, or a line of. */
interface PublishedText {
  readonly text: string;
  readonly file: string;
  readonly isLine: boolean;
}

/** A certificate's published record as fetched. */
export interface FetchedRecord extends PublishedText {
  readonly certificate: Certificate;
}

/** Fetches the record of a certificate past every cache; a failure of any kind gives nothing. */
export async function fetchRecord(number: string): Promise<FetchedRecord | undefined> {
  const published = await fetchText('certificates', number, links.certificateFile(number));
  if (published === undefined) return undefined;
  const certificate = parsed(published.text);
  return isPublishedRecord(certificate) && certificate.number === number ? { ...published, certificate } : undefined;
}

/** Fetches the record of a holder in the same way. */
export async function fetchHolder(id: string): Promise<Holder | undefined> {
  const published = await fetchText('holders', id, links.holderFile(id));
  const holder = published && parsed(published.text);
  return isHolder(holder) && holder.id === id ? holder : undefined;
}

/** A record's own file; where the site packs its pages, the record's line of the NDJSON, which lies in the pack beside them. */
async function fetchText(kind: PackedKind, id: string, file: string): Promise<PublishedText | undefined> {
  const packed = await fetchPacked(kind, id);
  if (packed.kind === 'found') return { text: packed.page.line, file: links.registerLines, isLine: true };
  if (packed.kind !== 'unpacked') return undefined;
  try {
    const response = await fetch(file, { cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
    return response.ok ? { text: await response.text(), file, isLine: false } : undefined;
  } catch {
    return undefined;
  }
}

/** What comes in a record's place may be a page of some network. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'id' in value && 'names' in value && Array.isArray(value.names);
}

import type { Day } from '#domain/day.ts';
import { openPack, type PackedKind, type PackedPage, type Packs, packOf, packPath } from '#domain/lookup/packs.ts';
import { fetchSnapshot } from './snapshot.ts';

/** What the packs of a site say of a record. That it is not on record, as of a day, is as sure as its page. */
export type Packed =
  | { readonly kind: 'found'; readonly page: PackedPage }
  | { readonly kind: 'absent'; readonly asOf: Day }
  /** There is no answer now. */
  | { readonly kind: 'unreadable' }
  /** As far as can be known, the site has no packs, but files for each record. */
  | { readonly kind: 'unpacked' };

/** Fetches a record's page past every cache. Where the site was deployed anew meanwhile, all is asked once more. */
export async function fetchPacked(kind: PackedKind, id: string): Promise<Packed> {
  const first = await fetchOnce(kind, id, 'no-cache');
  return first.kind === 'unreadable' ? fetchOnce(kind, id, 'reload') : first;
}

async function fetchOnce(kind: PackedKind, id: string, cache: RequestCache): Promise<Packed> {
  const snapshot = await fetchSnapshot();
  if (snapshot?.packs === undefined) return { kind: 'unpacked' };
  const pack = await fetchPack(kind, snapshot.packs, id, cache);
  if (pack === undefined) return { kind: 'unreadable' };
  const page = pack.get(id);
  return page === undefined ? { kind: 'absent', asOf: snapshot.asOf } : { kind: 'found', page };
}

async function fetchPack(kind: PackedKind, packs: Packs, id: string, cache: RequestCache): Promise<ReturnType<typeof openPack>> {
  const place = packOf(id, packs[kind]);
  try {
    const response = await fetch(`/${packPath(kind, packs[kind], place)}`, { cache, signal: AbortSignal.timeout(20_000) });
    return response.ok ? openPack(kind, packs[kind], place, await response.text()) : undefined;
  } catch {
    return undefined;
  }
}

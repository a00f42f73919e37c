import { recordAt } from '#site/links.ts';
import { now } from './clock.ts';
import { type CarriedPage, readPageText } from './page-timeline.ts';
import { type Freshness, fetchSnapshot, freshnessAt, type Snapshot } from './snapshot.ts';

/** A page's record as the site has it now, and how far it may be trusted. */
export interface CurrentPage {
  readonly page: CarriedPage;
  readonly freshness: Freshness;
  /** Whether the register has more to say of this certificate than the page that the reader has open. */
  readonly updated: boolean;
}

/** Asks how fresh the data are; where the register is newer than the page, which some cache may have kept, also for the page of today. */
export async function currentPage(carried: CarriedPage): Promise<CurrentPage> {
  const snapshot = await fetchSnapshot();
  const freshness = freshnessAt(snapshot, now());
  if (!freshness.fresh || snapshot === undefined || snapshot.asOf <= carried.asOf) return { page: carried, freshness, updated: false };
  const found = await fetchPage(snapshot);
  // What comes may be no newer, or older: some caches keep a page whatever they are told.
  const page = found !== undefined && found.asOf > carried.asOf ? found : carried;
  if (page.asOf < snapshot.asOf) return { page, freshness: { fresh: false, why: 'page-outdated', asOf: page.asOf }, updated: false };
  return { page, freshness, updated: JSON.stringify(page.timeline) !== JSON.stringify(carried.timeline) };
}

/** This page as the site has it now, past every cache. */
async function fetchPage({ packs }: Snapshot): Promise<CarriedPage | undefined> {
  const text = await (packs === undefined ? fetchText(location.pathname) : fetchPackedText(location.pathname));
  return text === undefined ? undefined : readPageText(text);
}

async function fetchText(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(10_000) });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

async function fetchPackedText(path: string): Promise<string | undefined> {
  const record = recordAt(path);
  if (record === undefined) return undefined;
  const { fetchPacked } = await import('./packed-page.ts');
  const packed = await fetchPacked(record.kind, record.id);
  return packed.kind === 'found' ? packed.page.main : undefined;
}

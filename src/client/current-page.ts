import { now } from './clock.ts';
import { type CarriedPage, fetchPage } from './page-timeline.ts';
import { type Freshness, fetchSnapshot, freshnessAt } from './snapshot.ts';

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
  const page = await fetchPage(location.pathname);
  if (page === undefined) return { page: carried, freshness: { fresh: false, why: 'page-outdated', asOf: carried.asOf }, updated: false };
  return { page, freshness, updated: JSON.stringify(page.timeline) !== JSON.stringify(carried.timeline) };
}

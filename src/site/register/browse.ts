import { latestCount } from '#domain/registry/overview.ts';
import type { Certificate } from '#schema/certificate.ts';
import { links } from '../links.ts';
import { mustGet, type Records } from './records.ts';
import { type CertificateRow, certificateRows, latestFirst } from './rows.ts';
import { overview, shownRecords } from './shown.ts';

/** As many rows as the overview knows of the latest certificates: the first page is made of these. */
const pageLength = latestCount.all;

export interface BrowsePage {
  readonly rows: readonly CertificateRow[];
  readonly total: number;
  readonly place: number;
  readonly pages: number;
}

/** The first page of the list of all certificates, the latest entry first. */
export async function firstBrowsePage(): Promise<BrowsePage> {
  const [{ latest, certificates: total }, all] = [await overview(), await shownRecords()];
  const certificates = latest.map((number) => mustGet(all.certificates, number).value);
  return pageOf(all, certificates, 1, total);
}

/** Another page of the list; `place` counts from 1. */
export function browsePage(all: Records, place: number): BrowsePage {
  const certificates = listed(all).slice((place - 1) * pageLength, place * pageLength);
  return pageOf(all, certificates, place, all.certificates.size);
}

/** The places of the pages after the first. */
export function furtherPlaces(all: Records): readonly number[] {
  return Array.from({ length: pagesFor(all.certificates.size) - 1 }, (_, index) => index + 2);
}

function pageOf(all: Records, certificates: readonly Certificate[], place: number, total: number): BrowsePage {
  return { rows: certificateRows(all, certificates), total, place, pages: pagesFor(total) };
}

function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / pageLength));
}

const lists = new WeakMap<Records, readonly Certificate[]>();

/** All certificates in the order of the list, sorted once. */
function listed(all: Records): readonly Certificate[] {
  const list = lists.get(all) ?? Array.from(all.certificates.values(), ({ value }) => value).toSorted(latestFirst);
  lists.set(all, list);
  return list;
}

/** The address of a page of the list; the first is the list's own. */
export function browseLink(place: number): string {
  return place === 1 ? links.certificates : `${links.certificates}page/${place}/`;
}

import { links } from '../links.ts';
import { records } from './records.ts';
import { type CertificateRow, certificateRows } from './rows.ts';

const pageLength = 100;

export interface BrowsePage {
  readonly rows: readonly CertificateRow[];
  readonly total: number;
  readonly place: number;
  readonly pages: number;
}

let rowsOnce: Promise<readonly CertificateRow[]> | undefined;

/** One page of the list of all certificates, the latest entry first; `place` counts from 1. */
export async function browsePage(place: number): Promise<BrowsePage> {
  const rows = await allRows();
  return {
    rows: rows.slice((place - 1) * pageLength, place * pageLength),
    total: rows.length,
    place,
    pages: Math.max(1, Math.ceil(rows.length / pageLength)),
  };
}

/** The places of the pages after the first. */
export async function furtherPlaces(): Promise<readonly number[]> {
  const { pages } = await browsePage(1);
  return Array.from({ length: pages - 1 }, (_, index) => index + 2);
}

function allRows(): Promise<readonly CertificateRow[]> {
  rowsOnce ??= records().then((all) =>
    certificateRows(
      all,
      Array.from(all.certificates.values(), ({ value }) => value),
    ),
  );
  return rowsOnce;
}

/** The address of a page of the list; the first is the list's own. */
export function browseLink(place: number): string {
  return place === 1 ? links.certificates : `${links.certificates}page/${place}/`;
}

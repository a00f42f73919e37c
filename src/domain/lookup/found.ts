import type { Day } from '../day.ts';
import { statusInTimeline } from '../registry/segments.ts';
import type { Filters, Found } from './model.ts';
import type { CertificateRow, HolderRow } from './rows.ts';
import { onDay } from './rows.ts';

/** The certificate as it stands on a day. */
export function foundOn(row: CertificateRow, day: Day): Found {
  const [number, recorded, timeline, terms, holders, , , next] = row;
  const [, place, body, standard, grade, validUntil] = onDay(terms, day) ?? ['', -1, '', '', 'pass', ''];
  const holder = holders[place];
  return {
    number,
    holder: holder?.[0] ?? '',
    name: holder === undefined ? '' : nameOfHolderOn(holder, day),
    status: statusInTimeline(
      timeline.map(([from, status]) => ({ from, status })),
      day,
    ),
    since: timeline.findLast(([from]) => from <= day)?.[0],
    grade,
    standard,
    body,
    validUntil,
    ...(next !== undefined && { next }),
    recorded,
  };
}

export function nameOfHolderOn([, names]: HolderRow, day: Day): string {
  return onDay(names, day)?.[1] ?? '';
}

/** Whether a certificate meets the filters on a day. */
export function passes(row: CertificateRow, filters: Filters, day: Day): boolean {
  const [, , , terms, holders] = row;
  const found = foundOn(row, day);
  const [, , regions = [], industry] = holders[onDay(terms, day)?.[1] ?? 0] ?? [];
  return (
    (filters.status === undefined || found.status === filters.status) &&
    (filters.grade === undefined || found.grade === filters.grade) &&
    (filters.body === undefined || found.body === filters.body) &&
    (filters.version === undefined || found.standard === filters.version) &&
    (filters.industry === undefined || industry === filters.industry) &&
    (filters.region === undefined || isWithin(onDay(regions, day)?.[1] ?? '', filters.region))
  );
}

/** Whether a region lies in another: '440305' in '440300' and in '440000'. */
export function isWithin(region: string, wider: string): boolean {
  return region.startsWith(wider.replace(/(00)+$/, ''));
}

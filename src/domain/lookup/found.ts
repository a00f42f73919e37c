import type { Day } from '../day.ts';
import { statusInTimeline } from '../registry/timeline.ts';
import type { Filters, Found, Terms } from './model.ts';
import type { Opened, OpenedCertificate, OpenedHolder } from './opened.ts';

/** The certificate as it stands on a day. */
export function foundOn({ holders }: Opened, opened: OpenedCertificate, day: Day): Found {
  const { certificate, timeline } = opened;
  const [, place, body, standard, grade, validUntil] = termsOn(certificate.terms, day);
  const holder = holders[place];
  return {
    number: certificate.number,
    holder: holder?.holder.id ?? '',
    name: holder === undefined ? '' : nameOfHolderOn(holder, day),
    status: statusInTimeline(timeline, day),
    since: timeline.findLast(({ from }) => from <= day)?.from,
    grade,
    standard,
    body,
    validUntil,
    ...(certificate.next !== undefined && { next: certificate.next }),
    recorded: certificate.recorded,
  };
}

export function nameOfHolderOn(holder: OpenedHolder, day: Day): string {
  return (holder.names.findLast(({ from }) => from <= day) ?? holder.names[0])?.name ?? '';
}

/** Whether a certificate meets the filters on a day. */
export function passes({ holders }: Opened, { certificate }: OpenedCertificate, found: Found, filters: Filters, day: Day): boolean {
  const holder = holders[termsOn(certificate.terms, day)[1]]?.holder;
  const region = (holder?.regions.findLast(([from]) => from <= day) ?? holder?.regions[0])?.[1] ?? '';
  return (
    (filters.status === undefined || found.status === filters.status) &&
    (filters.grade === undefined || found.grade === filters.grade) &&
    (filters.body === undefined || found.body === filters.body) &&
    (filters.version === undefined || found.standard === filters.version) &&
    (filters.industry === undefined || holder?.industry === filters.industry) &&
    (filters.region === undefined || region.startsWith(filters.region.replace(/(00)+$/, '')))
  );
}

function termsOn(terms: readonly Terms[], day: Day): Terms {
  return terms.findLast(([from]) => from <= day) ?? terms[0] ?? ['', -1, '', '', 'pass', ''];
}

import type { Certificate } from '#schema/certificate.ts';
import type { ScopeItem } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import { type Day, isDay } from '../day.ts';
import type { Register } from '../registry/register.ts';
import { certificateOn } from '../registry/status.ts';
import { timeline } from '../registry/timeline.ts';
import { fold } from './fold.ts';
import type { IndexedCertificate, IndexedHolder, LookupIndex, Terms } from './model.ts';
import { isTraditional, simplify } from './traditional.ts';

/** The index of everything on record. It has no day of its own: whoever reads it brings theirs. */
export function buildLookup(register: Register): LookupIndex {
  const holders = register.holders.map(({ value }) => value);
  const placeOfHolder = new Map(holders.map(({ id }, place) => [id, place]));
  const services = new Map<string, number>();
  const placeOfService = (service: string): number => {
    const place = services.get(service) ?? services.size;
    services.set(service, place);
    return place;
  };
  const certificates = register.certificates.map(({ value }) => indexedCertificate(value, placeOfHolder, placeOfService));
  const names = holders.flatMap((holder) => holder.names.map(({ name }) => fold(name))).join('');
  return {
    format: 1,
    holders: holders.map(indexedHolder),
    services: [...services.keys()],
    certificates,
    traditional: [...new Set(names)].filter(isTraditional).join(''),
  };
}

function indexedHolder(holder: Holder): IndexedHolder {
  const folded = holder.names.map(({ name }) => fold(name));
  const simplified = folded.map(simplify).filter((name) => !folded.includes(name));
  return {
    id: holder.id,
    names: holder.names.map(({ from, name }) => [from, name]),
    ...(simplified.length > 0 && { simplified }),
    regions: holder.addresses.map(({ from, region }) => [from, region]),
    industry: holder.industry,
  };
}

function indexedCertificate(
  certificate: Certificate,
  placeOfHolder: ReadonlyMap<string, number>,
  placeOfService: (service: string) => number,
): IndexedCertificate {
  const next = certificate.history.find((entry) => entry.event === 'cancelled')?.nextNumber;
  return {
    number: certificate.number,
    ...(next !== undefined && { next }),
    services: [...new Set(scopesEver(certificate).map(({ service }) => placeOfService(service)))],
    timeline: timeline(certificate).map(({ from, status }) => [from, status]),
    terms: termsOf(certificate, placeOfHolder),
    recorded:
      certificate.history
        .map(({ recorded }) => recorded)
        .toSorted()
        .at(-1) ?? '',
  };
}

/** Every item that the scope ever had: a service given up must still lead to the certificate that shows so. */
function scopesEver(certificate: Certificate): readonly ScopeItem[] {
  return [...certificate.scope, ...certificate.history.flatMap((entry) => (entry.event === 'extended' ? entry.add : []))];
}

function termsOf(certificate: Certificate, placeOfHolder: ReadonlyMap<string, number>): readonly Terms[] {
  const terms: Terms[] = [];
  for (const day of [...daysIn(certificate)].sort()) {
    const { holder, body, standard, grade, validUntil } = certificateOn(certificate, day);
    const next: Terms = [day, placeOfHolder.get(holder) ?? -1, body, standard, grade, validUntil];
    const last = terms.at(-1);
    if (last === undefined || next.some((value, place) => place > 0 && value !== last[place])) terms.push(next);
  }
  return terms;
}

/** Every day that the record names; what holds can change on no other. */
function daysIn(value: unknown, days = new Set<Day>()): ReadonlySet<Day> {
  if (typeof value === 'string' && isDay(value)) days.add(value);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) daysIn(each, days);
  return days;
}

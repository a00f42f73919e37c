import type { Day } from '#domain/day.ts';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { corrected } from '#domain/registry/history.ts';
import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { indexed } from '#domain/registry/indexed.ts';
import { industryName } from '#domain/registry/industries.ts';
import { regionName } from '#domain/registry/regions.ts';
import { factsOn } from '#domain/registry/status.ts';
import { timeline } from '#domain/registry/timeline.ts';
import { eventNames } from '#domain/registry/words.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, EventName } from '#schema/event.ts';
import type { Repository } from '../repository.ts';
import { tableWords as words } from './register-words.ts';

/** The columns of the register as a table, in their order. Columns are added at the end only: a program may count on their places. */
export const registerColumns = Object.values(words.columns);

type Row = Readonly<Record<keyof typeof words.columns, string>>;

/** Entries that bear on the status of a certificate; a renewal moves its end. */
const statusEvents: ReadonlySet<EventName> = new Set([
  'issued',
  'suspended',
  'reinstated',
  'renewed',
  'withdrawn',
  'cancelled',
  'annulled',
]);

/** The register as of a day, one certificate a row: what is on record, and no word on whether it stands today. */
export function* registerRows({ register, settings }: Repository, day: Day): Iterable<readonly string[]> {
  const { holders, bodies, certificates } = indexed(register);
  for (const { written } of certificates) {
    const on = factsOn(written, day);
    const [holder, first, body] = [holders.get(on.holder), holders.get(written.holder), bodies.get(on.body)];
    if (holder === undefined || first === undefined || body === undefined)
      throw new Error(`${written.number}: holder or body not on record`);
    const address = addressOn(holder, day);
    const [standard = '', version = ''] = on.standard.split('@');
    const row: Row = {
      number: written.number,
      holder: on.holder,
      nameAsIssued: nameOn(first, on.firstIssued),
      name: nameOn(holder, day),
      address: address?.address ?? '',
      region: address?.region ?? '',
      regionName: regionName(address?.region ?? '') ?? '',
      industry: holder.industry,
      industryName: industryName(holder.industry) ?? '',
      body: on.body,
      bodyName: bodyNameOn(body, day),
      standard,
      version,
      grade: words.grades[on.grade],
      scope: on.scope.map(({ service, sites }) => words.site(service, sites)).join(words.listSeparator),
      firstIssued: on.firstIssued,
      latestIssue: on.latestIssue,
      validUntil: on.validUntil,
      ...lastStatusEvent(written, day),
      timeline: timeline(written)
        .map(({ from, status }) => `${from} ${status}`)
        .join(', '),
      previousNumber: written.previousNumber ?? '',
      nextNumber: written.history.find((event) => event.event === 'cancelled')?.nextNumber ?? '',
      url: new URL(`/certificates/${written.number}/`, settings.url).href,
      asOf: day,
    };
    yield Object.values(row);
  }
}

function lastStatusEvent(certificate: Certificate, day: Day): Pick<Row, 'event' | 'cause' | 'decided' | 'effective' | 'recorded'> {
  const last = corrected(certificate).history.findLast(({ event, recorded }) => statusEvents.has(event) && recorded <= day);
  if (last === undefined) return { event: '', cause: '', decided: '', effective: '', recorded: '' };
  const { decided, effective, recorded } = last;
  return { event: eventNames[last.event], cause: reasonOf(last), decided, effective, recorded };
}

function reasonOf(event: CertificateEvent): string {
  return 'reason' in event ? event.reason : '';
}

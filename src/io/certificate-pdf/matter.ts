import type { Day } from '#domain/day.ts';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { indexed } from '#domain/registry/indexed.ts';
import type { Register } from '#domain/registry/register.ts';
import { certificateOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { ScopeItem } from '#schema/event.ts';
import type { Holder } from '#schema/holder.ts';
import type { SiteSettings } from '#schema/prose.ts';
import { type QrCode, qrCode } from '../qr.ts';
import { type Bilingual, bilingualDay, certificateWords as words } from './words.ts';

/** Everything that a printed certificate says, in the order of the sheet. Plain JSON. */
export interface CertificateMatter {
  readonly number: string;
  readonly scheme: Bilingual;
  readonly sample: boolean;
  /** Where the certificate no longer stands: what became of it. */
  readonly mark: Bilingual | undefined;
  readonly name: { readonly zh: string; readonly en: string | undefined };
  /** Where the holder is called otherwise since. */
  readonly nameSince: Bilingual | undefined;
  readonly id: { readonly label: Bilingual; readonly value: string };
  readonly address: string;
  readonly standard: Bilingual;
  readonly grade: Bilingual;
  readonly scope: readonly ScopeItem[];
  readonly dates: readonly { readonly label: Bilingual; readonly day: Bilingual }[];
  readonly body: { readonly zh: string; readonly en: string | undefined; readonly approval: string };
  readonly recorded: Bilingual;
  /** The day of the last entry: the document's own date. */
  readonly day: Day;
  readonly url: string;
  readonly qr: QrCode;
}

/**
 * The matter of a certificate as it stands on a day: scope and grade of that day, name and address as at its last issue or transfer (rules,
 * RK-002). Whether it is in force is never said, for paper cannot know; that it is not in force is.
 */
export function certificateMatter(register: Register, settings: SiteSettings, certificate: Certificate, day: Day): CertificateMatter {
  const on = certificateOn(certificate, day);
  const given = lastGiven(certificate, on.latestIssue, day);
  const { holders, bodies } = indexed(register);
  const holder = named(holders, on.holder);
  const body = named(bodies, on.body);
  const [standardId = '', version = ''] = on.standard.split('@');
  const standard = register.standards.find(({ id }) => id === standardId)?.matter;
  const recorded = latest(certificate.history.map((entry) => entry.recorded));
  const url = new URL(`/certificates/${certificate.number}/`, settings.url).href;
  const name = nameOn(holder, given);
  return {
    number: certificate.number,
    scheme: { zh: settings.title, en: settings.titleEn },
    sample: settings.sampleData,
    mark: words.marks[on.status]?.(bilingualDay(on.since)),
    name: { zh: name, en: englishOf(holder, name) },
    nameSince: nameSince(holder, name, day),
    id: { label: /^[0-9A-Z]{18}$/.test(holder.id) ? words.code : words.registration, value: holder.id },
    address: addressOn(holder, given)?.address ?? '',
    standard: { zh: words.version(standard?.title ?? standardId, version), en: words.versionEn(standard?.titleEn ?? standardId, version) },
    grade: words.grades[on.grade],
    scope: on.scope,
    dates: [
      { label: words.firstIssued, day: bilingualDay(on.firstIssued) },
      { label: words.latestIssue, day: bilingualDay(on.latestIssue) },
      { label: words.validUntil, day: bilingualDay(on.validUntil) },
    ],
    body: { zh: bodyNameOn(body, day), en: body.names.findLast(({ from }) => from <= day)?.english, approval: on.body },
    recorded: words.recorded(bilingualDay(recorded)),
    day: recorded,
    url,
    qr: qrCode(url),
  };
}

/** The day on which the certificate was last put into its holder's hands. */
function lastGiven({ history }: Certificate, latestIssue: Day, day: Day): Day {
  const transfers = history.filter(({ event, effective }) => event === 'transferred' && effective <= day);
  return latest([latestIssue, ...transfers.map(({ effective }) => effective)]);
}

function latest(days: readonly Day[]): Day {
  return days.toSorted().at(-1) ?? '';
}

function nameSince(holder: Holder, name: string, day: Day): Bilingual | undefined {
  const current = holder.names.findLast(({ from }) => from <= day);
  return current === undefined || current.name === name ? undefined : words.nameSince(current.name, bilingualDay(current.from));
}

function englishOf(holder: Holder, name: string): string | undefined {
  return holder.names.find((each) => each.name === name)?.english;
}

/** The record that a certificate names; the checks have made sure there is one, so that its absence is a bug. */
function named<Value>(records: { get(key: string): Value | undefined }, key: string): Value {
  const found = records.get(key);
  if (found === undefined) throw new Error(`a certificate names ${key}, which is not on record`);
  return found;
}

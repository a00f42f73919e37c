import type { State } from '#domain/registry/fold.ts';
import type { Certificate } from '#schema/certificate.ts';
import { gradeWords, registerWords } from '../labels/register.ts';
import { links } from '../links.ts';
import type { BodyLine } from './body-line.ts';
import type { HolderLine } from './certificate.ts';
import type { Records } from './records.ts';
import type { VersionView } from './version.ts';

interface Organization {
  readonly '@type': 'Organization';
  readonly name: string;
  readonly alternateName?: string;
  readonly identifier: string;
  readonly url: string;
}

/**
 * A certificate as schema.org's `Certification`, for search engines and other readers of JSON-LD. What they keep is read on days that nobody
 * knows, so it never says `CertificationActive`: it gives the dates between which the certificate was granted, and from where its verdict is
 * had. That it is not in force is said, with the day of the data (`sdDatePublished`): a warning that has grown old does less harm than none.
 */
export interface Certification {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Certification';
  readonly name: string;
  readonly description?: string;
  readonly url: string;
  readonly certificationIdentification: string;
  readonly about: Organization;
  readonly issuedBy: Organization;
  readonly isBasedOn?: string;
  readonly certificationRating: { readonly '@type': 'Rating'; readonly ratingValue: string };
  readonly validFrom: string;
  readonly datePublished: string;
  readonly expires: string;
  readonly auditDate?: string;
  readonly certificationStatus?: 'https://schema.org/CertificationInactive';
  readonly sdDatePublished: string;
}

/** What of a certificate's view it is made of. */
export interface Certified {
  readonly holder: HolderLine;
  readonly body: BodyLine;
  readonly version: VersionView;
}

export function certificationOf(
  { settings, asOf }: Records,
  certificate: Certificate,
  on: State,
  { holder, body, version }: Certified,
): Certification {
  const site = settings.url.replace(/\/$/, '');
  const audited = lastAudit(certificate, asOf);
  const stands = on.status === 'valid' || on.status === 'pending';
  return {
    '@context': 'https://schema.org',
    '@type': 'Certification',
    name: registerWords.certificate.certification(settings.title, version.label, gradeWords[on.grade]),
    ...(settings.sampleData && { description: registerWords.certificate.sample }),
    url: site + links.certificate(certificate.number),
    certificationIdentification: certificate.number,
    about: {
      '@type': 'Organization',
      name: holder.name,
      ...(holder.nameAsIssued !== undefined && { alternateName: holder.nameAsIssued }),
      identifier: holder.id,
      url: site + holder.href,
    },
    issuedBy: { '@type': 'Organization', name: body.name, identifier: body.approval, url: site + body.href },
    ...(version.href !== undefined && { isBasedOn: site + version.href }),
    certificationRating: { '@type': 'Rating', ratingValue: gradeWords[on.grade] },
    validFrom: on.firstIssued,
    datePublished: on.latestIssue,
    expires: on.validUntil,
    ...(audited !== undefined && { auditDate: audited }),
    ...(!stands && { certificationStatus: 'https://schema.org/CertificationInactive' }),
    sdDatePublished: asOf,
  };
}

/** The day of the last surveillance audit, or of the last round before an issue or renewal, as far as they are on record. */
function lastAudit({ history }: Certificate, asOf: string): string | undefined {
  let last: string | undefined;
  for (const event of history) {
    const days = event.event === 'surveilled' ? [event.audited] : 'rounds' in event ? (event.rounds ?? []).map(({ on }) => on) : [];
    for (const day of days) if (day <= asOf && (last === undefined || day > last)) last = day;
  }
  return last;
}

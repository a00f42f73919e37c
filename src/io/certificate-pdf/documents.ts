import { join } from 'node:path';
import type { Day } from '#domain/day.ts';
import type { Register } from '#domain/registry/register.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { SiteSettings } from '#schema/prose.ts';
import { digestOfFiles, type EntryCache, entryCache, project, sha256 } from '../entry-cache.ts';
import { type CertificateMatter, certificateMatter } from './matter.ts';
import { certificatePdf } from './pdf.ts';

/** Where a certificate's PDF stands below the site's root. */
export function certificatePdfPath(number: string): string {
  return `certificates/${number}/certificate.pdf`;
}

/** Where made certificates are kept between builds. */
export function certificateCache(folder: string = join(project, '.cache/certificates')): EntryCache {
  return entryCache(folder);
}

/** A certificate to be published as PDF: what it tells, and the name under which it is kept, which follows from that. */
export interface CertificateDocument {
  readonly number: string;
  readonly name: string;
  readonly matter: CertificateMatter;
}

/**
 * The certificates that a build publishes as PDF: those first issued, as many as the settings allow. A register that outgrows the number keeps
 * the files that it has published and makes no more; for the others there is the registrar's command.
 */
export function certificateDocuments(register: Register, settings: SiteSettings, day: Day): readonly CertificateDocument[] {
  const limit = settings.certificatePdfs ?? 0;
  if (limit === 0) return [];
  const code = digestOfFiles([import.meta.dirname], ['src/io/export/fonts.ts', 'package-lock.json']);
  return firstIssued(register, limit).map((certificate) => {
    const matter = certificateMatter(register, settings, certificate, day);
    return { number: certificate.number, name: `${sha256(JSON.stringify([code, matter])).toString('hex')}.pdf`, matter };
  });
}

/** Their files. A certificate that the fonts cannot draw has none. */
export function* certificateFiles(
  documents: readonly CertificateDocument[],
  cache: EntryCache,
): Iterable<{ readonly path: string; readonly body: Uint8Array }> {
  if (documents.length === 0) return;
  cache.clean();
  for (const document of documents) {
    const body = documentBody(document, cache);
    if (body !== undefined) yield { path: certificatePdfPath(document.number), body };
  }
}

/** A document as kept, or else made and kept; nothing where the fonts cannot draw it. */
export function documentBody({ name, matter }: CertificateDocument, cache: EntryCache): Uint8Array | undefined {
  const kept = cache.read(name);
  if (kept !== undefined) return kept;
  const made = certificatePdf(matter);
  if (!made.ok) return undefined;
  cache.write(name, made.pdf);
  return made.pdf;
}

/** In the order in which they came into the register, so that a later certificate never takes the place of an earlier one. */
function firstIssued({ certificates }: Register, limit: number): Certificate[] {
  return certificates
    .map(({ value }) => ({ certificate: value, entered: `${value.history[0]?.recorded} ${value.number}` }))
    .sort((a, b) => (a.entered < b.entered ? -1 : 1))
    .slice(0, limit)
    .map(({ certificate }) => certificate);
}

import { type QrCode, qrCode } from '#io/qr.ts';
import { fileSizeWords } from '../labels/standard.ts';
import { links } from '../links.ts';
import type { Records } from './records.ts';

/** How a certificate is checked further: its one genuine address, as text and as QR code, its files, and whom to tell. */
export interface CheckView {
  readonly url: string;
  readonly host: string;
  readonly qr: QrCode;
  readonly file: string;
  /** The certificate on paper, where the build has made one. */
  readonly pdf: { readonly href: string; readonly size: string } | undefined;
  readonly report: string;
}

export function checkView(number: string, { settings, fileSizes }: Records): CheckView {
  const url = new URL(links.certificate(number), settings.url);
  const pdf = links.certificatePdf(number);
  const bytes = fileSizes.get(pdf.slice(1));
  return {
    url: url.href,
    host: url.host,
    qr: qrCode(url.href),
    file: links.certificateFile(number),
    pdf: bytes === undefined ? undefined : { href: pdf, size: fileSizeWords(bytes) },
    report: reportLink(number, settings.repository),
  };
}

/** A form of the register's repository with the number filled in; without a repository, what to do about a doubtful certificate. */
export function reportLink(number: string, repository: string | undefined): string {
  if (repository === undefined) return links.aboutPart('genuine');
  const form = new URL(`${repository.replace(/\/$/, '')}/issues/new`);
  form.search = new URLSearchParams({ template: 'certificate.yml', number }).toString();
  return form.href;
}

import { nameOn } from '#domain/registry/holders.ts';
import { factsOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import { formatDay } from '../days.ts';
import { eventWords } from '../labels/events.ts';
import { gradeWords } from '../labels/register.ts';
import { links } from '../links.ts';
import { mustGet, type Records } from './records.ts';
import { versionLabel } from './version.ts';

/** A certificate in a list: by its last recorded event, for a list printed into a page cannot know the reader's day. */
export interface CertificateRow {
  readonly number: string;
  readonly href: string;
  readonly holder: string;
  readonly grade: string;
  readonly version: string;
  readonly event: string;
  readonly tone: 'hold' | 'void' | 'past' | 'accent';
  readonly recorded: string;
  readonly recordedText: string;
}

const tones: Partial<Record<EventName, CertificateRow['tone']>> = { suspended: 'hold', withdrawn: 'void', cancelled: 'past' };

/** Rows of certificates, the latest entry first. */
export function certificateRows(records: Records, certificates: readonly Certificate[]): readonly CertificateRow[] {
  return certificates.toSorted(latestFirst).map((certificate) => certificateRow(records, certificate));
}

/** The order of every list: the last entry's day, the latest first; of one day, by number. */
export function latestFirst(a: Certificate, b: Certificate): number {
  return compare(b.history.at(-1)?.recorded ?? '', a.history.at(-1)?.recorded ?? '') || compare(a.number, b.number);
}

/** The row of one certificate. */
export function certificateRow(records: Records, certificate: Certificate): CertificateRow {
  const on = factsOn(certificate, records.asOf);
  // The file's order is the order of recording.
  const last = certificate.history.at(-1);
  return {
    number: certificate.number,
    href: links.certificate(certificate.number),
    holder: nameOn(mustGet(records.holders, on.holder).value, records.asOf),
    grade: gradeWords[on.grade],
    version: versionLabel(records, on.standard),
    event: last === undefined ? '' : eventWords[last.event],
    tone: (last && tones[last.event]) ?? 'accent',
    recorded: last?.recorded ?? '',
    recordedText: last === undefined ? '' : formatDay(last.recorded),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { daysBetween } from '#domain/day.ts';
import { bodyNameOn } from '#domain/registry/bodies.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { publicationTarget } from '#domain/registry/publication.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, Round, ScopeItem } from '#schema/event.ts';
import { formatDay } from '../days.ts';
import { causeWords, dayWords, eventWords, historyWords } from '../labels/events.ts';
import { gradeWords, registerWords } from '../labels/register.ts';
import { links } from '../links.ts';
import { mustGet, type Records } from './records.ts';
import { versionLabel } from './version.ts';

const words = historyWords;

/** One entry as the page tells it. */
export interface HistoryEntry {
  /** Its place in the record, from 1: corrections and annulments name it. */
  readonly place: number;
  readonly title: string;
  readonly tone: 'valid' | 'hold' | 'void' | 'past' | 'accent';
  readonly details: readonly string[];
  readonly link: { readonly href: string; readonly label: string } | undefined;
  readonly days: readonly { readonly label: string; readonly day: string; readonly text: string }[];
  readonly lag: string;
  readonly late: boolean;
  /** What a later entry did to this one, and that it takes effect later or took effect before it was recorded. */
  readonly remarks: readonly string[];
  readonly struck: boolean;
}

const tones = {
  issued: 'valid',
  surveilled: 'accent',
  regraded: 'accent',
  suspended: 'hold',
  reinstated: 'valid',
  reduced: 'accent',
  extended: 'accent',
  renewed: 'valid',
  upgraded: 'valid',
  transferred: 'accent',
  withdrawn: 'void',
  cancelled: 'past',
  corrected: 'past',
  annulled: 'past',
} as const;

/** The history of a certificate, newest first. */
export function historyView(records: Records, certificate: Certificate): readonly HistoryEntry[] {
  return certificate.history.map((entry, index) => entryView(records, certificate, entry, index + 1)).reverse();
}

function entryView(records: Records, certificate: Certificate, entry: CertificateEvent, place: number): HistoryEntry {
  const lag = daysBetween(entry.decided, entry.recorded);
  const late = lag > publicationTarget;
  const annulled = certificate.history.find((later) => later.event === 'annulled' && later.annuls === place);
  const mended = certificate.history.some((later) => later.event === 'corrected' && later.correction.event === place);
  const remarks = [
    annulled && words.annulled(formatDay(annulled.effective)),
    mended ? words.mended : undefined,
    entry.effective > records.asOf ? dayWords.ahead(formatDay(entry.effective)) : undefined,
    entry.effective < entry.recorded && late ? dayWords.backdated : undefined,
  ];
  return {
    place,
    title: titleOf(records, entry),
    tone: entry.event === 'surveilled' && entry.result === 'nonconforming' ? 'hold' : tones[entry.event],
    details: detailsOf(records, certificate, entry),
    link:
      entry.event === 'cancelled' && entry.nextNumber !== undefined
        ? { href: links.certificate(entry.nextNumber), label: entry.nextNumber }
        : undefined,
    days: (['decided', 'effective', 'recorded'] as const).map((name) => ({
      label: dayWords[name],
      day: entry[name],
      text: formatDay(entry[name]),
    })),
    lag: late ? dayWords.late(lag) : dayWords.lag(lag),
    late,
    remarks: remarks.filter((remark) => remark !== undefined),
    struck: annulled !== undefined && annulled.effective <= records.asOf,
  };
}

function titleOf(records: Records, entry: CertificateEvent): string {
  if (entry.event === 'surveilled') return words.surveilled[entry.result];
  if (entry.event === 'regraded') return words.regraded(gradeWords[entry.grade]);
  if (entry.event === 'upgraded') return words.upgraded(versionLabel(records, entry.standard));
  return eventWords[entry.event];
}

function detailsOf(records: Records, certificate: Certificate, entry: CertificateEvent): readonly string[] {
  switch (entry.event) {
    case 'issued':
      return [words.gradeGiven(gradeWords[entry.grade]), ...rounds(entry.rounds), ...noteOf(entry)];
    case 'renewed':
      return [
        words.renewed(formatDay(entry.validUntil)),
        words.gradeGiven(gradeWords[entry.grade]),
        ...rounds(entry.rounds),
        ...noteOf(entry),
      ];
    case 'upgraded':
      return [words.gradeGiven(gradeWords[entry.grade]), ...rounds(entry.rounds), ...noteOf(entry)];
    case 'surveilled': {
      const { major, minor, closed } = entry.findings;
      return [words.findings(formatDay(entry.audited), major, minor, closed), ...noteOf(entry)];
    }
    case 'suspended':
      return [words.cause(causeWords.suspended[entry.cause], entry.reason)];
    case 'withdrawn':
      return [words.cause(causeWords.withdrawn[entry.cause], entry.reason)];
    case 'cancelled':
      return [words.cause(causeWords.cancelled[entry.cause], entry.reason)];
    case 'reduced':
      return [words.removed(scopeLine(entry.remove)), entry.reason];
    case 'extended':
      return [words.added(scopeLine(entry.add)), ...noteOf(entry)];
    case 'transferred':
      return [...transfer(records, entry.holder, entry.body, entry.effective), entry.reason];
    case 'corrected': {
      const { event, field, was, is } = entry.correction;
      const subject = event === undefined ? words.correctsFacts : words.corrects(event);
      return [`${subject}${words.correction(words.fields[field] ?? field, plain(was), plain(is))}`, entry.reason];
    }
    case 'annulled': {
      const named = certificate.history[entry.annuls - 1];
      return [words.annuls(entry.annuls, named === undefined ? '' : eventWords[named.event]), entry.reason];
    }
    case 'regraded':
    case 'reinstated':
      return [entry.reason];
  }
}

function rounds(all: readonly Round[] | undefined): readonly string[] {
  if (all === undefined) return [];
  const each = all.map((round, index) =>
    words.round(index + 1, formatDay(round.on), round.major, round.minor, round.result === 'conforming'),
  );
  return [words.rounds(all.length), ...each];
}

function transfer(records: Records, holder: string | undefined, body: string | undefined, day: string): readonly string[] {
  return [
    ...(holder === undefined ? [] : [words.toHolder(nameOn(mustGet(records.holders, holder).value, day))]),
    ...(body === undefined ? [] : [words.toBody(bodyNameOn(mustGet(records.bodies, body).value, day))]),
  ];
}

function scopeLine(items: readonly ScopeItem[]): string {
  return items.map(({ service, sites }) => `${service}（${sites.join('、')}）`).join(registerWords.separator);
}

function noteOf({ note }: { readonly note?: string | undefined }): readonly string[] {
  return note === undefined ? [] : [note];
}

function plain(value: unknown): string {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
  return JSON.stringify(value);
}

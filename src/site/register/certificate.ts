import { addDays } from '#domain/day.ts';
import { corrected, eventsInEffect } from '#domain/registry/history.ts';
import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { type ServiceLife, scopeLife } from '#domain/registry/scope-life.ts';
import { factsOn } from '#domain/registry/status.ts';
import { timeline } from '#domain/registry/timeline.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { formatDay } from '../days.ts';
import { eventWords } from '../labels/events.ts';
import { gradeWords, registerWords } from '../labels/register.ts';
import { freshnessWords } from '../labels/verdict.ts';
import { links } from '../links.ts';
import { type BadgeView, badgeView } from './badge.ts';
import { type BodyLine, bodyLine } from './body-line.ts';
import { type CalendarView, calendarView } from './calendar.ts';
import { type Certification, certificationOf } from './certification.ts';
import { type CheckView, checkView } from './checking.ts';
import { type HistoryEntry, historyView } from './history.ts';
import { mustGet, type Records } from './records.ts';
import { type ScoresView, scoresView } from './scores.ts';
import { type VersionView, versionView } from './version.ts';

const words = registerWords.certificate;

/** Everything a certificate page says. Nothing in it is a verdict: that is the reader's day's to give. */
export interface CertificateView {
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly asOf: string;
  /** For the verdict: '2026-03-10 valid, 2026-05-02 suspended'. */
  readonly timeline: string;
  readonly lastRecorded: string;
  readonly grade: { readonly word: string; readonly value: CertifiedGrade };
  readonly holder: HolderLine;
  readonly previousNumber: string | undefined;
  readonly nextNumber: string | undefined;
  readonly scope: readonly ServiceLine[];
  readonly version: VersionView;
  readonly body: BodyLine;
  readonly dates: readonly { readonly label: string; readonly day: string; readonly text: string }[];
  readonly history: readonly HistoryEntry[];
  readonly scores: ScoresView | undefined;
  readonly scoredOn: string | undefined;
  readonly calendar: CalendarView;
  /** The days between which another day's status is worth asking. */
  readonly days: { readonly first: string; readonly last: string; readonly today: string };
  readonly check: CheckView;
  /** Only while the certificate stands on the day of the data. */
  readonly badge: BadgeView | undefined;
  readonly certification: Certification;
  readonly sample: boolean;
}

/** A service with its sites; what was taken out of the scope is struck, with its day. */
export interface ServiceLine {
  readonly service: string;
  readonly struck: boolean;
  readonly sites: readonly { readonly site: string; readonly struck: boolean; readonly note: string | undefined }[];
}

export interface HolderLine {
  readonly id: string;
  readonly idLabel: string;
  readonly href: string;
  readonly name: string;
  /** Where the name has changed since. */
  readonly nameAsIssued: string | undefined;
  readonly address: string;
  /** Where the certificate was first given to somebody else. */
  readonly first: { readonly name: string; readonly href: string } | undefined;
}

export function certificateView(all: Records, number: string): CertificateView {
  const { value: certificate } = mustGet(all.certificates, number);
  const on = factsOn(certificate, all.asOf);
  const holder = holderLine(all, certificate, on.holder);
  const last = certificate.history.toSorted((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0)).at(-1);
  const recorded = last === undefined ? '' : formatDay(last.recorded);
  const version = versionView(all, on.standard, on.status !== 'withdrawn' && on.status !== 'cancelled' && on.status !== 'expired');
  const body = bodyLine(all, on.body);
  const dates: readonly (readonly [string, string])[] = [
    [words.firstIssued, on.firstIssued],
    ...(on.latestIssue === on.firstIssued ? [] : [[words.latestIssue, on.latestIssue] as const]),
    [words.validUntil, on.validUntil],
  ];
  return {
    number,
    title: words.title(number, holder.name),
    description: words.description(number, holder.name, recorded),
    asOf: all.asOf,
    timeline: timeline(certificate)
      .map(({ from, status }) => `${from} ${status}`)
      .join(', '),
    lastRecorded: last === undefined ? '' : freshnessWords.lastRecorded(recorded, eventWords[last.event]),
    grade: { word: gradeWords[on.grade], value: on.grade },
    holder,
    previousNumber: certificate.previousNumber,
    nextNumber: certificate.history.find((entry) => entry.event === 'cancelled')?.nextNumber,
    scope: scopeLife(certificate, all.asOf).map(serviceLine),
    version,
    body,
    dates: dates.map(([label, day]) => ({ label, day, text: formatDay(day) })),
    history: historyView(all, certificate),
    scores: on.scores && scoresView(all, on.standard, on.scores, on.grade),
    scoredOn: on.scores && scoredOn(certificate, all.asOf),
    calendar: calendarView(certificate, all.asOf),
    days: askable(certificate, on.validUntil, all.asOf),
    check: checkView(number, all),
    badge: on.status === 'valid' || on.status === 'suspended' ? badgeView(number, on.standard, on.grade, all.settings) : undefined,
    certification: certificationOf(all, certificate, on, { holder, body, version }),
    sample: all.settings.sampleData,
  };
}

function holderLine(all: Records, certificate: Certificate, id: string): HolderLine {
  const holder = mustGet(all.holders, id).value;
  const issued = certificate.history[0]?.effective ?? all.asOf;
  const name = nameOn(holder, all.asOf);
  const asIssued = nameOn(holder, issued);
  const first = certificate.holder === id ? undefined : mustGet(all.holders, certificate.holder).value;
  return {
    id,
    idLabel: /^[0-9A-Z]{18}$/.test(id) ? words.code : words.registration,
    href: links.holder(id),
    name,
    nameAsIssued: first === undefined && asIssued !== name ? asIssued : undefined,
    address: addressOn(holder, all.asOf)?.address ?? '',
    first: first && {
      name: nameOn(first, issued),
      href: links.holder(first.id),
    },
  };
}

/** The entry that the scores shown come from; before any is in effect they are those of the issue. */
function scoredOn(certificate: Certificate, day: string): string | undefined {
  const { history } = corrected(certificate);
  const scored = (entry: CertificateEvent): boolean => 'scores' in entry && entry.scores !== undefined;
  const entry = eventsInEffect(history, day).findLast(scored) ?? history.find(scored);
  return entry && words.scoresOn(formatDay(entry.effective), eventWords[entry.event]);
}

/** From the first decision to the day after the end, or to the day of the data where that is later. */
function askable({ history }: Certificate, validUntil: string, today: string): CertificateView['days'] {
  const [first = today] = history.flatMap(({ decided, effective }) => [decided, effective]).toSorted();
  const after = addDays(validUntil, 1);
  return { first, last: after < today ? today : after, today };
}

function serviceLine({ service, sites }: ServiceLife): ServiceLine {
  const lines = sites.map(({ site, added, removed }) => ({ site, struck: removed !== undefined, note: siteNote(added, removed) }));
  return { service, struck: lines.every(({ struck }) => struck), sites: lines };
}

function siteNote(added: string | undefined, removed: string | undefined): string | undefined {
  if (removed !== undefined) return words.siteRemoved(formatDay(removed));
  return added === undefined ? undefined : words.siteAdded(formatDay(added));
}

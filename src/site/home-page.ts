import { daysBetween } from '#domain/day.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { certificateOn } from '#domain/registry/status.ts';
import type { Standard } from '#domain/standard/model.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { formatDay } from './days.ts';
import { eventWords } from './labels/events.ts';
import { proseWords as words } from './labels/prose.ts';
import type { PageLink } from './links.ts';
import { links } from './links.ts';
import type { NoticeEntry } from './prose/notices.ts';
import { noticeEntries } from './prose/notices.ts';
import { mustGet, type Records } from './register/records.ts';
import { overview, shownRecords } from './register/shown.ts';
import { asOf, repository } from './repository.ts';

/** The first page: one question, three kinds of reader, what is new. */
export interface HomePage {
  readonly title: string;
  readonly examples: readonly string[];
  readonly readers: readonly ReaderView[];
  readonly recent: readonly RecentChange[];
  readonly notices: readonly NoticeEntry[];
}

export interface ReaderView {
  readonly heading: string;
  readonly text: string;
  readonly links: readonly PageLink[];
}

export interface RecentChange extends PageLink {
  readonly day: string;
  readonly date: string;
  readonly what: string;
  readonly delay: string;
  readonly tone: string;
}

const noticeCount = 4;

export async function homePage(): Promise<HomePage> {
  const { settings, register } = await repository();
  const recent = await recentChanges();
  return {
    title: settings.title,
    examples: await examples(),
    readers: readers(register.standards, asOf()),
    recent,
    notices: (await noticeEntries()).slice(0, noticeCount),
  };
}

/** The first certificate on record: its number, and the name of its holder. */
async function examples(): Promise<string[]> {
  const [{ example }, all] = [await overview(), await shownRecords()];
  if (example === undefined) return [];
  const { holder } = mustGet(all.certificates, example).value;
  return [example, nameOn(mustGet(all.holders, holder).value, all.asOf)];
}

/** The last entries by the day on which they were recorded. What a certificate is worth today they do not say. */
async function recentChanges(): Promise<RecentChange[]> {
  const [{ recent }, all] = [await overview(), await shownRecords()];
  return recent.flatMap(({ number, place }) => {
    const certificate = mustGet(all.certificates, number).value;
    const event = certificate.history[place];
    return event === undefined ? [] : [recentChange(all, certificate, event)];
  });
}

function recentChange(all: Records, certificate: Certificate, event: CertificateEvent): RecentChange {
  const delay = words.home.recentDelay(daysBetween(event.decided, event.recorded));
  return {
    href: links.certificate(certificate.number),
    label: nameOn(mustGet(all.holders, certificateOn(certificate, all.asOf).holder).value, all.asOf),
    day: event.recorded,
    date: formatDay(event.recorded),
    what: eventWords[event.event],
    delay: event.effective > all.asOf ? `${delay} · ${words.home.recentAhead(formatDay(event.effective))}` : delay,
    tone: tones[event.event],
  };
}

const tones = {
  issued: 'accent',
  surveilled: 'accent',
  regraded: 'accent',
  suspended: 'hold',
  reinstated: 'accent',
  reduced: 'hold',
  extended: 'accent',
  renewed: 'accent',
  upgraded: 'accent',
  transferred: 'accent',
  withdrawn: 'void',
  cancelled: 'past',
  corrected: 'past',
  annulled: 'past',
} as const satisfies Record<CertificateEvent['event'], string>;

function readers(standards: readonly Standard[], day: string): ReaderView[] {
  const criteria = standards.find((standard) => standard.matter.kind === 'criteria');
  const current = criteria && versionInForceOn(criteria, day);
  const draft = criteria?.versions.find((version) => version.matter.status === 'draft' && (version.matter.commentsUntil ?? '') >= day);
  const { enterprise, public: anyone, committee } = words.readers;
  return [
    {
      heading: enterprise.heading,
      text: enterprise.text,
      links: [
        { href: links.guide('enterprise'), label: enterprise.guide },
        { href: links.selfAssessment, label: enterprise.assess },
        ...(criteria && current
          ? [{ href: links.version(criteria.id, current.version), label: enterprise.standard(current.version) }]
          : []),
        { href: links.rules, label: enterprise.rules },
      ],
    },
    {
      heading: anyone.heading,
      text: anyone.text,
      links: [
        { href: links.lookup(), label: anyone.lookup },
        { href: links.guide('public'), label: anyone.guide },
        { href: links.statistics, label: anyone.statistics },
      ],
    },
    {
      heading: committee.heading,
      text: committee.text,
      links: [
        ...(criteria && draft ? [{ href: links.version(criteria.id, draft.version), label: committee.draft(draft.version) }] : []),
        { href: links.guide('committee'), label: committee.guide },
        { href: links.standards, label: committee.standards },
      ],
    },
  ];
}

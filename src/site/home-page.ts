import { daysBetween } from '#domain/day.ts';
import type { Filed } from '#domain/finding.ts';
import { nameOn } from '#domain/registry/holders.ts';
import { certificateOn } from '#domain/registry/status.ts';
import type { Standard } from '#domain/standard/model.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { formatDay } from './days.ts';
import { proseWords as words } from './labels/prose.ts';
import { eventWords } from './labels/register.ts';
import type { PageLink } from './links.ts';
import { links } from './links.ts';
import type { NoticeEntry } from './prose/notices.ts';
import { noticeEntries } from './prose/notices.ts';
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

const recentCount = 6;
const noticeCount = 4;

export async function homePage(): Promise<HomePage> {
  const { settings, register } = await repository();
  const recent = await recentChanges();
  const sample = register.certificates[0]?.value;
  const holder = sample && register.holders.find((each) => each.value.id === sample.holder)?.value;
  return {
    title: settings.title,
    examples: [...(sample ? [sample.number] : []), ...(holder ? [nameOn(holder, asOf())] : [])],
    readers: readers(register.standards, asOf()),
    recent,
    notices: (await noticeEntries()).slice(0, noticeCount),
  };
}

/** The last entries by the day on which they were recorded. What a certificate is worth today they do not say. */
async function recentChanges(): Promise<RecentChange[]> {
  const { register } = await repository();
  const holders = new Map(register.holders.map(({ value }) => [value.id, value]));
  const day = asOf();
  const since = recordedSince(register.certificates, day);
  return register.certificates
    .flatMap(({ value: certificate }) =>
      certificate.history.filter(({ recorded }) => recorded >= since).map((event) => ({ certificate, event })),
    )
    .filter(({ event }) => event.recorded <= day)
    .toSorted((a, b) => b.event.recorded.localeCompare(a.event.recorded) || a.certificate.number.localeCompare(b.certificate.number))
    .slice(0, recentCount)
    .map(({ certificate, event }) => {
      const holder = holders.get(certificateOn(certificate, day).holder);
      const delay = words.home.recentDelay(daysBetween(event.decided, event.recorded));
      return {
        href: links.certificate(certificate.number),
        label: holder ? nameOn(holder, day) : certificate.number,
        day: event.recorded,
        date: formatDay(event.recorded),
        what: eventWords[event.event],
        delay: event.effective > day ? `${delay} · ${words.home.recentAhead(formatDay(event.effective))}` : delay,
        tone: tones[event.event],
      };
    });
}

/** A day from which on enough entries were recorded, so that the others need not be sorted. */
function recordedSince(certificates: readonly Filed<Certificate>[], day: string): string {
  const counts = new Map<string, number>();
  for (const { value } of certificates) {
    for (const { recorded } of value.history) if (recorded <= day) counts.set(recorded, (counts.get(recorded) ?? 0) + 1);
  }
  let found = 0;
  const days = [...counts.keys()].toSorted().toReversed();
  for (const each of days) {
    found += counts.get(each) ?? 0;
    if (found >= recentCount) return each;
  }
  return '';
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

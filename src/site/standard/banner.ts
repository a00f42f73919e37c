import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import type { Phase } from '#domain/standard/versions.ts';
import { phaseOn, transitionUntil, versionInForceOn } from '#domain/standard/versions.ts';
import { formatDay } from '../days.ts';
import { phaseTones, standardWords } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';

const words = standardWords.banner;

/** What a reader must know of a version before reading it: whether it counts, from when and until when. */
export interface Banner {
  readonly tone: string;
  readonly lead: string;
  readonly sentences: readonly string[];
  readonly links: readonly PageLink[];
}

export function versionBanner(standard: Standard, version: StandardVersion, day: string): Banner {
  const phase = phaseOn(version, standard, day);
  const current = versionInForceOn(standard, day);
  const [lead = '', ...sentences] = sentencesFor[phase]({ standard, version, current, day });
  return { tone: phaseTones[phase], lead, sentences, links: bannerLinks(standard, version, current) };
}

function bannerLinks(standard: Standard, version: StandardVersion, current: StandardVersion | undefined): PageLink[] {
  const comment = { href: `${links.version(standard.id, version.version)}#how-to-comment`, label: words.howToComment };
  return [
    ...(version.matter.status === 'draft' ? [comment] : []),
    ...(current && current !== version
      ? [{ href: links.version(standard.id, current.version), label: words.readInForce(current.version) }]
      : []),
  ];
}

interface Situation {
  readonly standard: Standard;
  readonly version: StandardVersion;
  readonly current: StandardVersion | undefined;
  readonly day: string;
}

const sentencesFor = {
  draft: ({ version, day }) => {
    const { commentsUntil, effective } = version.matter;
    return [
      words.draft(version.version),
      ...(commentsUntil ? [(day <= commentsUntil ? words.draftUntil : words.draftClosed)(formatDay(commentsUntil))] : []),
      ...(effective ? [words.draftPlanned(formatDay(effective))] : []),
    ];
  },
  announced: ({ version, current }) => [
    words.announced(version.version, formatDay(version.matter.effective ?? '')),
    ...(current ? [words.announcedNow(current.version)] : []),
  ],
  'in-force': ({ standard, version, day }) => {
    const from = version.matter.transition?.from ?? [];
    const until = from[0] && transitionUntil(standard, from[0]);
    return [
      words.inForce(version.version, formatDay(version.matter.effective ?? '')),
      ...(until && day <= until ? [words.inForceTransition(from.join('、'), formatDay(until))] : []),
      ...extensions(standard, version),
    ];
  },
  transition: ({ standard, version }) => {
    const [next] = laterThan(standard, version);
    const until = transitionUntil(standard, version.version);
    const ending = laterThan(standard, version).find((each) => each.matter.transition?.from.includes(version.version));
    if (!next) return [version.matter.summary];
    return [
      words.replaced(version.version, next.version, formatDay(next.matter.effective ?? '')),
      ...(ending && until
        ? [words.transitionUntil(ending.version, formatDay(until)), ...extensions(standard, ending)]
        : [words.replacedMinor]),
    ];
  },
  superseded: ({ standard, version }) => {
    const [next] = laterThan(standard, version);
    const until = transitionUntil(standard, version.version);
    if (!next) return [version.matter.summary];
    return [
      words.replaced(version.version, next.version, formatDay(next.matter.effective ?? '')),
      ...(until ? [words.transitionEnded(formatDay(until))] : []),
    ];
  },
} as const satisfies Record<Phase, (situation: Situation) => readonly string[]>;

/** The published versions after one, oldest first. */
function laterThan(standard: Standard, version: StandardVersion): StandardVersion[] {
  return standard.versions.slice(standard.versions.indexOf(version) + 1).filter((each) => each.matter.status === 'published');
}

function extensions(standard: Standard, version: StandardVersion): string[] {
  return standard.extensions
    .filter((each) => each.version === version.version)
    .map((each) => words.extended(formatDay(each.dated), each.reason));
}

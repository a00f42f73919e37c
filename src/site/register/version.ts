import { phaseOn, transitionUntil } from '#domain/standard/versions.ts';
import { formatDay } from '../days.ts';
import { registerWords as words } from '../labels/register.ts';
import { links } from '../links.ts';
import { type Records, versionOf } from './records.ts';

/** The version a certificate rests on, where it stands today, and until when it may. */
export interface VersionView {
  readonly label: string;
  readonly href: string | undefined;
  readonly phase: string | undefined;
  readonly tone: 'valid' | 'hold' | 'past';
  /** What the holder has to do by when. */
  readonly deadline: string | undefined;
  /** The version to move to. */
  readonly successor: { readonly label: string; readonly href: string } | undefined;
  /** What changed from its version to the one to move to. */
  readonly changes: { readonly label: string; readonly href: string } | undefined;
}

const tones = { draft: 'past', announced: 'past', 'in-force': 'valid', transition: 'hold', superseded: 'past' } as const;

/** `open`: whether the certificate still stands, so that there is something to move. */
export function versionView(records: Records, ref: string, open = true): VersionView {
  const named = versionOf(records, ref);
  if (named === undefined)
    return { label: ref, href: undefined, phase: undefined, tone: 'past', deadline: undefined, successor: undefined, changes: undefined };
  const { standard, version } = named;
  const phase = phaseOn(version, standard, records.asOf);
  const successor = standard.versions.find(
    ({ matter }) => matter.status === 'published' && matter.transition?.from.includes(version.version),
  );
  const until = transitionUntil(standard, version.version);
  const over = until !== undefined && until < records.asOf;
  const shown = open && successor !== undefined && (phase === 'transition' || phase === 'superseded') ? successor : undefined;
  return {
    label: words.version(standard.matter.shortTitle, version.version),
    href: links.version(standard.id, version.version),
    phase: words.phases[phase],
    tone: tones[phase],
    deadline:
      shown === undefined || until === undefined
        ? undefined
        : over
          ? words.transitionOver(formatDay(until))
          : words.upgradeBy(formatDay(until)),
    successor: shown && {
      label: words.version(standard.matter.shortTitle, shown.version),
      href: links.version(standard.id, shown.version),
    },
    changes: shown && {
      label: words.changesSince(version.version, shown.version),
      href: links.compare(standard.id, version.version, shown.version),
    },
  };
}

/** '评价准则 2.0 版' for `asmm@2.0`. */
export function versionLabel(records: Records, ref: string): string {
  return versionView(records, ref).label;
}

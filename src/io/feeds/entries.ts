import type { Day } from '#domain/day.ts';
import type { Filed } from '#domain/finding.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import type { Notice } from '#schema/prose.ts';
import { printedDay } from '../export/words.ts';
import { feedWords as words } from './words.ts';

/** Something that happened to a standard, as feeds tell it. */
export interface StandardEntry {
  /** Where it can be read, with a fragment where one page tells of several: permanent, and the entry's id. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly dated: Day;
}

/** Publications, calls for comments, errata and extensions of a standard that the record dates up to a day. */
export function entriesOf(standard: Standard, notices: readonly Filed<Notice>[], day: Day): StandardEntry[] {
  const name = standard.matter.shortTitle;
  return [
    ...standard.versions.flatMap((version) => versionEntry(standard, version, notices)),
    ...standard.errata.map((erratum) => ({
      address: `/standards/${standard.id}/${erratum.version}/criteria/${erratum.provision}/#${erratum.id}`,
      title: words.erratum(name, erratum.version, erratum.provision),
      summary: words.correction(erratum.was, erratum.is, erratum.reason),
      dated: erratum.dated,
    })),
    ...standard.extensions.map((extension) => ({
      address: `/standards/${standard.id}/${extension.version}/#extended-${extension.dated}`,
      title: words.extension(name, extension.version),
      summary: words.extended(printedDay(extension.until), extension.reason),
      dated: extension.dated,
    })),
  ].filter(({ dated }) => dated <= day);
}

function versionEntry(
  { id, matter: { shortTitle } }: Standard,
  version: StandardVersion,
  notices: readonly Filed<Notice>[],
): StandardEntry[] {
  const { published, effective, commentsUntil, transition, summary, status } = version.matter;
  const draft = status === 'draft';
  const dated = draft ? openedOn(version, notices) : published;
  if (dated === undefined) return [];
  const sentences = [
    summary,
    effective && (draft ? words.plannedEffective : words.effective)(printedDay(effective)),
    draft && commentsUntil && words.commentsUntil(printedDay(commentsUntil)),
    transition && words.transition(transition.from.join(words.listSeparator), printedDay(transition.until)),
  ];
  // A draft that is published later is another entry, with another fragment.
  return [
    {
      address: `/standards/${id}/${version.version}/${draft ? '#comments' : ''}`,
      title: (draft ? words.draft : words.published)(shortTitle, version.version),
      summary: sentences.filter((sentence) => typeof sentence === 'string').join(''),
      dated,
    },
  ];
}

/** The day of the notice that opened the call for comments, or else of the first comment. */
function openedOn({ standard, version, comments }: StandardVersion, notices: readonly Filed<Notice>[]): Day | undefined {
  const opened = notices.flatMap(({ value: { about, dated } }) =>
    about?.standard === standard && about.version === version ? [dated] : [],
  );
  const received = comments.map((comment) => comment.received);
  return (opened.length > 0 ? opened : received).toSorted()[0];
}

import type { StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import type { ExportSource } from './source.ts';
import { printedDay, exportWords as words } from './words.ts';

/** The dates and people of a version, for the cover. */
export function coverFacts({ version, standard }: ExportSource): readonly { readonly label: string; readonly value: string }[] {
  const { matter } = version;
  const { transition } = matter;
  const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : printedDay(date));
  const facts = [
    { label: words.facts.published, value: day(matter.published) },
    { label: matter.status === 'draft' ? words.facts.plannedEffective : words.facts.effective, value: day(matter.effective) },
    { label: words.facts.commentsUntil, value: day(matter.commentsUntil) },
    {
      label: words.facts.transition,
      value: transition && words.transitionOf(transition.from.join(words.listSeparator), printedDay(transition.until)),
    },
    { label: words.facts.size, value: sizeOf(version) },
    { label: words.facts.resolution, value: version.changes?.resolution },
    { label: words.facts.owner, value: standard.matter.owner },
  ];
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

/** What a reader needs to know of this version before the first clause. */
export function forewordOf(source: ExportSource): readonly string[] {
  const { version, standard, settings } = source;
  const { status, summary } = version.matter;
  const example = provisionsOf(version)[0]?.id ?? '';
  const sentences = [
    summary,
    ...standard.extensions
      .filter((extension) => extension.version === version.version)
      .map(({ dated, until, reason }) => words.extensionOf(printedDay(dated), printedDay(until), reason)),
    words.ids(example),
    words.force,
    status === 'draft' ? words.draftNotice : undefined,
    settings.sampleData ? words.sampleNotice : undefined,
  ];
  return sentences.filter((text) => text !== undefined);
}

function sizeOf(version: StandardVersion): string {
  const provisions = provisionsOf(version);
  const scored = provisions.filter(({ points }) => points !== undefined);
  const total = scored.reduce((sum, { points = 0 }) => sum + points, 0);
  const keys = scored.filter(({ kind }) => kind === 'key').length;
  return scored.length > 0 ? words.sizeScored(scored.length, keys, total) : words.sizeUnscored(provisions.length);
}

import type { StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import type { CrossReferences } from './cross-references.ts';
import type { Block, Run } from './html-blocks.ts';
import type { ExportSource } from './source.ts';
import { printedDay, exportWords as words } from './words.ts';

/** The dates and people of a version, for the cover. */
export function coverFacts({ version, standard }: ExportSource): readonly { readonly label: string; readonly value: string }[] {
  const { matter } = version;
  const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : printedDay(date));
  const facts = [
    { label: words.facts.published, value: day(matter.published) },
    { label: matter.status === 'draft' ? words.facts.plannedEffective : words.facts.effective, value: day(matter.effective) },
    { label: words.facts.commentsUntil, value: day(matter.commentsUntil) },
    { label: words.facts.owner, value: standard.matter.owner },
  ];
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

/** What a reader needs to know of this version before the first clause. */
export function forewordOf(source: ExportSource, references: CrossReferences): readonly Block[] {
  const { version, standard } = source;
  const { transition, status, summary } = version.matter;
  const example = provisionsOf(version)[0]?.id ?? '';
  const sentences = [
    summary,
    sizeOf(version),
    transition && `${words.transitionOf(transition.from.join(words.listSeparator), printedDay(transition.until))}。`,
    ...standard.extensions
      .filter((extension) => extension.version === version.version)
      .map(({ dated, until, reason }) => words.extensionOf(printedDay(dated), printedDay(until), reason)),
    version.changes && `${words.facts.resolution}：${version.changes.resolution}。`,
    words.ids.replace('%', example),
    words.force,
    status === 'draft' ? words.draftNotice : undefined,
    source.settings.sampleData ? words.sampleNotice : undefined,
  ];
  const paragraphs = sentences.filter((text) => text !== undefined).map((text) => paragraph(text));
  return [...paragraphs, ...changeTable(version, references)];
}

function sizeOf(version: StandardVersion): string {
  const provisions = provisionsOf(version);
  const scored = provisions.filter(({ points }) => points !== undefined);
  const total = scored.reduce((sum, { points = 0 }) => sum + points, 0);
  const keys = scored.filter(({ kind }) => kind === 'key').length;
  const size = scored.length > 0 ? words.sizeScored(scored.length, keys, total) : words.sizeUnscored(provisions.length);
  return `${words.facts.size}：${size}。`;
}

function changeTable(version: StandardVersion, references: CrossReferences): readonly Block[] {
  if (version.changes === undefined || version.changes.changes.length === 0) return [];
  const { against, changes } = version.changes;
  const rows = changes.map((change) => [
    references(run((change.to.length > 0 ? change.to : change.from).join(words.listSeparator))),
    run(relationOf(change)),
    run(words.classes[change.class]),
    references(run(change.reason)),
  ]);
  const { clause, change, class: kind, reason } = words.changes;
  return [
    { type: 'paragraph', runs: [{ text: words.changesTitle(against), bold: true }] },
    { type: 'table', head: [clause, change, kind, reason].map(run), rows },
  ];
}

function relationOf({ from, to }: { readonly from: readonly string[]; readonly to: readonly string[] }): string {
  const [before] = from;
  if (before === undefined) return words.relations.added;
  if (to.length === 0) return words.relations.removed;
  if (from.length > 1) return words.relations.merged(from.join(words.listSeparator));
  if (to.length > 1) return words.relations.split(before);
  return to.includes(before) ? words.relations.modified : words.relations.replaced(before);
}

function paragraph(text: string): Block {
  return { type: 'paragraph', runs: run(text) };
}

function run(text: string): readonly Run[] {
  return [{ text }];
}

import type { Day } from '#domain/day.ts';
import type { Section } from '#domain/standard/model.ts';
import { changeTable } from './change-table.ts';
import type { Clause } from './clause.ts';
import { clauseOf } from './clause.ts';
import type { CrossReferences } from './cross-references.ts';
import { crossReferences } from './cross-references.ts';
import { coverFacts, forewordOf } from './foreword.ts';
import type { Run, Table } from './html-blocks.ts';
import { exportPaths } from './paths.ts';
import type { ExportSource } from './source.ts';
import { changedOn } from './source.ts';
import { exportWords as words } from './words.ts';

/** A version as a printed document: everything in its order and in words, the same for PDF and DOCX. Plain JSON. */
export interface Edition {
  readonly title: string;
  readonly titleEn: string;
  readonly version: string;
  /** Marks that every page bears: a draft, sample data. */
  readonly marks: readonly string[];
  readonly day: Day | undefined;
  readonly owner: string;
  readonly address: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly foreword: readonly string[];
  /** Changes against the version before, as declared. */
  readonly changes?: Table & { readonly title: string };
  readonly chapters: readonly Chapter[];
  readonly appendices: readonly Appendix[];
}

export interface Chapter {
  readonly number: string;
  readonly title: string;
  readonly points?: string;
  readonly summary?: string;
  readonly clauses: readonly Clause[];
}

export interface Appendix extends Table {
  readonly number: string;
  readonly title: string;
  readonly lead: string;
}

export function editionOf(source: ExportSource): Edition {
  const { version, standard, settings } = source;
  const references = crossReferences(version);
  const changes = changeTable(version, references);
  return {
    title: version.matter.title,
    titleEn: standard.matter.titleEn,
    version: words.versionOf(version.version),
    marks: [...(version.matter.status === 'draft' ? [words.draft] : []), ...(settings.sampleData ? [words.sample] : [])],
    day: changedOn(source),
    owner: standard.matter.owner,
    address: new URL(`/${exportPaths(version.standard, version.version).pdf}`, settings.url).href,
    facts: coverFacts(source),
    foreword: forewordOf(source),
    ...(changes === undefined ? {} : { changes }),
    chapters: version.sections.map((section) => chapterOf(section, source, references)),
    appendices: [...tombstones(source, references), ...terms(source)].map((appendix, index) => ({
      ...appendix,
      number: words.appendix(String.fromCodePoint(65 + index)),
    })),
  };
}

function chapterOf(section: Section, source: ExportSource, references: CrossReferences): Chapter {
  return {
    number: section.number,
    title: section.title,
    ...(section.points === undefined ? {} : { points: words.points(section.points) }),
    ...(section.summary === undefined ? {} : { summary: section.summary }),
    clauses: section.provisions.map((provision) => clauseOf(provision, source, references)),
  };
}

type Unnumbered = Omit<Appendix, 'number'>;

function tombstones({ version }: ExportSource, references: CrossReferences): readonly Unnumbered[] {
  if (version.tombstones.length === 0) return [];
  const rows = version.tombstones.map(({ id, title, reason, successors }) => [
    [{ text: id }],
    [{ text: title }],
    references([{ text: reason }]),
    references([{ text: successors.join(words.listSeparator) || words.none }]),
  ]);
  const head = [words.id, words.title, words.reason, words.successors].map(run);
  return [{ title: words.tombstones, lead: words.tombstonesLead, head, rows, widths: [3, 5, 12, 5] }];
}

function terms({ glossary }: ExportSource): readonly Unnumbered[] {
  if (glossary.terms.length === 0) return [];
  const rows = glossary.terms.map(({ zh, en, definition }) => [[{ text: zh, bold: true }], [{ text: en }], [{ text: definition }]]);
  const head = [words.term, words.english, words.definition].map(run);
  return [{ title: words.glossary, lead: words.glossaryLead, head, rows, widths: [4, 5, 13] }];
}

function run(text: string): readonly Run[] {
  return [{ text }];
}

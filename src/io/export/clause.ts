import type { Passage, Provision } from '#domain/standard/model.ts';
import type { CrossReferences } from './cross-references.ts';
import { refer } from './cross-references.ts';
import type { Block, Run } from './html-blocks.ts';
import { blocksOf } from './html-blocks.ts';
import type { ExportSource } from './source.ts';
import { printedDay, exportWords as words } from './words.ts';

/** A provision as it is printed. */
export interface Clause {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly key: boolean;
  /** What stands behind the title: 'SE-004', '关键项', '3 分'. */
  readonly marks: readonly string[];
  /** Requirements with their letter and prose without, in the order of the file. */
  readonly body: readonly { readonly label?: string; readonly blocks: readonly Block[] }[];
  readonly rubric: readonly (readonly Block[])[];
  readonly evidence: readonly (readonly Block[])[];
  readonly facts: readonly { readonly label: string; readonly runs: readonly Run[] }[];
  readonly notes: readonly { readonly label: string; readonly blocks: readonly Block[] }[];
}

export function clauseOf(provision: Provision, source: ExportSource, references: CrossReferences): Clause {
  const blocks = ({ html }: Passage): readonly Block[] => blocksOf(html).map((block) => refer(block, references));
  const parts = [...provision.prose, ...provision.requirements].toSorted((a, b) => a.line - b.line);
  return {
    id: provision.id,
    number: provision.number,
    title: provision.title,
    key: provision.kind === 'key',
    marks: marksOf(provision),
    body: parts.map((part) => ('label' in part ? { label: String(part.label), blocks: blocks(part) } : { blocks: blocks(part) })),
    rubric: provision.rubric.map(blocks),
    evidence: provision.evidence.map(blocks),
    facts: factsOf(provision, references),
    notes: [...numberedNotes(provision.notes.map(blocks)), ...erratumNotes(provision, source)],
  };
}

function marksOf({ id, kind, points }: Provision): readonly string[] {
  return [id, kind === 'key' ? words.kinds.key : undefined, points === undefined ? undefined : words.points(points)].filter(
    (mark) => mark !== undefined,
  );
}

function factsOf(provision: Provision, references: CrossReferences): Clause['facts'] {
  const facts = [
    { label: words.verification, items: provision.verification.map((way) => words.verifications[way]) },
    { label: words.references, items: provision.references },
    { label: words.predecessors, items: provision.predecessors },
  ];
  return facts
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => ({ label, runs: references([{ text: items.join(words.listSeparator) }]) }));
}

function numberedNotes(notes: readonly (readonly Block[])[]): Clause['notes'] {
  return notes.map((blocks, index) => ({ label: notes.length === 1 ? words.note : `${words.note} ${index + 1}`, blocks }));
}

function erratumNotes({ id }: Provision, { standard, version }: ExportSource): Clause['notes'] {
  return standard.errata
    .filter((erratum) => erratum.version === version.version && erratum.provision === id)
    .map(({ id: number, dated, was, is, reason }) => ({
      label: words.erratum,
      blocks: [{ type: 'paragraph', runs: [{ text: words.erratumText(number, printedDay(dated), was, is, reason) }] }],
    }));
}

import { provisionsOf } from '#domain/standard/tree.ts';
import type { ExportSource } from './source.ts';
import { exportWords as words } from './words.ts';

/** A version as a table, one provision a row, for CSV and XLSX. */
export interface Rows {
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

export function rowsOf({ version }: ExportSource): Rows {
  const titles = new Map(version.sections.map(({ id, number, title }) => [id, `${number} ${title}`]));
  const scored = provisionsOf(version).some(({ points }) => points !== undefined);
  const steps = scored ? [0, 1, 2, 3, 4] : [];
  const columns = [
    { title: words.number, width: 7 },
    { title: words.id, width: 10 },
    { title: words.section, width: 20 },
    { title: words.title, width: 24 },
    ...(scored
      ? [
          { title: words.kind, width: 8 },
          { title: words.pointsColumn, width: 6 },
        ]
      : []),
    { title: words.requirement, width: 60 },
    ...steps.map((step) => ({ title: words.stepNumber(step), width: 36 })),
    { title: words.evidence, width: 48 },
    { title: words.verification, width: 18 },
    { title: words.references, width: 22 },
    { title: words.note, width: 40 },
    { title: words.predecessors, width: 14 },
  ];
  const rows = provisionsOf(version).map((provision) => [
    provision.number,
    provision.id,
    titles.get(provision.section),
    provision.title,
    ...(scored ? [provision.kind && words.kinds[provision.kind], provision.points] : []),
    lines(requirementLines(provision)),
    ...steps.map((step) => provision.rubric[step]?.text),
    lines(provision.evidence.map(({ text }) => text)),
    provision.verification.map((way) => words.verifications[way]).join(words.listSeparator),
    provision.references.join(words.listSeparator),
    lines(provision.notes.map(({ text }) => text)),
    provision.predecessors.join(words.listSeparator),
  ]);
  return { columns, rows };
}

/** Requirements with their letters and prose without, in the order of the file. */
export function requirementLines({ prose, requirements }: ReturnType<typeof provisionsOf>[number]): string[] {
  return [...prose, ...requirements]
    .toSorted((a, b) => a.line - b.line)
    .map((part) => ('label' in part ? `${part.label}) ${part.text}` : part.text));
}

function lines(texts: readonly string[]): string {
  return texts.join('\n');
}

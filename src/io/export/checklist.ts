import { cell, fitted, headCell, openCell, plain, type Row } from '#domain/office/sheet-cells.ts';
import type { Choice, SheetPlan } from '#domain/office/workbook.ts';
import { workbookOf } from '#domain/office/workbook.ts';
import type { Provision } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import { requirementLines } from './rows.ts';
import type { ExportSource } from './source.ts';
import { exportWords } from './words.ts';

const words = exportWords.checklist;

/** The auditor's checklist: a cover to fill in, and a row for each criterion (for each clause where the standard is not scored). */
export function checklistOf(source: ExportSource): Promise<Uint8Array> {
  const all = provisionsOf(source.version);
  const criteria = all.filter(({ points }) => points !== undefined);
  return workbookOf(
    criteria.length > 0 ? [cover(source, words.howScored), scored(criteria)] : [cover(source, words.howUnscored), unscored(all)],
  );
}

function cover({ version, settings }: ExportSource, how: readonly string[]): SheetPlan {
  const { title, status } = version.matter;
  const marks = [...(status === 'draft' ? [exportWords.draftNotice] : []), ...(settings.sampleData ? [exportWords.sampleNotice] : [])];
  const data: Row[] = [
    [plain(words.title(title), { fontSize: 20, fontWeight: 'bold', height: 36 })],
    [plain(exportWords.versionOf(version.version), { fontSize: 14, textColor: '#0B5C56', height: 24 })],
    ...marks.map((mark): Row => [plain(mark, { textColor: '#A3201A' })]),
    [],
    ...words.fields.map((field): Row => [headCell(field), { ...openCell(), height: 26 }]),
    [],
    ...how.map((sentence): Row => [plain(sentence)]),
  ];
  return { name: words.cover, data, widths: [22, 60] };
}

const scoredWidths = [6, 9, 16, 8, 6, 44, 24, 24, 24, 24, 24, 10, 12, 30, 30];

function scored(criteria: readonly Provision[]): SheetPlan {
  const steps = [0, 1, 2, 3, 4];
  const heads = [
    exportWords.number,
    exportWords.id,
    exportWords.title,
    exportWords.kind,
    exportWords.pointsColumn,
    exportWords.requirement,
  ];
  const titles = [...heads, ...steps.map(exportWords.stepNumber), words.resultStep, words.finding, words.description, words.seen];
  const rows = criteria.map((criterion) => [
    ...[criterion.number, criterion.id, criterion.title, criterion.kind && exportWords.kinds[criterion.kind], criterion.points].map(cell),
    cell(requirementLines(criterion).join('\n')),
    ...steps.map((step) => cell(criterion.rubric[step]?.text)),
    ...[openCell(), openCell(), openCell(), openCell()],
  ]);
  const stepChoices = criteria.map(({ kind }, index): Choice => {
    const values = [...steps.map(String), ...(kind === 'key' ? [] : [words.notApplicable])];
    return { range: `L${index + 2}`, values, message: words.invalid };
  });
  const findingChoice = { range: `M2:M${criteria.length + 1}`, values: words.findings, message: words.invalid };
  return {
    name: words.sheet,
    data: [titles.map(headCell), ...rows.map((row) => fitted(row, scoredWidths))],
    widths: scoredWidths,
    frozen: { rows: 1, columns: 3 },
    choices: [...stepChoices, findingChoice],
  };
}

const unscoredWidths = [7, 10, 24, 70, 10, 12, 40, 40];

function unscored(clauses: readonly Provision[]): SheetPlan {
  const heads = [exportWords.number, exportWords.id, exportWords.title, exportWords.requirement];
  const titles = [...heads, words.result, words.finding, words.description, words.seen];
  const rows = clauses.map((clause) => [
    ...[clause.number, clause.id, clause.title, requirementLines(clause).join('\n')].map(cell),
    ...[openCell(), openCell(), openCell(), openCell()],
  ]);
  const column = (letter: string, values: readonly string[]): Choice => ({
    range: `${letter}2:${letter}${clauses.length + 1}`,
    values,
    message: words.invalid,
  });
  return {
    name: words.sheet,
    data: [titles.map(headCell), ...rows.map((row) => fitted(row, unscoredWidths))],
    widths: unscoredWidths,
    frozen: { rows: 1, columns: 3 },
    choices: [column('E', words.conformity), column('F', words.findings)],
  };
}

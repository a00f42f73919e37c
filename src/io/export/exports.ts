import { checklistOf } from './checklist.ts';
import { csvOf } from './csv.ts';
import { docxOf } from './docx.ts';
import { editionOf } from './edition.ts';
import { jsonOf } from './json.ts';
import { oscalOf } from './oscal.ts';
import type { ExportForm } from './paths.ts';
import { exportPaths } from './paths.ts';
import { pdfOf } from './pdf.ts';
import type { ExportSource } from './source.ts';
import { xlsxOf } from './xlsx.ts';

/** A file of the published site, its path below the site's root. */
export interface ExportedFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

type Writer = (source: ExportSource) => string | Uint8Array | Promise<Uint8Array>;

const writers: Readonly<Record<ExportForm, Writer>> = {
  json: jsonOf,
  csv: csvOf,
  xlsx: xlsxOf,
  checklist: checklistOf,
  pdf: (source) => pdfOf(editionOf(source)),
  docx: (source) => docxOf(editionOf(source)),
  oscal: oscalOf,
};

/** All forms, the quick ones first. */
export const exportForms: readonly ExportForm[] = ['json', 'csv', 'xlsx', 'checklist', 'pdf', 'docx', 'oscal'];

/** One form of a version. Equal sources give equal bytes. */
export async function exportedFile(source: ExportSource, form: ExportForm): Promise<ExportedFile> {
  const { standard, version } = source.version;
  return { path: exportPaths(standard, version)[form], body: await writers[form](source) };
}

/** Every form of a version, one at a time: PDF and DOCX take some seconds, so that a caller may show how far it has come. */
export async function* exportedFiles(source: ExportSource): AsyncIterable<ExportedFile> {
  for (const form of exportForms) yield await exportedFile(source, form);
}

import { type ExportForm, exportPaths } from '#io/export/paths.ts';
import { fileSizeWords, standardWords as words } from '../labels/standard.ts';

/** A file of a version that a reader may take along. */
export interface Download {
  readonly href: string;
  readonly name: string;
  readonly use: string;
  /** Unknown in live editing, where files are made when they are asked for. */
  readonly size: string | undefined;
}

const order: readonly ExportForm[] = ['pdf', 'docx', 'xlsx', 'csv', 'checklist', 'json', 'oscal'];

/** The exports of a version, those for readers before those for programs. */
export function downloadsOf(standard: string, version: string, sizes: ReadonlyMap<string, number>): Download[] {
  const paths = exportPaths(standard, version);
  return order.map((form) => {
    const bytes = sizes.get(paths[form]);
    return { href: `/${paths[form]}`, ...words.forms[form], size: bytes === undefined ? undefined : fileSizeWords(bytes) };
  });
}

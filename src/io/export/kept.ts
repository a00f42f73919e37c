import type { ExportCache } from './cache.ts';
import { exportedFile } from './exports.ts';
import type { ExportForm } from './paths.ts';
import type { ExportSource } from './source.ts';

/** The forms that take long to make (DOCX some seconds, for its page numbers are estimated): kept from one build to the next. */
export const keptForms: readonly ExportForm[] = ['xlsx', 'checklist', 'pdf', 'docx'];

/** One form of a version, from the cache where it was made before. What cannot be kept is made all the same. */
export async function exportedBody(source: ExportSource, form: ExportForm, cache: ExportCache): Promise<string | Uint8Array> {
  if (!keptForms.includes(form)) return (await exportedFile(source, form)).body;
  const kept = cache.read(source, form);
  if (kept !== undefined) return kept;
  const { body } = await exportedFile(source, form);
  if (typeof body !== 'string') keep(cache, source, form, body);
  return body;
}

function keep(cache: ExportCache, source: ExportSource, form: ExportForm, body: Uint8Array): void {
  try {
    cache.write(source, form, body);
  } catch {
    // A folder that cannot be written to costs time in the next build, and nothing else.
  }
}

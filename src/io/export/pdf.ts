import { typstPdf } from '../typst.ts';
import type { Edition } from './edition.ts';
import { exportWords } from './words.ts';

/** An edition as PDF: with bookmarks, in A4. */
export function pdfOf(edition: Edition): Uint8Array {
  return typstPdf(new URL('./standard.typ', import.meta.url), { edition, words: exportWords });
}

import { charactersOf } from '../export/font-characters.ts';
import { fontFiles } from '../export/fonts.ts';
import { typstPdf } from '../typst.ts';
import type { CertificateMatter } from './matter.ts';
import { certificateWords } from './words.ts';

/** A certificate as PDF, or the characters that the fonts cannot draw: a name with a box in it is no name. */
export type CertificatePdf = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly missing: readonly string[] };

let drawn: readonly ReadonlySet<string>[] | undefined;

/** A certificate on A4: tagged, bilingual, byte for byte the same for the same matter. */
export function certificatePdf(matter: CertificateMatter): CertificatePdf {
  const missing = missingCharacters(matter);
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, pdf: typstPdf(new URL('./certificate.typ', import.meta.url), { matter, words: certificateWords }) };
}

function missingCharacters(matter: CertificateMatter): string[] {
  drawn ??= fontFiles.map(charactersOf);
  const faces = drawn;
  const written = new Set([...JSON.stringify(matter)].filter((character) => character.trim() !== ''));
  return [...written].filter((character) => !faces.every((face) => face.has(character)));
}

import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf } from '../export/font-characters.ts';
import { fontFiles } from '../export/fonts.ts';
import type { CertificateMatter } from './matter.ts';
import { certificateWords } from './words.ts';

/** A certificate as PDF, or the characters that the fonts cannot draw: a name with a box in it is no name. */
export type CertificatePdf = { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly missing: readonly string[] };

let shared: NodeCompiler | undefined;
let drawn: readonly ReadonlySet<string>[] | undefined;

/** One compiler a process: reading the fonts is most of its work. */
function compiler(): NodeCompiler {
  shared ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] });
  return shared;
}

/** A certificate on A4: tagged, bilingual, byte for byte the same for the same matter. The words reach typst as JSON and are never evaluated. */
export function certificatePdf(matter: CertificateMatter): CertificatePdf {
  const missing = missingCharacters(matter);
  if (missing.length > 0) return { ok: false, missing };
  const compiled = compiler().compile({
    mainFileContent: readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8'),
    inputs: { matter: JSON.stringify(matter), words: JSON.stringify(certificateWords) },
  });
  const document = compiled.result;
  if (document === null) {
    throw new Error(`certificate.typ does not compile: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  }
  return { ok: true, pdf: compiler().pdf(document, { pdfStandard: 'ua-1' }) };
}

function missingCharacters(matter: CertificateMatter): string[] {
  drawn ??= fontFiles.map(charactersOf);
  const faces = drawn;
  const written = new Set([...JSON.stringify(matter)].filter((character) => character.trim() !== ''));
  return [...written].filter((character) => !faces.every((face) => face.has(character)));
}

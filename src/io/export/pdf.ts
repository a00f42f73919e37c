import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Edition } from './edition.ts';
import { fontFiles } from './fonts.ts';
import { exportWords } from './words.ts';

let shared: NodeCompiler | undefined;

/** One compiler a process: reading the fonts is most of its work. */
function compiler(): NodeCompiler {
  shared ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] });
  return shared;
}

/**
 * An edition as PDF: tagged, with bookmarks, in A4, byte for byte the same each time.
 * The words reach typst as one JSON input, so that nothing in them can be taken for markup.
 */
export function pdfOf(edition: Edition): Uint8Array {
  const template = readFileSync(new URL('./standard.typ', import.meta.url), 'utf8');
  const compiled = compiler().compile({
    mainFileContent: template,
    inputs: { edition: JSON.stringify(edition), words: JSON.stringify(exportWords) },
  });
  const document = compiled.result;
  if (document === null) {
    throw new Error(`standard.typ does not compile: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  }
  return compiler().pdf(document, { pdfStandard: 'ua-1' });
}

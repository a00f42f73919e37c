import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './export/fonts.ts';

let shared: NodeCompiler | undefined;

/** One compiler a process: reading the fonts is most of its work. */
function compiler(): NodeCompiler {
  shared ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }] });
  return shared;
}

/**
 * A template with its inputs as PDF: tagged (PDF/UA), byte for byte the same each time. Words reach typst as JSON inputs, so that nothing in them
 * can be taken for markup.
 */
export function typstPdf(template: URL, inputs: Readonly<Record<string, unknown>>): Uint8Array {
  const written = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]));
  const compiled = compiler().compile({ mainFileContent: readFileSync(template, 'utf8'), inputs: written });
  const document = compiled.result;
  if (document === null)
    throw new Error(`${template.pathname} does not compile: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  return compiler().pdf(document, { pdfStandard: 'ua-1' });
}

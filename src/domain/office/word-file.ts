import { type Document, Packer } from 'docx';
import { renumberBookmarks } from './word-bookmarks.ts';
import { coreProperties, type WordProperties } from './word-properties.ts';
import { fitForXml } from './xml-text.ts';
import { readZip, textEntry, textOf, writeZip, type ZipEntry } from './zip.ts';

/** A document as a file: the same bytes each time, though the library counts bookmarks through the life of a process and asks for the time. */
export async function wordFile(
  document: Document,
  properties: WordProperties,
  finish: (parts: readonly ZipEntry[]) => readonly ZipEntry[] = (parts) => parts,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await Packer.pack(document, 'uint8array', undefined, [coreProperties(properties)]);
  const settled = readZip(packed).map((part) =>
    part.name === 'word/document.xml' ? textEntry(part.name, renumberBookmarks(textOf(part))) : part,
  );
  return writeZip(finish(settled).map(fit));
}

/** What turns the direction of writing: in a name, it would turn around what the page's head says after it. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** What people wrote may hold characters that no XML can, of which the library takes out some: Word would not open the file. */
function fit(part: ZipEntry): ZipEntry {
  return part.name.endsWith('.xml') ? textEntry(part.name, fitForXml(textOf(part)).replace(turning, '')) : part;
}

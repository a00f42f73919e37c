import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file in a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
}

/** 1980-01-01 00:00, wherever one is: the first time that a ZIP file can state. */
const time = new Date(1980, 0, 1);

/** The files of a ZIP file in the order of its directory. */
export function readZip(file: Uint8Array): ZipEntry[] {
  return Object.entries(unzipSync(file)).map(([name, data]) => ({ name, data }));
}

/** A ZIP file of these files, with one fixed time, so that equal contents are equal bytes, in Node and in the browser. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(entries.map(({ name, data }) => [name, data])), { mtime: time });
}

/** A part that holds text. */
export function textOf({ data }: ZipEntry): string {
  return strFromU8(data);
}

export function textEntry(name: string, text: string): ZipEntry {
  return { name, data: strToU8(text) };
}

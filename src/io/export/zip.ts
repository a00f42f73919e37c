import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file in a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
}

/** Signatures of a ZIP file's records (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const signatures = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;

/** Version 2.0, UTF-8 names, deflated, 1980-01-01 00:00: the first time that a ZIP file can state. */
const common = [20, 0x0800, 8, 0, (1 << 5) | 1] as const;

/** The files of a ZIP file in the order of its directory. */
export function readZip(file: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('not a ZIP file: no end of central directory');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < bytes.readUInt16LE(end + 10)) {
    const [size, nameLength, extraLength, noteLength] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const deflated = bytes.readUInt16LE(at + 10) === 8;
    entries.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameLength), data: deflated ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** A ZIP file of these files, with one fixed time, so that equal contents are equal bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(data)];
    const sizes = [crc32(data), packed.length, data.length];
    const local = [record(signatures.local, common, sizes, [title.length, 0]), title, packed];
    const here = record(signatures.directory, [20, ...common], sizes, [title.length, 0, 0, 0, 0, 0, 0], offset);
    files.push(...local);
    directory.push(here, title);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  return Buffer.concat([...files, ...directory, record(signatures.end, [0, 0, count, count], [length, offset], [0])]);
}

/** A record: signature, numbers of two bytes, of four, of two, and perhaps one more of four. */
export function record(
  signature: number,
  words: readonly number[],
  longs: readonly number[],
  rest: readonly number[],
  last?: number,
): Buffer {
  const long = (value: number): Buffer => Buffer.from(new Uint32Array([value]).buffer);
  const word = (value: number): Buffer => Buffer.from([value & 0xff, value >>> 8]);
  return Buffer.concat([
    long(signature),
    ...words.map(word),
    ...longs.map(long),
    ...rest.map(word),
    ...(last === undefined ? [] : [long(last)]),
  ]);
}

import { constants, crc32, deflateRawSync } from 'node:zlib';
import { record } from './zip-record.ts';

/** A file in a ZIP file, told piece by piece. */
export interface StreamedEntry {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** Signatures of a ZIP file's records (APPNOTE 4.3.7, 4.3.9, 4.3.12, 4.3.16). */
const signatures = { local: 0x04034b50, sizes: 0x08074b50, directory: 0x02014b50, end: 0x06054b50 } as const;

/** Version 2.0, UTF-8 names, sizes behind the data, deflated, 1980-01-01 00:00: the first time that a ZIP file can state. */
const common = [20, 0x0808, 8, 0, (1 << 5) | 1] as const;

/** A ZIP file in pieces, so that one of any length needs no memory of its own. Equal contents are equal bytes. Below 4 GiB. */
export function* streamedZip(entries: Iterable<StreamedEntry>): Iterable<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  let count = 0;
  for (const { name, chunks } of entries) {
    const title = Buffer.from(name);
    const local = Buffer.concat([record(signatures.local, common, [0, 0, 0], [title.length, 0]), title]);
    yield local;
    let [crc, packed, whole] = [0, 0, 0];
    for (const { plain, squeezed } of deflated(chunks)) {
      [crc, packed, whole] = [crc32(plain, crc), packed + squeezed.length, whole + plain.length];
      yield squeezed;
    }
    const sizes = [crc, packed, whole];
    const behind = record(signatures.sizes, [], sizes, []);
    yield behind;
    directory.push(record(signatures.directory, [20, ...common], sizes, [title.length, 0, 0, 0, 0, 0, 0], offset), title);
    offset += local.length + packed + behind.length;
    count += 1;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  yield Buffer.concat([...directory, record(signatures.end, [0, 0, count, count], [length, offset], [0])]);
}

/** Every piece deflated by itself and flushed to a whole byte: put together they are one deflated stream, which an empty last piece ends. */
function* deflated(chunks: Iterable<string>): Iterable<{ readonly plain: Buffer; readonly squeezed: Buffer }> {
  for (const chunk of chunks) {
    const plain = Buffer.from(chunk);
    yield { plain, squeezed: deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH }) };
  }
  const nothing = Buffer.alloc(0);
  yield { plain: nothing, squeezed: deflateRawSync(nothing) };
}

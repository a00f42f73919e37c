import { closeSync, existsSync, linkSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { utf8Bytes } from './utf8.ts';

/** A file of the site, path below its root; a long one comes in pieces. */
export interface SiteFile {
  readonly path: string;
  readonly body: string | Uint8Array | (() => Iterable<string | Uint8Array>);
}

export interface WriteOptions {
  readonly to: string;
  /** The site that stands: a file that would come out the same is linked from there and not written anew. */
  readonly previous: string;
  /** Told now and then how many files have been written since it was last told. */
  readonly tell?: (files: number) => void;
}

const rest = 256;

/** Writes files as they come, so that none is held longer than it takes; lets other work of the process go on in between. Tells how many. */
export async function writeFiles(files: Iterable<SiteFile>, { to, previous, tell }: WriteOptions): Promise<number> {
  const stands = existsSync(previous);
  let parent = '';
  let written = 0;
  for (const { path, body } of files) {
    const file = join(to, path);
    if (dirname(file) !== parent) {
      parent = dirname(file);
      mkdirSync(parent, { recursive: true });
    }
    const before = stands ? join(previous, path) : undefined;
    if (typeof body === 'string') write(file, utf8Bytes(body), before);
    else if (body instanceof Uint8Array) write(file, body, before);
    else await writePieces(file, body());
    if (++written % rest > 0) continue;
    tell?.(rest);
    await setImmediate();
  }
  tell?.(written % rest);
  return written;
}

function write(file: string, body: Uint8Array, before: string | undefined): void {
  if (before !== undefined && holds(before, body)) linkSync(before, file);
  else writeFileSync(file, body, { flag: 'wx' });
}

let buffer = Buffer.allocUnsafe(256 * 1024);

/** Whether a file holds exactly these bytes. */
function holds(file: string, body: Uint8Array): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    if (buffer.length <= body.length) buffer = Buffer.allocUnsafe(body.length * 2);
    let length = 0;
    for (let read = -1; read !== 0 && length <= body.length; length += read) {
      read = readSync(descriptor, buffer, length, body.length + 1 - length, null);
    }
    return length === body.length && buffer.compare(body, 0, body.length, 0, length) === 0;
  } finally {
    closeSync(descriptor);
  }
}

async function writePieces(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const descriptor = openSync(file, 'wx');
  try {
    for (const piece of pieces) {
      writeFileSync(descriptor, typeof piece === 'string' ? utf8Bytes(piece) : piece);
      await setImmediate();
    }
  } finally {
    closeSync(descriptor);
  }
}

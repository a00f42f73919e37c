import { closeSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Filed } from '#domain/finding.ts';
import { chunks } from '#domain/lookup/chunks.ts';
import type { Overview } from '#domain/registry/overview.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Holder } from '#schema/holder.ts';
import type { Repository } from '../repository.ts';
import { isHandedOver } from '../settings.ts';

/** What a build gives to the process that renders its pages, once it has read and checked everything. */
export interface HandedOver {
  /** Without certificates and holders where `records` names the folder in which they are: there may be too many to be held twice. */
  readonly repository: Repository;
  readonly records?: string;
  readonly overview?: Overview;
  /** Bytes of the files that pages offer, by path below the site's root. */
  readonly fileSizes: ReadonlyMap<string, number>;
}

/** What the build hands to this process; it may still be at work on it. Nothing where no build has started this process. */
export function handedOver(): Promise<HandedOver | undefined> {
  taken ??= isHandedOver() ? take() : Promise.resolve(undefined);
  return taken;
}

let taken: Promise<HandedOver | undefined> | undefined;

function take(): Promise<HandedOver> {
  return new Promise((done) => {
    // A build that has died hands over nothing any more.
    const orphaned = (): never => process.exit(1);
    process.once('disconnect', orphaned);
    process.once('message', (message: HandedOver) => {
      process.off('disconnect', orphaned);
      done(message);
    });
  });
}

/** Puts a repository that was read and checked where another process of the build can take it: reading it anew would take ten times as long. */
export function handRepository(repository: Repository, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { certificates, holders } = repository.register;
  putAll(join(folder, 'repository'), [withoutRecords(repository)]);
  putAll(join(folder, 'certificates'), certificates);
  putAll(join(folder, 'holders'), holders);
}

/** What the build has put there. */
export function takeRepository(folder: string): Repository {
  const [repository] = takeAll<Repository>(join(folder, 'repository'));
  if (repository === undefined) throw new Error(`${folder} holds no repository`);
  const certificates = takeAll<Filed<Certificate>>(join(folder, 'certificates'));
  const holders = takeAll<Filed<Holder>>(join(folder, 'holders'));
  return { ...repository, register: { ...repository.register, certificates, holders } };
}

/** A repository without the records of which there may be too many to be held twice. */
export function withoutRecords(repository: Repository): Repository {
  return { ...repository, register: { ...repository.register, certificates: [], holders: [] } };
}

/** Values to a piece: it is held whole, and all of them at once would take as much memory again as the values. */
const pieceLength = 1000;
const lengthBytes = 4;

/** A file of pieces, each after its length. */
function putAll(file: string, values: readonly unknown[]): void {
  const descriptor = openSync(file, 'wx');
  for (const [, some] of chunks(values, pieceLength)) {
    const piece = serialize(some);
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(piece.length);
    writeFileSync(descriptor, length);
    writeFileSync(descriptor, piece);
  }
  closeSync(descriptor);
}

function takeAll<Value>(file: string): Value[] {
  const values: Value[] = [];
  const descriptor = openSync(file, 'r');
  const next = (length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(descriptor, bytes));
  };
  for (let length = next(lengthBytes); length.length > 0; length = next(lengthBytes)) {
    values.push(...deserialize(next(length.readUInt32LE())));
  }
  closeSync(descriptor);
  return values;
}

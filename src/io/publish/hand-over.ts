import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Overview } from '#domain/registry/overview.ts';
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
  writeFileSync(fileIn(folder), serialize(repository));
}

/** What the build has put there. */
export function takeRepository(folder: string): Repository {
  return deserialize(readFileSync(fileIn(folder)));
}

function fileIn(folder: string): string {
  return join(folder, 'repository');
}

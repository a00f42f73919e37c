import { takeRepository } from '#io/publish/hand-over.ts';
import type { Repository } from '#io/repository.ts';
import { readRepository } from '#io/repository.ts';
import { repositoryFile, settings } from '#io/settings.ts';

let read: Promise<Repository> | undefined;

/** Everything on record, read once per process; all pages of a build see the same. */
export function repository(): Promise<Repository> {
  read ??= Promise.resolve(readOnce());
  return read;
}

function readOnce(): Repository {
  const file = repositoryFile();
  return file === undefined ? readRepository(settings().root) : takeRepository(file);
}

/** The day that a build answers for. */
export function asOf(): string {
  return settings().asOf;
}

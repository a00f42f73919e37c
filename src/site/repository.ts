import type { Repository } from '#io/repository.ts';
import { readRepository } from '#io/repository.ts';
import { settings } from '#io/settings.ts';

let read: Promise<Repository> | undefined;

/** Everything on record, read once per process; all pages of a build see the same. */
export function repository(): Promise<Repository> {
  read ??= Promise.resolve(readRepository(settings().root));
  return read;
}

/** The day that a build answers for. */
export function asOf(): string {
  return settings().asOf;
}

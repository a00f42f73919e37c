import type { Overview } from '#domain/registry/overview.ts';
import { type HandedOver, handedOver, takeRepository } from '#io/publish/hand-over.ts';
import type { Repository } from '#io/repository.ts';
import { readRepository } from '#io/repository.ts';
import { type PageForm, settings } from '#io/settings.ts';

let read: Promise<Repository> | undefined;

/**
 * Everything on record, read once per process; all pages of a build see the same. The process that renders the pages of a build takes the certificates
 * and holders only where a page asks for them: that costs seconds and much memory where they are many, and what a page tells of them all belongs in the overview.
 */
export function repository(): Promise<Repository> {
  read ??= handedOver().then((handed) => (handed === undefined ? readRepository(settings().root) : withRecords(handed)));
  return read;
}

/** What a build tells of the register as a whole, where it hands that over. */
export async function handedOverview(): Promise<Overview | undefined> {
  return (await handedOver())?.overview;
}

/** Bytes of the files of the site that a build has made before its pages, by path below the site's root; none in live editing. */
export async function fileSizes(): Promise<ReadonlyMap<string, number>> {
  return (await handedOver())?.fileSizes ?? new Map();
}

/** The day that a build answers for. */
export function asOf(): string {
  return settings().asOf;
}

/** How the pages of records are published. */
export function pageForm(): PageForm {
  return settings().pages;
}

function withRecords({ repository: { register, ...others }, records }: HandedOver): Repository {
  if (records === undefined) return { ...others, register };
  const { bodies, standards } = register;
  let taken: Repository['register'] | undefined;
  const all = (): Repository['register'] => {
    taken ??= takeRepository(records).register;
    return taken;
  };
  return {
    ...others,
    register: {
      bodies,
      standards,
      get holders() {
        return all().holders;
      },
      get certificates() {
        return all().certificates;
      },
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Source } from '#domain/lookup/shelf.ts';
import { readPublishedSite } from '#io/published-site.ts';

/** The published index of a site, read as a browser that comes for the first time would, with what that takes. */
export interface Counted {
  /** A source that has nothing at hand. */
  readonly fresh: () => Source;
  /** Takes the requests since the last taking: bytes of each, compressed. */
  readonly taken: () => readonly number[];
  readonly snapshotBytes: number;
}

export function counted(site: string): Counted {
  const published = readPublishedSite(site);
  if (published === undefined) throw new Error(`no site in ${site}`);
  const { index } = published;
  const sizes = new Map<string, number>();
  let asked: number[] = [];
  const read = async (path: string): Promise<string | undefined> => {
    const text = await index.read(path);
    const size = sizes.get(path) ?? gzipSync(text ?? '').length;
    sizes.set(path, size);
    asked.push(size);
    return text;
  };
  return {
    fresh: () => ({ index: index.index, read }),
    taken: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    snapshotBytes: gzipSync(readFileSync(join(site, 'api/v1/snapshot.json'))).length,
  };
}

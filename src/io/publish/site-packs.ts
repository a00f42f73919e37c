import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { openPack, type PackedKind, type Packs, packOf, packPath } from '#domain/lookup/packs.ts';

/** The ids of all records that have a page in a site's packs. Throws where one lies in another pack than the one in which it would be looked for. */
export function idsInPacks(folder: string, packs: Packs): Readonly<Record<PackedKind, ReadonlySet<string>>> {
  const idsOf = (kind: PackedKind): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (let place = 0; place < packs[kind]; place++) {
      for (const id of idsIn(join(folder, packPath(kind, packs[kind], place)))) {
        if (packOf(id, packs[kind]) !== place || ids.has(id))
          throw new Error(`${id} is in pack ${place} of ${kind}, where it does not belong`);
        ids.add(id);
      }
    }
    return ids;
  };
  return { certificates: idsOf('certificates'), holders: idsOf('holders') };
}

/** What a record decides of its page, as its pack has it. */
export function packedPageIn(folder: string, packs: Packs, kind: PackedKind, id: string): string {
  const place = packOf(id, packs[kind]);
  const path = packPath(kind, packs[kind], place);
  const page = openPack(kind, packs[kind], place, readFileSync(join(folder, path), 'utf8'))?.get(id);
  if (page === undefined) throw new Error(`${path} is not whole, or has no page of ${id}`);
  return page.head + page.main;
}

/** Room for the ids of a pack thrice as full as the average. */
const beginning = Buffer.alloc(4096);

/** The ids of a pack. They stand first: the pages, a hundred times as long, are read only where there are more ids than is to be expected. */
function idsIn(file: string): readonly string[] {
  const ids = idsAtBeginning(beginningOf(file)) ?? idsAtBeginning(readFileSync(file, 'utf8'));
  if (ids === undefined) throw new Error(`${file} does not begin with the ids of its pages`);
  return JSON.parse(ids);
}

function idsAtBeginning(text: string): string | undefined {
  return /"content":\{"ids":(\[[^\]]*\])/.exec(text)?.[1];
}

function beginningOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    return beginning.toString('utf8', 0, readSync(descriptor, beginning, 0, beginning.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

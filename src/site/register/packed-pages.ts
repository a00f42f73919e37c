import { chunks } from '#domain/lookup/chunks.ts';
import { type PackedKind, type PackedPage, packedKinds, packOf, packPath, packsFor, sealPack } from '#domain/lookup/packs.ts';
import { certificateLine, holderLine } from '#io/publish/records.ts';
import { type Block, blockLength, type FilledPage, listBlocks, type Shells } from './filled-pages.ts';
import { namesOf, recordPage } from './record-page.ts';
import { mustGet, numbersOf, type Records } from './records.ts';

/** The lists as files, and the pages of records in packs; in blocks that are the same in every process of a build. */
export function packBlocks(all: Records, shells: Shells): readonly Block[] {
  const packs = packsFor({ certificates: all.certificates.size, holders: all.holders.size });
  return [...listBlocks(all, shells), ...packedKinds.flatMap((kind) => blocksOf(kind, packs[kind], all))];
}

/** As many packs to a block as hold its number of records on average. */
function blocksOf(kind: PackedKind, packs: number, all: Records): readonly Block[] {
  const ids = Array.from({ length: packs }, (): string[] => []);
  for (const id of namesOf(kind, all)) ids[packOf(id, packs)]?.push(id);
  const places = [...ids.entries()];
  const each = Math.max(1, Math.floor((blockLength * packs) / Math.max(1, all[kind].size)));
  return [...chunks(places, each)].map(([, some]) => ({
    pages: 0,
    *files(): Iterable<FilledPage> {
      for (const [place, held] of some) {
        const pages = held.map((id) => [id, packedPage(kind, all, id)] as const);
        yield { path: packPath(kind, packs, place), body: sealPack(kind, packs, place, pages) };
      }
    },
  }));
}

/** What one record decides of its page, with its line among the open data. */
export function packedPage(kind: PackedKind, all: Records, id: string): PackedPage {
  const line =
    kind === 'certificates'
      ? certificateLine(mustGet(all.certificates, id).value)
      : holderLine(mustGet(all.holders, id).value, numbersOf(all, id));
  return { ...recordPage(kind, all, id), line };
}

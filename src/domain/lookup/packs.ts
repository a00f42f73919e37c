import { digest } from './digest.ts';
import { openPart, sealPart } from './part.ts';

/** Records that have a page each. */
export type PackedKind = 'certificates' | 'holders';

export const packedKinds = ['certificates', 'holders'] as const satisfies readonly PackedKind[];

/** Into how many packs the pages of each kind are put; a snapshot names them where a site has no file for each page. */
export type Packs = Readonly<Record<PackedKind, number>>;

/** What a record decides of its page, and its line of `/api/v1/register.ndjson`. */
export interface PackedPage {
  readonly head: string;
  readonly main: string;
  readonly line: string;
}

/** Pages at most in an average pack: 16 to 27 KB of certificates when packed, 5 to 11 KB of holders. */
const most: Packs = { certificates: 12, holders: 48 };

/** Into how many packs so many pages go. A power of two: a pack keeps its place while the register grows, until it has doubled. */
export function packsFor(pages: Readonly<Record<PackedKind, number>>): Packs {
  const packs = (kind: PackedKind): number => 2 ** Math.max(0, Math.ceil(Math.log2(pages[kind] / most[kind])));
  return { certificates: packs('certificates'), holders: packs('holders') };
}

/** The pack that a record's page is in, if it is anywhere: whoever knows the id needs no list to find it, and a pack without it is a sure no. */
export function packOf(id: string, packs: number): number {
  return Number.parseInt(digest(id), 16) % packs;
}

/** Where a pack lies below the site's root. */
export function packPath(kind: PackedKind, packs: number, place: number): string {
  return `api/v1/pages/${setOf(kind, packs)}/${place}.json`;
}

/** The text of a pack; its ids stand first. */
export function sealPack(
  kind: PackedKind,
  packs: number,
  place: number,
  pages: readonly (readonly [id: string, page: PackedPage])[],
): string {
  const content = { ids: pages.map(([id]) => id), pages: pages.map(([, { head, main, line }]) => [head, main, line]) };
  return sealPart(setOf(kind, packs), String(place), JSON.stringify(content));
}

/** The pages in a pack by id; nothing if the text is not this pack, whole. */
export function openPack(kind: PackedKind, packs: number, place: number, text: string): ReadonlyMap<string, PackedPage> | undefined {
  const content = openPart(setOf(kind, packs), String(place), text);
  if (!isContent(content)) return undefined;
  return new Map(content.ids.map((id, at) => [id, pageOf(content.pages[at])]));
}

// Who wrote a whole part of this name wrote it in this form: only its outermost is asked.
function isContent(content: unknown): content is { readonly ids: readonly string[]; readonly pages: readonly (readonly string[])[] } {
  return typeof content === 'object' && content !== null && 'ids' in content && 'pages' in content;
}

function pageOf([head = '', main = '', line = '']: readonly string[] = []): PackedPage {
  return { head, main, line };
}

function setOf(kind: PackedKind, packs: number): string {
  return `${kind}-${packs}`;
}

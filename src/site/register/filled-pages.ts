import { certificateFile, holderFile } from '#io/publish/files.ts';
import { namesOf, type RecordKind, type RecordPage, recordPage, shell, shellName } from './record-page.ts';
import { mustGet, type Records } from './records.ts';

/** A page of the site; path below the site's root. */
export interface FilledPage {
  readonly path: string;
  readonly body: string;
}

/** Pages that one process fills at a stretch. */
export interface Block {
  readonly kind: RecordKind;
  readonly names: Iterable<string>;
}

export type Shells = Readonly<Record<RecordKind, string>>;

export const recordKinds = ['lookup/browse', 'certificates/page', 'certificates', 'holders'] as const satisfies readonly RecordKind[];

const blockLength = 250;

/** Where Astro has put the shell of a kind of page. */
export function shellPath(kind: RecordKind): string {
  return pathOf(kind, shellName);
}

/** All pages of a register in blocks, the same in every process of a build. */
export function blocksOf(all: Records): readonly Block[] {
  return recordKinds.flatMap((kind): readonly Block[] => {
    // To know the names of these all records must be sorted: only one process is to do that.
    if (kind === 'lookup/browse') return [{ kind, names: namesOf(kind, all) }];
    const names = [...namesOf(kind, all)];
    const blocks = Math.ceil(names.length / blockLength);
    return Array.from({ length: blocks }, (_, place) => ({ kind, names: names.slice(place * blockLength, (place + 1) * blockLength) }));
  });
}

/** The pages of a block, each its kind's shell filled with what the record decides. Holds one page at a time. */
export function* filledPages(all: Records, shells: Shells, { kind, names }: Block): Iterable<FilledPage> {
  const fill = filler(shells[kind]);
  for (const name of names) yield { path: pathOf(kind, name), body: fill(recordPage(kind, all, name)) };
}

/** The data files of the records of a block. */
export function* dataFiles({ certificates, holders, ofHolder }: Records, { kind, names }: Block): Iterable<FilledPage> {
  if (kind === 'certificates') for (const number of names) yield certificateFile(mustGet(certificates, number).value);
  if (kind === 'holders') {
    for (const id of names) {
      const held = (ofHolder.get(id) ?? []).map(({ number }) => number);
      yield holderFile(mustGet(holders, id).value, held);
    }
  }
}

function filler(page: string): (record: RecordPage) => string {
  const [before, rest] = halves(page, shell.head);
  const [between, after] = halves(rest, shell.main);
  return ({ head, main }) => before + head + between + main + after;
}

function halves(text: string, mark: string): readonly [string, string] {
  const [before, after, ...more] = text.split(mark);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`a shell has ${mark} once, not ${more.length + 1} times`);
  return [before, after];
}

function pathOf(kind: RecordKind, name: string): string {
  return name === '' ? `${kind}/index.html` : `${kind}/${name}/index.html`;
}

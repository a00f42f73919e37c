import { chunks } from '#domain/lookup/chunks.ts';
import { certificateFile, holderFile } from '#io/publish/files.ts';
import { namesOf, type RecordKind, type RecordPage, recordPage, shell, shellName } from './record-page.ts';
import { mustGet, numbersOf, type Records } from './records.ts';

/** A file of the site; path below its root. */
export interface FilledPage {
  readonly path: string;
  readonly body: string;
}

/** Files that one process writes at a stretch. */
export interface Block {
  /** How many of them are pages of records, each in a folder of its own. */
  readonly pages: number;
  /** Makes them one by one. */
  readonly files: () => Iterable<FilledPage>;
}

export type Shells = Readonly<Record<RecordKind, string>>;

export const recordKinds = ['lookup/browse', 'certificates/page', 'certificates', 'holders'] as const satisfies readonly RecordKind[];

/** Records in a block. */
export const blockLength = 250;

/** Where Astro has put the shell of a kind of page. */
export function shellPath(kind: RecordKind): string {
  return pathOf(kind, shellName);
}

/** A page and a data file for each record, and the lists; in blocks that are the same in every process of a build. */
export function fileBlocks(all: Records, shells: Shells): readonly Block[] {
  return [...listBlocks(all, shells), ...certificateBlocks(all, shells), ...holderBlocks(all, shells)];
}

/** The lists by which records are browsed. */
export function listBlocks(all: Records, shells: Shells): readonly Block[] {
  return [
    // To know the names of these all records must be sorted: only one process is to do that.
    { pages: 0, files: () => filledPages('lookup/browse', all, shells, namesOf('lookup/browse', all)) },
    ...blocksOf('certificates/page', all, (names) => ({ pages: 0, files: () => filledPages('certificates/page', all, shells, names) })),
  ];
}

function certificateBlocks(all: Records, shells: Shells): readonly Block[] {
  return blocksOf('certificates', all, (numbers) => ({
    pages: numbers.length,
    *files() {
      yield* filledPages('certificates', all, shells, numbers);
      for (const number of numbers) yield certificateFile(mustGet(all.certificates, number).value);
    },
  }));
}

function holderBlocks(all: Records, shells: Shells): readonly Block[] {
  return blocksOf('holders', all, (ids) => ({
    pages: ids.length,
    *files() {
      yield* filledPages('holders', all, shells, ids);
      for (const id of ids) yield holderFile(mustGet(all.holders, id).value, numbersOf(all, id));
    },
  }));
}

function blocksOf(kind: RecordKind, all: Records, block: (names: readonly string[]) => Block): readonly Block[] {
  return [...chunks([...namesOf(kind, all)], blockLength)].map(([, names]) => block(names));
}

/** Pages of a kind, each its shell filled with what the record decides. Holds one page at a time. */
function* filledPages(kind: RecordKind, all: Records, shells: Shells, names: Iterable<string>): Iterable<FilledPage> {
  const fill = filler(shells[kind]);
  for (const name of names) yield { path: pathOf(kind, name), body: fill(recordPage(kind, all, name)) };
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

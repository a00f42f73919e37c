import { namesOf, type RecordKind, type RecordPage, recordPage, shell, shellName } from './record-page.ts';
import type { Records } from './records.ts';

/** A page of the site; path below the site's root. */
export interface FilledPage {
  readonly path: string;
  readonly body: string;
}

/** A part of the pages: those whose place leaves `part` when divided by `of`. Parts can be written side by side. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export const recordKinds = ['certificates', 'holders', 'lookup/browse'] as const satisfies readonly RecordKind[];

/** Where Astro has put the shell of a kind of page. */
export function shellPath(kind: RecordKind): string {
  return pathOf(kind, shellName);
}

/** The pages of all records of a register, each its kind's shell filled with what the record decides. Holds one page at a time. */
export function* filledPages(all: Records, shells: Readonly<Record<RecordKind, string>>, { part, of }: Share): Iterable<FilledPage> {
  let place = 0;
  for (const kind of recordKinds) {
    const fill = filler(shells[kind]);
    for (const name of namesOf(kind, all)) {
      if (place++ % of === part) yield { path: pathOf(kind, name), body: fill(recordPage(kind, all, name)) };
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

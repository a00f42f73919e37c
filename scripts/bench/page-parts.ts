import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a record cut into what every page of its kind has, and what it has alone. */
export interface PageParts {
  readonly path: string;
  readonly head: string;
  readonly main: string;
}

export interface Cut {
  /** Before, between and after the two parts. */
  readonly shell: readonly [before: string, between: string, after: string];
  readonly pages: readonly PageParts[];
}

/**
 * Cuts certificate pages of a built site where the site filled them, so that another program can be given the parts and put them together
 * again. The site's own program gets no such help: it makes the parts from the records.
 */
export function cutPages(site: string, numbers: readonly string[]): Cut {
  const texts = numbers.map((number) => ({ path: `certificates/${number}/index.html`, text: read(site, number) }));
  const halves = texts.map(({ path, text }) => ({ path, halves: halvesOf(text) }));
  const before = common(halves.map(({ halves: [head] }) => head));
  const between = reversed(common(halves.map(({ halves: [head] }) => reversed(head.slice(before.length)))));
  const opening = common(halves.map(({ halves: [, main] }) => main));
  const after = reversed(common(halves.map(({ halves: [, main] }) => reversed(main.slice(opening.length)))));
  return {
    shell: [before, between + opening, after],
    pages: halves.map(({ path, halves: [head, main] }) => ({
      path,
      head: head.slice(before.length, head.length - between.length),
      main: main.slice(opening.length, main.length - after.length),
    })),
  };
}

export function joined([before, between, after]: Cut['shell'], { head, main }: PageParts): string {
  return before + head + between + main + after;
}

function read(site: string, number: string): string {
  return readFileSync(join(site, 'certificates', number, 'index.html'), 'utf8');
}

/** Everything before the content of a page, and the content with what follows. */
function halvesOf(text: string): readonly [string, string] {
  const at = text.indexOf('<main');
  if (at === -1) throw new Error('a page without <main>');
  return [text.slice(0, at), text.slice(at)];
}

/** The longest beginning that texts share, not ending within a tag. */
function common(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const text of others) {
    length = Math.min(length, text.length);
    while (length > 0 && text.slice(0, length) !== first.slice(0, length)) length -= 1;
  }
  return first.slice(0, length);
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

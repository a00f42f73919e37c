import { make } from '../elements.ts';

/** A button that acts; quiet unless it is the one of its view. */
export function button(label: string, act: () => void, kind: 'main' | 'quiet' | 'text' = 'quiet'): HTMLButtonElement {
  const classes = { main: 'button', quiet: 'button quiet', text: 'text-button' } as const;
  const made = make('button', { type: 'button', class: classes[kind] }, label);
  made.addEventListener('click', act);
  return made;
}

export function link(href: string, label: string, kind?: 'main' | 'quiet'): HTMLAnchorElement {
  return make('a', { href, class: kind === undefined ? undefined : kind === 'main' ? 'button' : 'button quiet' }, label);
}

/** A section under a heading of its own. */
export function section(heading: string, ...children: readonly (Node | string | undefined)[]): HTMLElement {
  return make('section', { class: 'part' }, make('h2', {}, heading), ...children);
}

export function paragraph(text: string, kind?: string): HTMLParagraphElement {
  return make('p', { class: kind }, text);
}

/** Facts in a line, those that there are; each keeps its own direction of writing, whatever people wrote. */
export function factsLine(facts: readonly string[]): readonly (Node | string)[] {
  return facts.filter((fact) => fact !== '').flatMap((fact, place) => [place === 0 ? '' : ' · ', make('bdi', {}, fact)]);
}

/** A table in a box of its own that scrolls; the first cell of each row names it. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
  numbers: readonly number[] = [],
): HTMLElement {
  const kind = (column: number): { class?: string } => (numbers.includes(column) ? { class: 'number' } : {});
  return make(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    make(
      'table',
      {},
      make('caption', {}, caption),
      make('thead', {}, make('tr', {}, ...head.map((text, column) => make('th', { scope: 'col', ...kind(column) }, text)))),
      make(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((cell, column) => make('td', kind(column + 1), cell))),
        ),
      ),
    ),
  );
}

/** Text in the site's own HTML, which the build made from the syntax tree of the standard. */
export function ownHtml<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, html: string): HTMLElementTagNameMap[Tag] {
  const element = make(tag);
  element.innerHTML = html;
  return element;
}

/** Quarter-points as points: 9 → '2.25'. */
export function points(quarters: number): string {
  return String(quarters / 4);
}

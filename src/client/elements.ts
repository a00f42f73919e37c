/** Attributes and properties of an element to make; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element. Text goes in as text, never as markup: names come from a public register. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const shapes = {
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  pause: ['M9 6v12M15 6v12'],
  cross: ['m6.5 6.5 11 11m0-11-11 11'],
  minus: ['M5.5 12h13'],
  clock: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17', 'M12 7v5.2l3.3 2'],
  question: ['M8.8 9.2a3.2 3.2 0 1 1 4.6 2.9c-.9.45-1.4 1.1-1.4 2.1', 'M12 17.6v.01'],
  calendar: ['M4 5.5h16v14.5H4z', 'M4 10h16M8.5 3.5v4M15.5 3.5v4'],
} as const;

/** A line icon on a 24 px grid, as `components/icon.astro` draws them; always beside a word. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const attributes = {
    class: 'icon',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const shape of shapes[name]) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}

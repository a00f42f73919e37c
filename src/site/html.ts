/** A piece of HTML that may stand in another as it is; every other value is escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: `false` and `undefined` leave nothing, a list is put together. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** HTML from a template in which every value is escaped, unless it is HTML itself. As in JSX, white space with a line break in it is layout and vanishes. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = piecesOf(template);
  let text = pieces[0] ?? '';
  for (const [place, part] of parts.entries()) text += textOf(part) + (pieces[place + 1] ?? '');
  return new Html(text);
}

/** Text that is HTML already, from a source that is ours. */
export function rawHtml(text: string): Html {
  return new Html(text);
}

/** Class names that hold, with a space before the attribute; nothing where none does. */
export function classes(names: Readonly<Record<string, boolean>>): Html | undefined {
  const held = Object.keys(names).filter((name) => names[name]);
  return held.length === 0 ? undefined : html` class="${held.join(' ')}"`;
}

// A template is one object for each place in the code.
const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function piecesOf(template: TemplateStringsArray): readonly string[] {
  const pieces = known.get(template) ?? template.map((piece) => piece.replace(/\s*\n\s*/g, ''));
  known.set(template, pieces);
  return pieces;
}

function textOf(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (part instanceof Html) return part.text;
  let text = '';
  for (const each of part) text += textOf(each);
  return text;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;
}

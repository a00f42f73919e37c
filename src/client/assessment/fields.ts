import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import type { OpenDocument } from './open-document.ts';
import { at, type Json, type Path } from './path.ts';

/** What a field is bound to: a part of a document, for as long as its view stands. */
export interface Bound {
  readonly open: OpenDocument;
  readonly signal: AbortSignal;
}

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let made = 0;

/** An id for an element that another one names. */
export function freshId(): string {
  made += 1;
  return `f${made}`;
}

/** A control under its label, with its hint and a place for what is wrong with it. */
export function labelled(control: Control, { label, hint }: FieldWords): HTMLElement {
  control.id = freshId();
  const described = hint === undefined ? undefined : make('p', { class: 'hint', id: `${control.id}-hint` }, hint);
  if (described !== undefined) control.setAttribute('aria-describedby', described.id);
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), described, control);
}

/** Keeps a control and a part of the document the same, both ways: each keystroke is in the document at once. */
export function bind(control: Control, { open, signal }: Bound, path: Path, read: (text: string) => Json | undefined): void {
  const show = (): void => {
    const text = written(at(open.document, path));
    if (control.value !== text && !sameValue(read(control.value), at(open.document, path))) control.value = text;
  };
  show();
  control.addEventListener('input', () => open.set(path, read(control.value)), { signal });
  open.addEventListener('change', show, { signal });
}

/** One line of text. `needed`: the part is '' where nothing is written, else it is left out. */
export function lineField(bound: Bound, path: Path, words: FieldWords, needed: 'needed' | 'optional' = 'needed'): HTMLElement {
  const input = make('input', { type: 'text', maxlength: '300', autocomplete: 'off' });
  bind(input, bound, path, text(needed));
  return labelled(input, words);
}

/** Several lines of text. */
export function textField(bound: Bound, path: Path, words: FieldWords, needed: 'needed' | 'optional' = 'needed', rows = 3): HTMLElement {
  const area = make('textarea', { rows: String(rows), maxlength: '8000' });
  bind(area, bound, path, text(needed));
  return labelled(area, words);
}

/** A list of lines: one item a line, `most` characters of each. */
export function linesField(bound: Bound, path: Path, words: FieldWords, needed: 'needed' | 'optional' = 'needed', most = 300): HTMLElement {
  const area = make('textarea', { rows: '2', maxlength: '8000' });
  bind(area, bound, path, (value) => {
    const lines = value.split('\n').filter((line) => line.trim() !== '');
    return lines.length === 0 && needed === 'optional' ? undefined : lines.map((line) => line.slice(0, most));
  });
  return labelled(area, words);
}

export function dayField(bound: Bound, path: Path, words: FieldWords): HTMLElement {
  const input = make('input', { type: 'date', max: '9999-12-31' });
  bind(input, bound, path, (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined));
  return labelled(input, words);
}

/** A number; whole ones only where `whole`. */
export function numberField(bound: Bound, path: Path, words: FieldWords, whole: 'whole' | 'any' = 'whole'): HTMLElement {
  const input = make('input', { type: 'text', inputmode: whole === 'whole' ? 'numeric' : 'decimal', maxlength: '12', class: 'narrow' });
  bind(input, bound, path, (value) => numberIn(value, whole));
  const fault = make('span', { class: 'fault', role: 'status' });
  const show = (): void => {
    const wrong = input.value.trim() !== '' && numberIn(input.value, whole) === undefined;
    input.ariaInvalid = wrong ? 'true' : null;
    fault.textContent = wrong ? assessmentWords.notNumber[whole] : '';
  };
  input.addEventListener('input', show);
  bound.open.addEventListener('change', show, { signal: bound.signal });
  const field = labelled(input, words);
  // Above the input: fields side by side stand on one line, and the ones that are right must not move.
  input.before(fault);
  return field;
}

/** The number that a person typed, in whatever width; nothing where it is none. */
export function numberIn(typed: string, whole: 'whole' | 'any'): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const shape = whole === 'whole' ? /^\d{1,9}$/ : /^-?\d{1,9}(\.\d{1,6})?$/;
  return shape.test(plain) ? Number(plain) : undefined;
}

export function selectField(
  bound: Bound,
  path: Path,
  words: FieldWords,
  options: readonly (readonly [value: string, label: string])[],
): HTMLElement {
  const select = make('select', {}, ...options.map(([value, label]) => make('option', { value }, label)));
  bind(select, bound, path, (value) => (value === '' ? undefined : value));
  return labelled(select, words);
}

/** A box to tick; unticked, the part is left out, or false where it is needed. */
export function tickField(
  { open, signal }: Bound,
  path: Path,
  { label, hint }: FieldWords,
  needed: 'needed' | 'optional' = 'optional',
): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  const show = (): void => {
    box.checked = at(open.document, path) === true;
  };
  show();
  box.addEventListener('change', () => open.set(path, box.checked ? true : needed === 'needed' ? false : undefined), { signal });
  open.addEventListener('change', show, { signal });
  return make('label', { class: 'tick' }, box, make('span', {}, label, hint === undefined ? undefined : make('small', {}, hint)));
}

function text(needed: 'needed' | 'optional'): (value: string) => string | undefined {
  return (value) => (value === '' && needed === 'optional' ? undefined : value);
}

function written(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import { make } from '../elements.ts';
import { type Bound, bind, freshId, labelled, numberIn } from './fields.ts';
import { button } from './kit.ts';
import { at, type Json, type Path } from './path.ts';

export interface ListWords {
  readonly add: string;
  readonly remove: string;
}

/** A list in the document as rows of fields; rows are made anew only when one comes or goes, so that nobody is thrown out of a field. */
export function listEditor(
  bound: Bound,
  path: Path,
  words: ListWords,
  blank: () => Json,
  row: (path: Path) => readonly Node[],
): HTMLElement {
  const { open, signal } = bound;
  const rows = make('ol', { class: 'rows' });
  const items = (): readonly Json[] => {
    const list = at(open.document, path);
    return Array.isArray(list) ? list : [];
  };
  let shown = -1;
  const show = (): void => {
    const count = items().length;
    if (count === shown) return;
    shown = count;
    rows.replaceChildren(
      ...items().map((_, place) => {
        const remove = button(words.remove, () => open.set(path, items().toSpliced(place, 1)), 'text');
        remove.ariaLabel = `${words.remove} ${place + 1}`;
        return make('li', {}, make('div', { class: 'field-row' }, ...row([...path, String(place)])), remove);
      }),
    );
  };
  show();
  open.addEventListener('change', show, { signal });
  const add = button(words.add, () => {
    open.set(path, [...items(), blank()]);
    rows.querySelector<HTMLElement>('li:last-child :is(input, select, textarea)')?.focus();
  });
  return make('div', { class: 'field' }, rows, make('p', { class: 'actions' }, add));
}

/** A count in a cell of a table, named for those who cannot see its row and column. */
export function countCell(bound: Bound, path: Path, name: string): HTMLElement {
  const input = make('input', { type: 'text', inputmode: 'numeric', maxlength: '9', 'aria-label': name, id: freshId() });
  bind(input, bound, path, (value) => numberIn(value, 'whole'));
  return input;
}

/** Yes, no, or not yet said. */
export function yesNoField(
  bound: Bound,
  path: Path,
  label: string,
  options: { readonly yes: string; readonly no: string; readonly open: string },
): HTMLElement {
  const select = make(
    'select',
    {},
    make('option', { value: '' }, options.open),
    make('option', { value: 'true' }, options.yes),
    make('option', { value: 'false' }, options.no),
  );
  bind(select, bound, path, (value) => (value === '' ? undefined : value === 'true'));
  return labelled(select, { label });
}

import { make } from '../elements.ts';
import type { Bound } from './fields.ts';

/** Folding cards, one for each item of a list in the document. */
export interface CardList {
  readonly element: HTMLElement;
  /** Unfolds the card of an item and gives it the focus. */
  readonly unfold: (id: string) => void;
}

/**
 * Cards are made anew only when one comes or goes, for they bind their own fields: nobody is thrown out of one, and what was unfolded stays so.
 * `card` makes the folded part and what is below it.
 */
export function cardList(
  { open, signal }: Bound,
  ids: () => readonly string[],
  card: (id: string) => readonly [summary: HTMLElement, ...below: readonly Node[]],
  unfoldedAtFirst?: string,
): CardList {
  const element = make('div', { class: 'cards' });
  const found = (id: string): HTMLDetailsElement | null => element.querySelector(`#card-${id}`);
  let shown: string | undefined;
  const show = (): void => {
    const now = ids();
    if (now.join() === shown) return;
    const unfolded = new Set(shown === undefined ? [unfoldedAtFirst] : now.filter((id) => found(id)?.open));
    shown = now.join();
    element.replaceChildren(
      ...now.map((id) => make('details', { class: 'card', id: `card-${id}`, open: unfolded.has(id) ? '' : undefined }, ...card(id))),
    );
  };
  show();
  open.addEventListener('change', show, { signal });
  return {
    element,
    unfold: (id) => {
      const details = found(id);
      if (details === null) return;
      details.open = true;
      details.querySelector('summary')?.focus();
    },
  };
}

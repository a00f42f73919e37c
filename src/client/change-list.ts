import { comparisonLabels as labels } from '#site/labels/comparison.ts';
import { make } from './elements.ts';

/**
 * `<change-list>`: shows the changes of one class or chapter, and old and new text side by side. What is chosen stands in the address. Without this script all changes show, inline.
 */
class ChangeList extends HTMLElement {
  connectedCallback(): void {
    const filter = this.querySelector<HTMLElement>('.change-filter');
    if (filter === null) return;
    filter.addEventListener('click', (event) => this.#click(event));
    this.#section?.addEventListener('change', () => this.#apply(true));
    this.#read();
    window.addEventListener('popstate', () => this.#read());
  }

  /** Takes the choice from the address. */
  #read(): void {
    const asked = new URLSearchParams(location.search);
    for (const chip of this.#chips) chip.ariaPressed = String(chip.dataset.class === (asked.get('class') ?? ''));
    if (this.#section) this.#section.value = asked.get('section') ?? '';
    if (this.#side) this.#side.ariaPressed = String(asked.get('view') === 'side');
    this.#apply(false);
  }

  #click(event: Event): void {
    const chip = event.target instanceof Element ? event.target.closest('button') : null;
    if (chip === null) return;
    if (chip === this.#side) chip.ariaPressed = String(chip.ariaPressed !== 'true');
    else for (const other of this.#chips) other.ariaPressed = String(other === chip);
    this.#apply(true);
  }

  #apply(chosen: boolean): void {
    const kind = this.#chips.find((chip) => chip.ariaPressed === 'true')?.dataset.class ?? '';
    const section = this.#section?.value ?? '';
    const side = this.#side?.ariaPressed === 'true';
    let shown = 0;
    for (const change of this.querySelectorAll<HTMLElement>('.change')) {
      change.hidden = (kind !== '' && change.dataset.class !== kind) || (section !== '' && change.dataset.section !== section);
      if (!change.hidden) shown += 1;
      for (const runs of change.querySelectorAll<HTMLElement>('[data-runs]')) showSides(runs, side);
    }
    if (!chosen) return;
    const asked = new URLSearchParams(
      Object.entries({ class: kind, section, view: side ? 'side' : '' }).filter(([, value]) => value !== ''),
    );
    history.replaceState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}${location.hash}`);
    this.querySelector('[role="status"]')?.replaceChildren(labels.shown(shown));
  }

  get #chips(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('button[data-class]')];
  }

  get #side(): HTMLButtonElement | null {
    return this.querySelector('button[data-side]');
  }

  get #section(): HTMLSelectElement | null {
    return this.querySelector('select[name="section"]');
  }
}

/** Two copies of an inline text, one without what was inserted and one without what was deleted. */
function showSides(runs: HTMLElement, side: boolean): void {
  const pair = runs.nextElementSibling?.classList.contains('change-sides') ? runs.nextElementSibling : null;
  runs.hidden = side;
  if (pair instanceof HTMLElement) pair.hidden = !side;
  else if (side) runs.after(make('div', { class: 'change-sides' }, half(runs, labels.oldText, 'ins'), half(runs, labels.newText, 'del')));
}

function half(runs: HTMLElement, label: string, without: 'ins' | 'del'): HTMLElement {
  const text = make('div', { class: 'change-text' });
  text.append(...[...runs.childNodes].map((node) => node.cloneNode(true)));
  for (const gone of text.querySelectorAll(without)) gone.remove();
  return make('div', {}, make('p', { class: 'small soft' }, label), text);
}

customElements.define('change-list', ChangeList);

import { lookupWords as words } from '#site/labels/lookup.ts';
import { filterNames, type Question, readQuestion } from './lookup-address.ts';

/** The form of the lookup as a question: read from its fields and written into them. */
export class LookupForm {
  readonly #form: HTMLFormElement;
  readonly input: HTMLInputElement;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.input = input;
  }

  get question(): Question {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') parameters.set(name, value);
    return readQuestion(parameters);
  }

  set question({ query, filters, sort }: Question) {
    this.input.value = query;
    this.#choose('sort', sort);
    for (const name of filterNames) this.#choose(name, filters[name] ?? '');
    this.showFilters();
  }

  /** Says on the folded filters how many are in use, and offers to clear them. */
  showFilters(): void {
    const active = Object.values(this.question.filters).filter((value) => value !== undefined).length;
    const summary = this.#form.querySelector('.filters > summary');
    if (summary !== null) summary.textContent = active === 0 ? words.filters : words.filtersActive(active);
    this.#form.querySelector('[data-act="clear"]')?.toggleAttribute('hidden', active === 0);
  }

  /** The name that the filters give a body or a version. */
  labelOf(name: 'body' | 'version', value: string): string {
    return [...(this.#select(name)?.options ?? [])].find((option) => option.value === value)?.text ?? value;
  }

  #choose(name: string, value: string): void {
    const select = this.#select(name);
    if (select !== undefined) select.value = value;
  }

  #select(name: string): HTMLSelectElement | undefined {
    const field = this.#form.elements.namedItem(name);
    return field instanceof HTMLSelectElement ? field : undefined;
  }
}

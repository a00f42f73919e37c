import type { Day } from '#domain/day.ts';
import { ask } from '#domain/lookup/ask.ts';
import type { Answer } from '#domain/lookup/model.ts';
import type { Source } from '#domain/lookup/shelf.ts';
import { lookupWords as words } from '#site/labels/lookup.ts';
import { links } from '#site/links.ts';
import { failure, renderAnswer, summaryOf } from './answer-view.ts';
import { dayInShanghai, now, onReturn } from './clock.ts';
import { make } from './elements.ts';
import { addressOf, filterNames, type Question, readQuestion } from './lookup-address.ts';
import { simplify, sourceOf } from './lookup-source.ts';
import { dayToJudge, type Freshness, fetchSnapshot, freshnessAt, type Snapshot } from './snapshot.ts';

const firstPage = 10;
const nextPage = 20;

/**
 * `<register-lookup>`: answers while the reader types. Results change in one step together with what they answer; the address follows, so
 * that Back, reload and a copied link lead to the same question. Nothing typed leaves the browser: only the parts of the index that an
 * answer needs are fetched.
 */
class RegisterLookup extends HTMLElement {
  /** The index that the last snapshot named: answers never mix two builds. */
  #source: Source | undefined;
  #snapshot: Snapshot | undefined;
  #answer: Answer = { kind: 'nothing-asked' };
  #limit = firstPage;
  /** Whether the question in the form was entered, not only typed. */
  #entered = false;
  #looking: Promise<void> = Promise.resolve();
  #asking = new AbortController();
  #timers = new Map<string, number>();
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#fill(readQuestion(new URLSearchParams(location.search)));
    this.addEventListener('input', () => this.#typed());
    // A chosen filter is a step that Back takes again; typing is not, letter by letter.
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) history.pushState(null, '', this.#address);
    });
    this.addEventListener('submit', (event) => this.#submitted(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('click', (event) => this.#click(event));
    window.addEventListener('popstate', this.#back);
    this.#stop = onReturn(() => void this.#refresh());
    this.#show([make('p', { class: 'soft' }, words.loading)]);
    void this.#refresh();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#back);
    this.#asking.abort();
    this.#stop?.();
  }

  #back = (): void => {
    this.#fill(readQuestion(new URLSearchParams(location.search)));
    this.#limit = firstPage;
    void this.#respond();
  };

  /** Asks how fresh the register is, and which index is its own; then answers anew. */
  async #refresh(): Promise<void> {
    this.#looking = this.#look();
    await this.#respond();
  }

  async #look(): Promise<void> {
    this.#snapshot = await fetchSnapshot();
    if (this.#snapshot !== undefined && this.#snapshot.index !== this.#source?.index) this.#source = sourceOf(this.#snapshot.index);
  }

  /** Answers what stands in the form. A question overtaken by a newer one is dropped. */
  async #respond(): Promise<void> {
    this.#asking.abort();
    const asking = new AbortController();
    this.#asking = asking;
    // Soon enough nothing is seen of the last question; when it takes long, its results must not stand for this one.
    this.#after('waiting', 400, () => this.#show([make('p', { class: 'soft' }, words.asking)]));
    const answer = await this.#ask(asking.signal).catch(() => undefined);
    if (asking.signal.aborted) return;
    window.clearTimeout(this.#timers.get('waiting'));
    this.#showFilters();
    if (answer === undefined) {
      this.#show([failure(words.failed, words.failedAdvice)]);
      return this.#announce(words.failed);
    }
    this.#answer = answer;
    const label = (name: 'body' | 'version', value: string): string => this.#labelOf(name, value);
    this.#show(renderAnswer(answer, { day: this.#day, freshness: this.#freshness, label }));
    this.#follow();
    this.#after('announce', 700, () => this.#announce(summaryOf(this.#answer)));
  }

  async #ask(signal: AbortSignal): Promise<Answer | undefined> {
    const { query, filters, sort } = this.#question;
    await this.#looking;
    const asked = this.#source;
    if (asked === undefined) return undefined;
    const answer = await ask(asked, query, filters, this.#day, { limit: this.#limit, sort, simplify, signal });
    if (answer.kind !== 'unavailable') return answer;
    // The site may have been deployed anew since: then the question is put to the new index, all of it.
    await this.#look();
    const source = this.#source;
    return source === undefined || source === asked
      ? answer
      : ask(source, query, filters, this.#day, { limit: this.#limit, sort, simplify, signal });
  }

  get #day(): Day {
    return dayToJudge(dayInShanghai(now()), this.#freshness, undefined);
  }

  get #freshness(): Freshness {
    return freshnessAt(this.#snapshot, now());
  }

  /** Puts new results in place of the old; whoever stood in them stays on the same link, or goes back to the question. */
  #show(nodes: readonly Node[]): void {
    const stood = this.#results.querySelector<HTMLElement>(':focus');
    this.#results.replaceChildren(...nodes);
    if (stood === null) return;
    const same = [...this.#results.querySelectorAll<HTMLElement>('a, button')].find((stop) => targetOf(stop) === targetOf(stood));
    (same ?? this.#input).focus({ preventScroll: same !== undefined });
  }

  #typed(): void {
    this.#entered = false;
    this.#limit = firstPage;
    this.#after('answer', 60, () => void this.#respond());
    this.#after('address', 500, () => history.replaceState(null, '', this.#address));
  }

  /** Enter is a wish to be led to the one certificate that is meant; it may come before there is an answer. */
  #submitted(event: Event): void {
    event.preventDefault();
    window.clearTimeout(this.#timers.get('answer'));
    this.#entered = true;
    void this.#respond();
  }

  #follow(): void {
    if (!this.#entered) return;
    this.#entered = false;
    if (this.#address !== location.pathname + location.search) history.pushState(null, '', this.#address);
    if (this.#answer.kind === 'exact') location.assign(links.certificate(this.#answer.certificate.number));
  }

  #key(event: KeyboardEvent): void {
    const stops = [this.#input, ...this.#results.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    if (at === -1 || event.isComposing) return;
    if (event.key === 'Escape') this.#escape(at > 0);
    else if (event.key === 'ArrowDown') stops[at + 1]?.focus();
    else if (event.key === 'ArrowUp') stops[at - 1]?.focus();
    else return;
    event.preventDefault();
  }

  /** Back to the question, and from there to an empty one. */
  #escape(inResults: boolean): void {
    this.#input.focus();
    if (inResults) return;
    this.#input.value = '';
    this.#typed();
  }

  #click(event: Event): void {
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === 'retry') void this.#refresh();
    if (act === 'clear') {
      this.#fill({ query: this.#question.query, filters: {}, sort: 'best' });
      history.pushState(null, '', this.#address);
      this.#input.focus();
      void this.#respond();
    }
    if (act === 'more') {
      const shown = this.#results.querySelectorAll('.results > li').length;
      this.#limit += nextPage;
      void this.#respond().then(() => this.#results.querySelectorAll<HTMLElement>('.results > li a')[shown]?.focus());
    }
  }

  get #question(): Question {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') parameters.set(name, value);
    return readQuestion(parameters);
  }

  get #address(): string {
    return addressOf(this.#question, location.pathname);
  }

  #fill({ query, filters, sort }: Question): void {
    this.#input.value = query;
    const sorting = this.#select('sort');
    if (sorting !== undefined) sorting.value = sort;
    for (const name of filterNames) {
      const select = this.#select(name);
      if (select !== undefined) select.value = filters[name] ?? '';
    }
    this.#showFilters();
  }

  #showFilters(): void {
    const active = Object.values(this.#question.filters).filter((value) => value !== undefined).length;
    const summary = this.querySelector('.filters > summary');
    if (summary !== null) summary.textContent = active === 0 ? words.filters : words.filtersActive(active);
    this.querySelector('[data-act="clear"]')?.toggleAttribute('hidden', active === 0);
  }

  #labelOf(name: 'body' | 'version', value: string): string {
    return [...(this.#select(name)?.options ?? [])].find((option) => option.value === value)?.text ?? value;
  }

  #select(name: string): HTMLSelectElement | undefined {
    const field = this.#form.elements.namedItem(name);
    return field instanceof HTMLSelectElement ? field : undefined;
  }

  #announce(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  #after(name: string, wait: number, act: () => void): void {
    window.clearTimeout(this.#timers.get(name));
    this.#timers.set(name, window.setTimeout(act, wait));
  }

  get #form(): HTMLFormElement {
    return this.#part('form', HTMLFormElement);
  }

  get #input(): HTMLInputElement {
    return this.#part('input[name="q"]', HTMLInputElement);
  }

  get #results(): HTMLElement {
    return this.#part('[data-results]', HTMLElement);
  }

  #part<Part extends Element>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (part instanceof type) return part;
    throw new Error(`<register-lookup> has no ${selector}`);
  }
}

function targetOf(stop: HTMLElement): string | null {
  return stop.getAttribute('href') ?? stop.dataset.act ?? null;
}

customElements.define('register-lookup', RegisterLookup);

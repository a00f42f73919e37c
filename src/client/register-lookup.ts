import { answer } from '#domain/lookup/answer.ts';
import type { Answer, LookupIndex } from '#domain/lookup/model.ts';
import { lookupWords as words } from '#site/labels/lookup.ts';
import { links } from '#site/links.ts';
import { renderAnswer, summaryOf } from './answer-view.ts';
import { dayInShanghai, now, onReturn } from './clock.ts';
import { make } from './elements.ts';
import { addressOf, filterNames, type Question, readQuestion } from './lookup-address.ts';
import { fetchIndex, simplifierFor } from './lookup-index.ts';
import { dayToJudge, type Freshness, fetchSnapshot, freshnessAt, type Snapshot } from './snapshot.ts';

const page = 20;

/**
 * `<register-lookup>`: answers while the reader types. Results change in one step together with what they answer; the address follows, so
 * that Back, reload and a copied link lead to the same question. Nothing typed leaves the browser.
 */
class RegisterLookup extends HTMLElement {
  #index: LookupIndex | undefined;
  #snapshot: Snapshot | undefined;
  /** Whether the index may be older than the snapshot: a newer one could not be had. */
  #outdated = false;
  #answer: Answer = { kind: 'nothing-asked' };
  #limit = page;
  #asked = 0;
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
    void this.#load();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#back);
    this.#stop?.();
  }

  #back = (): void => {
    this.#fill(readQuestion(new URLSearchParams(location.search)));
    void this.#respond();
  };

  async #load(): Promise<void> {
    this.#show([make('p', { class: 'soft' }, words.loading)]);
    const [index, snapshot] = await Promise.all([fetchIndex(), fetchSnapshot()]);
    this.#snapshot = snapshot;
    this.#index = index;
    if (index === undefined) {
      const retry = make('button', { type: 'button', class: 'button', 'data-act': 'retry' }, words.retry);
      this.#show([make('h2', {}, words.failed), make('p', {}, words.failedAdvice), retry]);
      this.#announce(words.failed);
      return;
    }
    this.#outdated = false;
    await this.#respond();
  }

  async #refresh(): Promise<void> {
    if (this.#index === undefined) return this.#load();
    const snapshot = await fetchSnapshot();
    if (snapshot !== undefined && snapshot.issuedAt.getTime() !== this.#snapshot?.issuedAt.getTime()) {
      // The register was issued anew while this page stood open: what it knows is no longer good enough for a 有效.
      const index = await fetchIndex();
      this.#outdated = index === undefined;
      this.#index = index ?? this.#index;
    }
    this.#snapshot = this.#outdated ? this.#snapshot : snapshot;
    await this.#respond();
  }

  /** Answers what stands in the form. A question overtaken by a newer one is dropped. */
  async #respond(): Promise<void> {
    const index = this.#index;
    if (index === undefined) return;
    const asked = ++this.#asked;
    const { query, filters } = this.#question;
    const simplify = await simplifierFor(index, query);
    if (asked !== this.#asked) return;
    const freshness = this.#freshness;
    const day = dayToJudge(dayInShanghai(now()), freshness, undefined);
    this.#answer = answer(index, query, filters, day, { limit: this.#limit, ...(simplify && { simplify }) });
    const label = (name: 'body' | 'version', value: string): string => this.#labelOf(name, value);
    this.#show(renderAnswer(this.#answer, { day, freshness, label }));
    this.#after('announce', 700, () => this.#announce(summaryOf(this.#answer)));
    this.#showFilters();
  }

  get #freshness(): Freshness {
    if (this.#outdated) return { fresh: false, why: 'page-outdated', asOf: this.#snapshot?.asOf };
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
    this.#limit = page;
    this.#after('answer', 60, () => void this.#respond());
    this.#after('address', 500, () => history.replaceState(null, '', this.#address));
  }

  #submitted(event: Event): void {
    event.preventDefault();
    void this.#respond().then(() => {
      if (this.#address !== location.pathname + location.search) history.pushState(null, '', this.#address);
      if (this.#answer.kind === 'exact') location.assign(links.certificate(this.#answer.certificate.number));
    });
  }

  #key(event: KeyboardEvent): void {
    const stops = [this.#input, ...this.#results.querySelectorAll<HTMLElement>('a, button')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    if (at === -1 || event.isComposing) return;
    if (event.key === 'Escape' && at > 0) this.#input.focus();
    else if (event.key === 'ArrowDown') stops[at + 1]?.focus();
    else if (event.key === 'ArrowUp') stops[at - 1]?.focus();
    else return;
    event.preventDefault();
  }

  #click(event: Event): void {
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === 'retry') void this.#load();
    if (act === 'clear') {
      this.#fill({ query: this.#question.query, filters: {} });
      history.pushState(null, '', this.#address);
      this.#input.focus();
      void this.#respond();
    }
    if (act === 'more') {
      const shown = this.#results.querySelectorAll('.results > li').length;
      this.#limit += page * 2;
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

  #fill({ query, filters }: Question): void {
    this.#input.value = query;
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

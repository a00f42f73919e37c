import type { Answer } from '#domain/lookup/model.ts';
import { lookupWords as words } from '#site/labels/lookup.ts';
import { links } from '#site/links.ts';
import { failure, renderAnswer, summaryOf } from './answer-view.ts';
import { onReturn } from './clock.ts';
import { make } from './elements.ts';
import { addressOf, readQuestion } from './lookup-address.ts';
import { LookupForm } from './lookup-form.ts';
import { PublishedRegister } from './lookup-register.ts';
import { Timers } from './timers.ts';

const firstPage = 10;
const nextPage = 20;

/**
 * `<register-lookup>`: answers while the reader types. Results change in one step together with what they answer; the address follows, so
 * that Back, reload and a copied link lead to the same question. Nothing typed leaves the browser: only the parts of the index that an
 * answer needs are fetched.
 */
class RegisterLookup extends HTMLElement {
  readonly #register = new PublishedRegister();
  readonly #timers = new Timers();
  #limit = firstPage;
  /** Whether the question in the form was entered, not only typed. */
  #entered = false;
  #asking = new AbortController();
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#form.question = readQuestion(new URLSearchParams(location.search));
    this.addEventListener('input', () => this.#typed());
    // A chosen filter is a step that Back takes again; typing is not, letter by letter.
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLSelectElement) history.pushState(null, '', this.#address);
    });
    this.addEventListener('submit', (event) => this.#submitted(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('click', (event) => this.#click(event));
    window.addEventListener('popstate', this.#back);
    this.#stop = onReturn(() => this.#refresh());
    this.#show([make('p', { class: 'soft' }, words.loading)]);
    this.#refresh();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#back);
    this.#asking.abort();
    this.#stop?.();
  }

  #back = (): void => {
    this.#form.question = readQuestion(new URLSearchParams(location.search));
    this.#limit = firstPage;
    void this.#respond();
  };

  /** Asks for the register of today, and answers anew. */
  #refresh(): void {
    this.#register.look();
    void this.#respond();
  }

  /** Answers what stands in the form. A question overtaken by a newer one is dropped. */
  async #respond(): Promise<void> {
    this.#asking.abort();
    const asking = new AbortController();
    this.#asking = asking;
    // Soon enough nothing is seen of the last question; when it takes long, its results must not stand for this one.
    this.#timers.after('waiting', 400, () => this.#show([make('p', { class: 'soft' }, words.asking)]));
    const answer = await this.#register.ask(this.#form.question, { limit: this.#limit, signal: asking.signal }).catch(() => undefined);
    if (asking.signal.aborted) return;
    this.#timers.cancel('waiting');
    this.#form.showFilters();
    if (answer === undefined) {
      this.#show([failure(words.failed, words.failedAdvice)]);
      return this.#announce(words.failed);
    }
    const { day, freshness } = this.#register;
    this.#show(renderAnswer(answer, { day, freshness, label: (name, value) => this.#form.labelOf(name, value) }));
    this.#follow(answer);
    this.#timers.after('announce', 700, () => this.#announce(summaryOf(answer)));
  }

  /** Puts new results in place of the old; whoever stood in them stays on the same link, or goes back to the question. */
  #show(nodes: readonly Node[]): void {
    const stood = this.#results.querySelector<HTMLElement>(':focus');
    this.#results.replaceChildren(...nodes);
    if (stood === null) return;
    const same = [...this.#results.querySelectorAll<HTMLElement>('a, button')].find((stop) => targetOf(stop) === targetOf(stood));
    (same ?? this.#form.input).focus({ preventScroll: same !== undefined });
  }

  #typed(): void {
    this.#entered = false;
    this.#limit = firstPage;
    this.#timers.after('answer', 60, () => void this.#respond());
    this.#timers.after('address', 500, () => history.replaceState(null, '', this.#address));
  }

  /** Enter is a wish to be led to the one certificate that is meant; it may come before there is an answer. */
  #submitted(event: Event): void {
    event.preventDefault();
    this.#timers.cancel('answer');
    this.#entered = true;
    void this.#respond();
  }

  #follow(answer: Answer): void {
    if (!this.#entered) return;
    this.#entered = false;
    if (this.#address !== location.pathname + location.search) history.pushState(null, '', this.#address);
    if (answer.kind === 'exact') location.assign(links.certificate(answer.certificate.number));
  }

  #key(event: KeyboardEvent): void {
    const stops = [this.#form.input, ...this.#results.querySelectorAll<HTMLElement>('a, button')];
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
    this.#form.input.focus();
    if (inResults) return;
    this.#form.input.value = '';
    this.#typed();
  }

  #click(event: Event): void {
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined;
    if (act === 'retry') this.#refresh();
    if (act === 'clear') this.#clearFilters();
    if (act === 'more') void this.#showMore();
  }

  #clearFilters(): void {
    this.#form.question = { query: this.#form.question.query, filters: {}, sort: 'best' };
    history.pushState(null, '', this.#address);
    this.#form.input.focus();
    void this.#respond();
  }

  async #showMore(): Promise<void> {
    const shown = this.#results.querySelectorAll('.results > li').length;
    this.#limit += nextPage;
    await this.#respond();
    this.#results.querySelectorAll<HTMLElement>('.results > li a')[shown]?.focus();
  }

  get #address(): string {
    return addressOf(this.#form.question, location.pathname);
  }

  #announce(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  get #form(): LookupForm {
    return new LookupForm(this.#part('form', HTMLFormElement), this.#part('input[name="q"]', HTMLInputElement));
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

import type { Day } from '#domain/day.ts';
import type { PackedKind, PackedPage } from '#domain/lookup/packs.ts';
import { formatDay } from '#site/days.ts';
import { recordShellWords as words } from '#site/labels/record-shell.ts';
import { links, type RecordAddress, recordAt } from '#site/links.ts';
import { make } from './elements.ts';
import { fetchPacked } from './packed-page.ts';

/**
 * `<record-shell>`: shows the record that the address names, as a page of its own would, on a site that packs the pages of its records. A server gives
 * this page for them, or for everything that is missing; then it says so of all other addresses.
 */
class RecordShell extends HTMLElement {
  connectedCallback(): void {
    const record = recordAt(location.pathname);
    if (record === undefined) this.#showMissing();
    else void this.#open(record);
  }

  async #open(record: RecordAddress): Promise<void> {
    this.#showLoading();
    const [packed] = await Promise.all([fetchPacked(record.kind, record.id), bringElements(record.kind)]);
    if (packed.kind === 'found') this.#show(record, packed.page);
    else if (packed.kind === 'absent') this.#showAbsent(record, packed.asOf);
    else this.#showUnreadable(record);
  }

  #showLoading(): void {
    const wait = make('p', { class: 'lead', role: 'status' }, words.loading);
    this.replaceChildren(make('div', { class: 'page-head' }, make('h1', {}, words.title), wait));
  }

  #show({ kind, id }: RecordAddress, { head, main, line }: PackedPage): void {
    // Whoever copies the address copies the one that is published.
    history.replaceState(history.state, '', `/${kind}/${id}/${location.search}${location.hash}`);
    showHead(head);
    const page = document.createElement('template');
    page.innerHTML = main;
    const file = page.content.querySelector<HTMLAnchorElement>(`a[href="${fileOf[kind](id)}"]`);
    if (file !== null) offer(file, line, id);
    document.querySelector(`.site-nav a[href="${links.lookup()}"]`)?.setAttribute('aria-current', 'true');
    this.replaceWith(page.content);
    // The browser looked for the place before it was there.
    if (location.hash.length > 1) location.replace(location.hash);
  }

  #showAbsent({ kind, id }: RecordAddress, asOf: Day): void {
    const { head, text } = words.absent[kind];
    document.head.append(make('meta', { name: 'robots', content: 'noindex' }));
    const look = make('a', { class: 'button', href: links.lookup(id) }, words.look);
    this.#say(head, `${words.absentAsOf(formatDay(asOf))}${text}`, look, make('p', {}, make('code', {}, id)));
  }

  #showUnreadable(record: RecordAddress): void {
    const retry = make('button', { type: 'button', class: 'button' }, words.retry);
    retry.addEventListener('click', () => {
      // The button goes away: who reads on from it reads on from what comes in its place.
      this.closest('main')?.focus();
      void this.#open(record);
    });
    this.#say(words.unreadable, words.unreadableText, retry);
  }

  #say(head: string, text: string, act: HTMLElement, about?: HTMLElement): void {
    document.title = head;
    this.replaceChildren(
      make('div', { class: 'page-head', role: 'alert' }, make('h1', {}, head), about, make('p', { class: 'lead' }, text)),
      make('p', { class: 'actions' }, act),
    );
  }

  #showMissing(): void {
    const missing = this.querySelector('template');
    if (missing === null) return;
    document.title = missing.dataset.title ?? document.title;
    this.replaceWith(missing.content);
  }
}

/** Without them a page shows what it shows without a script: history and dates, and no verdict. */
async function bringElements(kind: PackedKind): Promise<void> {
  if (kind === 'certificates') await import('./certificate-elements.ts').catch(() => undefined);
}

const fileOf: Readonly<Record<PackedKind, (id: string) => string>> = { certificates: links.certificateFile, holders: links.holderFile };

/** Title, description and linked data of a record take the place of the shell's. */
function showHead(head: string): void {
  const { head: shown } = new DOMParser().parseFromString(head, 'text/html');
  for (const each of document.head.querySelectorAll('title, meta[name="description"]')) each.remove();
  document.head.append(...shown.children);
}

/** The record's data file is not there by itself: the link gives what the pack holds. */
function offer(link: HTMLAnchorElement, line: string, id: string): void {
  link.href = URL.createObjectURL(new Blob([line], { type: 'application/json' }));
  link.download = `${id}.json`;
}

customElements.define('record-shell', RecordShell);

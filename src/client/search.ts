import { make } from '#client/elements.ts';
import { searchWords as words } from '#site/labels/search.ts';
import { links } from '#site/links.ts';

/** What this page uses of Pagefind's API; the library itself is written into the site after the build. */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<Hit> }[] }>;
}

interface Hit {
  readonly url: string;
  /** HTML: the text around the match, with `<mark>` about the words found. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

const most = 20;
const numberLike = /^(asmm-?\d|[0-9a-hj-npqrtuwxy]{18}$)/i;

/** `<prose-search>`: answers `?q=` from the site's own index; what is typed goes nowhere else. */
class ProseSearch extends HTMLElement {
  private latest = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.replaceState(null, '', links.search(input.value.trim()));
      void this.answer(input.value.trim());
    });
    input.value = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    if (input.value !== '') void this.answer(input.value);
    else input.focus();
  }

  private async answer(query: string): Promise<void> {
    this.latest += 1;
    const turn = this.latest;
    if (query === '') return this.show(words.empty, []);
    this.show(words.searching, []);
    const found = await search(query).catch(() => undefined);
    // A slower answer to an earlier question must not replace that of a later one.
    if (turn !== this.latest) return;
    if (!found) return this.show(words.unavailable, []);
    const { hits, count } = found;
    const summary = hits.length < count ? words.shown(hits.length, count) : words.found(count);
    this.show(count === 0 ? words.none(query) : summary, hits);
    if (numberLike.test(query)) this.offerLookup(query);
  }

  private show(status: string, hits: readonly Hit[]): void {
    this.querySelector('.search-status')?.replaceChildren(status);
    const list = this.querySelector('ol');
    list?.replaceChildren(...hits.map(entry));
    list?.toggleAttribute('hidden', hits.length === 0);
  }

  private offerLookup(query: string): void {
    this.querySelector('.search-status')?.append(words.isNumber, make('a', { href: links.lookup(query) }, words.isNumberLink));
  }
}

let pagefind: Promise<Pagefind> | undefined;

async function search(query: string): Promise<{ readonly hits: Hit[]; readonly count: number }> {
  const address = '/pagefind/pagefind.js';
  pagefind ??= import(/* @vite-ignore */ address);
  const { results } = await (await pagefind).search(segmented(query));
  return { hits: await Promise.all(results.slice(0, most).map((result) => result.data())), count: results.length };
}

/** Chinese has no spaces, and the index is of words: the query is cut into words as well. */
function segmented(query: string): string {
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(query);
  return Array.from(segments, ({ segment }) => segment).join(' ');
}

function entry(hit: Hit): HTMLLIElement {
  const link = make('a', { href: hit.url }, hit.meta.title ?? hit.url);
  return make('li', {}, make('h2', {}, link), make('p', {}, ...marked(hit.excerpt)));
}

/** The excerpt's text and marks, and nothing else that its HTML may hold. */
function marked(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? make('mark', {}, text) : new Text(text);
  });
}

customElements.define('prose-search', ProseSearch);

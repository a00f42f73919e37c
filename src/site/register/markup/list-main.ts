import { formatDay } from '#site/days.ts';
import { type Html, html } from '#site/html.ts';
import { listWords as words } from '#site/labels/lists.ts';
import { registerWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import { crumbs } from '#site/markup/crumbs.ts';
import { icon } from '#site/markup/icon.ts';
import { type ListPage, listKinds, listLink, type RegisterList } from '../lists.ts';
import { rowsTable } from './rows.ts';

const lookup = { href: links.lookup(), label: registerWords.lookup };

/** The page that leads to all lists, as HTML. */
export function listsMain(lists: readonly RegisterList[], total: number): string {
  return html`
    <div class="page-head">
      ${crumbs([lookup], words.title)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <p><a href="${links.certificates}">${words.all}</a> <span class="soft">${words.count(total)}</span></p>
    </div>
    ${listKinds.map(
      (kind) => html`
        <section class="block" aria-labelledby="${kind}">
          <h2 id="${kind}">${words.kinds[kind]}</h2>
          <p class="soft">${words.kindLeads[kind]}</p>
          <ul class="lists" data-kind="${kind}">${lists.filter((list) => list.kind === kind).map(entry)}</ul>
        </section>`,
    )}`.text;
}

function entry(list: RegisterList): Html {
  return html`<li><a href="${listLink(list)}"><span>${list.label}</span> <span class="soft">${words.count(list.certificates.length)}</span></a></li>`;
}

/** A page of a list, as HTML. */
export function listMain({ list, place, rows, pages }: ListPage, day: string): string {
  const head = words.head[list.kind](list.label);
  return html`
    <div class="page-head">
      ${crumbs([lookup, { href: links.browse, label: words.title }], list.label)}
      <h1>${head}</h1>
      <p class="lead">${words.listLead(formatDay(day))}</p>
      <p class="soft">${words.total(list.certificates.length)}${pages.length > 1 && ` · ${words.page(place, pages.length)}`}</p>
    </div>
    ${rowsTable(rows, head)}
    ${pages.length > 1 && pager(place, pages)}`.text;
}

function pager(place: number, pages: ListPage['pages']): Html {
  const step = (at: number, label: string, sign: 'previous' | 'next'): Html | undefined => {
    const page = pages[at - 1];
    return (
      page &&
      html`<a class="button quiet" href="${page.href}">${sign === 'previous' && icon(sign)}${label}${sign === 'next' && icon(sign)}</a>`
    );
  };
  return html`
    <nav class="list-pages" aria-label="${words.pages}">
      <p class="pager">${step(place - 1, words.previous, 'previous')}<span class="soft">${words.page(place, pages.length)}</span>${step(place + 1, words.next, 'next')}</p>
      <ol>${pages.map(({ href, from }, at) => html`<li>${at + 1 === place ? html`<a href="${href}" aria-current="page">${from}</a>` : html`<a href="${href}">${from}</a>`}</li>`)}</ol>
    </nav>`;
}

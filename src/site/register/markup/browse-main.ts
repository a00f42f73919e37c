import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import { crumbs } from '#site/markup/crumbs.ts';
import { icon } from '#site/markup/icon.ts';
import { type BrowsePage, browseLink } from '../browse.ts';
import { rowsTable } from './rows.ts';

const words = registerWords.list;

/** A page of the list of all certificates, as HTML. */
export function browseMain({ rows, total, place, pages }: BrowsePage): string {
  return html`
    <div class="page-head">
      ${crumbs([{ href: links.lookup(), label: registerWords.lookup }], words.title)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <p class="soft">${words.count(total)}</p>
    </div>
    ${rowsTable(rows, words.title)}
    ${pages > 1 && pager(place, pages)}`.text;
}

function pager(place: number, pages: number): Html {
  return html`
    <nav class="pager" aria-label="${words.pages}">
      ${place > 1 && html`<a class="button quiet" href="${browseLink(place - 1)}">${icon('previous')}${words.newer}</a>`}
      <span class="soft">${words.page(place, pages)}</span>
      ${place < pages && html`<a class="button quiet" href="${browseLink(place + 1)}">${words.older}${icon('next')}</a>`}
    </nav>`;
}

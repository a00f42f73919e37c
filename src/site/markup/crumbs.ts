import { type Html, html } from '../html.ts';
import { chromeWords as words } from '../labels/chrome.ts';
import type { PageLink } from '../links.ts';

/** The way to a page; `here` is the page itself, the last crumb. */
export function crumbs(trail: readonly PageLink[], here: string): Html {
  return html`
    <nav class="crumbs" aria-label="${words.crumbs}">
      <ol>
        ${trail.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}
        <li aria-current="page">${here}</li>
      </ol>
    </nav>`;
}

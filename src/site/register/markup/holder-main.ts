import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import { crumbs } from '#site/markup/crumbs.ts';
import { phrased } from '#site/markup/phrased.ts';
import type { HolderView } from '../holder.ts';
import { fact } from './facts.ts';
import { rowsTable } from './rows.ts';
import { stretchesTable } from './stretches.ts';

const words = registerWords.holder;

/** All of a holder's page that its record decides, as HTML. */
export function holderMain(view: HolderView): string {
  return html`
    <div class="page-head">
      ${crumbs([{ href: links.lookup(), label: registerWords.lookup }], view.id)}
      <h1>${phrased(view.name)}</h1>
    </div>
    ${view.merged && merged(view.merged)}
    <dl class="facts measured">
      ${fact(view.idLabel, html`<code>${view.id}</code>`)}
      ${view.english && html`<div><dt>${words.english}</dt><dd lang="en">${view.english}</dd></div>`}
      ${fact(words.address, view.address)}
      ${fact(words.region, view.region)}
      ${fact(words.industry, view.industry)}
      ${view.absorbed.map(({ href, name, day }) => fact(words.absorbed(day), html`<a href="${href}">${name}</a>`))}
    </dl>
    <section class="block" aria-labelledby="certificates">
      <h2 id="certificates">${words.certificates}</h2>
      <p class="small soft">${words.certificatesLead}</p>
      ${rowsTable(view.certificates, words.certificates)}
    </section>
    <div class="block two">
      ${stretchesTable(words.names, words.name, view.names)}
      ${stretchesTable(words.addresses, words.address, view.addresses)}
    </div>`.text;
}

function merged({ href, name, day }: NonNullable<HolderView['merged']>): Html {
  return html`<p class="banner" data-tone="past"><span>${words.merged(day)} <a href="${href}">${name}</a></span></p>`;
}

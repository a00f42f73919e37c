import { classes, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import { crumbs } from '#site/markup/crumbs.ts';
import { phrased } from '#site/markup/phrased.ts';
import type { CertificateView } from '../certificate.ts';
import { actions } from './actions.ts';
import { calendar } from './calendar.ts';
import { facts } from './facts.ts';
import { further } from './further.ts';
import { history } from './history.ts';
import { otherDay } from './other-day.ts';
import { scores } from './scores.ts';
import { verdict } from './verdict.ts';

const words = registerWords.certificate;

/** All of a certificate page that its record decides, as HTML: the same for the page that Astro renders and for those filled into its shell. */
export function certificateMain(view: CertificateView): string {
  return html`
    <div class="page-head">
      ${crumbs([{ href: links.lookup(), label: registerWords.lookup }], view.number)}
      <h1>${phrased(view.holder.name)}</h1>
    </div>
    ${verdict(view)}
    ${actions(view)}
    ${otherDay(view)}
    <div class="certificate">
      <section class="certificate-facts" aria-labelledby="facts">
        <h2 id="facts" class="visually-hidden">${words.facts}</h2>
        ${facts(view)}
      </section>
      ${history(view.history)}
      <div class="certificate-side">
        ${scores(view.scores, view.scoredOn)}
        ${!view.scores && further(view)}
      </div>
    </div>
    <div${classes({ 'certificate-end': true, alone: !view.scores })}>
      ${calendar(view)}
      ${view.scores && further(view)}
    </div>
    <p class="print-only small">${words.printedFrom(view.check.url)}${view.sample && words.sample}</p>`.text;
}

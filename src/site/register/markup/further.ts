import { classes, type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import { icon } from '#site/markup/icon.ts';
import type { CertificateView } from '../certificate.ts';
import { next } from './next.ts';

const words = registerWords.certificate;

/** How to check further, and what can be done with the page. */
export function further(view: CertificateView): Html {
  return html`
    <div${classes({ further: true, alone: !view.scores })}>
      <section aria-labelledby="further">
        <h2 id="further">${words.further}</h2>
        <p>${words.furtherLead}</p>
        <p>${words.askBody(view.body.name)}</p>
        <page-actions class="actions no-print">
          <button type="button" class="button" data-act="copy" data-text="${view.url}" data-done="${words.copied}">${icon('copy')}<span>${words.copyLink}</span></button>
          <button type="button" class="button quiet" data-act="print">${icon('print')}${words.print}</button>
          <a class="button quiet" href="${view.file}" download>${icon('download')}${words.file}</a>
          <a class="button quiet" href="${links.aboutPart('genuine')}">${icon('warning')}${words.report}</a>
        </page-actions>
      </section>
      ${view.scores && next(view)}
    </div>`;
}

import { type Html, html } from '#site/html.ts';
import { slipButton } from '#site/labels/certificate.ts';
import { registerWords } from '#site/labels/register.ts';
import { icon } from '#site/markup/icon.ts';
import type { CertificateView } from '../certificate.ts';

const words = registerWords.certificate;

/** What a reader does with a verdict: keep it as evidence, take the certificate along, pass the address on. */
export function actions({ number, check, holder, body, sample }: CertificateView): Html {
  return html`
    <page-actions class="actions certificate-actions no-print">
      <slip-maker data-number="${number}" data-holder-id="${holder.id}" data-holder="${holder.name}" data-body-id="${body.approval}" data-body="${body.name}" data-url="${check.url}"${sample && html` data-sample`}>
        <button type="button" class="button">${icon('document')}<span>${slipButton.open}</span></button>
      </slip-maker>
      ${check.pdf && html`<a class="button quiet" href="${check.pdf.href}">${icon('download')}${words.pdf(check.pdf.size)}</a>`}
      <button type="button" class="button quiet" data-act="copy" data-text="${check.url}" data-done="${words.copied}">${icon('copy')}<span>${words.copyLink}</span></button>
      <button type="button" class="button quiet" data-act="print">${icon('print')}${words.print}</button>
    </page-actions>`;
}

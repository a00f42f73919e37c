import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import type { CertificateView } from '../certificate.ts';

const words = registerWords.certificate;

/** What comes next for a certificate, and which address is the genuine one. */
export function next({ next: sentences, host }: CertificateView): Html {
  return html`
    <section class="next" aria-labelledby="next">
      <h2 id="next">${words.next}</h2>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </section>
    <section class="genuine" aria-labelledby="genuine">
      <h2 id="genuine">${words.genuine}</h2>
      <p>${words.genuineText}</p>
      <p class="genuine-host"><code>${host}</code></p>
    </section>`;
}

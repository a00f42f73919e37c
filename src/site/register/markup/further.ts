import { type Html, html, rawHtml } from '#site/html.ts';
import { badgeWords } from '#site/labels/certificate.ts';
import { registerWords } from '#site/labels/register.ts';
import { icon } from '#site/markup/icon.ts';
import { type BadgeView, badgeSize } from '../badge.ts';
import type { CertificateView } from '../certificate.ts';
import type { CheckView } from '../checking.ts';

const words = registerWords.certificate;

/** How to check further: what to compare, which address is the genuine one, whom to ask and whom to tell. */
export function further({ check, body, badge }: CertificateView): Html {
  return html`
    <section class="further" aria-labelledby="further">
      <h2 id="further">${words.further}</h2>
      <p>${words.furtherLead}</p>
      <div class="genuine">
        ${qr(check)}
        <div>
          <h3>${words.genuine}</h3>
          <p class="genuine-host"><code>${check.host}</code></p>
          <p class="small soft">${words.genuineText}</p>
        </div>
      </div>
      <p>${words.askBody(body.name)}</p>
      <div class="actions no-print">
        <a class="button quiet" href="${check.report}">${icon('warning')}${words.report}</a>
        <a class="button quiet" href="${check.file}" download>${icon('download')}${words.file}</a>
      </div>
      ${badge && badgeFold(badge)}
    </section>`;
}

function qr({ qr: { size, path }, host }: CheckView): Html {
  return html`
    <figure class="qr">
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${words.qr(host)}" shape-rendering="crispEdges"><path d="${rawHtml(path)}"/></svg>
    </figure>`;
}

function badgeFold({ src, alt, code }: BadgeView): Html {
  return html`
    <details class="fold no-print">
      <summary>${badgeWords.head}</summary>
      <p class="small soft">${badgeWords.lead}</p>
      <p><img src="${src}" width="${badgeSize.width}" height="${badgeSize.height}" alt="${alt}" loading="lazy"></p>
      <p class="small soft">${badgeWords.code}</p>
      <pre class="code"><code>${code}</code></pre>
      <page-actions class="actions">
        <button type="button" class="button quiet" data-act="copy" data-text="${code}" data-done="${words.copied}">${icon('copy')}<span>${badgeWords.copy}</span></button>
      </page-actions>
    </details>`;
}

import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import { freshnessWords } from '#site/labels/verdict.ts';
import { icon } from '#site/markup/icon.ts';
import type { CertificateView } from '../certificate.ts';

const words = registerWords.certificate;

/** Where the verdict will stand. None is here: the reader's browser puts it in, by its day and a fresh snapshot. */
export function verdict({ timeline, asOf, lastRecorded, grade }: CertificateView): Html {
  return html`
    <section aria-label="${words.verdict}">
      <certificate-verdict class="verdict" data-timeline="${timeline}" data-as-of="${asOf}" aria-live="polite">
        <div class="verdict-sign">${icon('clock')}</div>
        <div class="verdict-text">
          <h2 class="verdict-word">${freshnessWords.withoutVerdict}</h2>
          <p class="verdict-meaning">${freshnessWords.withoutScript}</p>
          <p class="small">${lastRecorded}</p>
        </div>
        <dl class="verdict-grade" data-grade="${grade.value}">
          <div>
            <dt>
              <span class="while-standing">${words.grade}</span>
              <span class="once-ended">${words.gradeBefore}</span>
            </dt>
            <dd>${grade.word}</dd>
          </div>
        </dl>
      </certificate-verdict>
    </section>`;
}

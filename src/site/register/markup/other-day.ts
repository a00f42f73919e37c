import { type Html, html } from '#site/html.ts';
import { otherDayForm as words } from '#site/labels/other-day.ts';
import type { CertificateView } from '../certificate.ts';

/** Where a reader asks for another day; the address of the answer can be passed on. */
export function otherDay({ number, days: { first, last, today } }: CertificateView): Html {
  return html`
    <certificate-day class="no-print" data-number="${number}">
      <details class="fold">
        <summary>${words.head}</summary>
        <p class="small soft">${words.lead}</p>
        <form class="day-form">
          <label><span>${words.day}</span><input type="date" name="on" min="${first}" max="${last}" value="${today}" required></label>
          <label><span>${words.known}</span><input type="date" name="known" min="${first}" aria-describedby="known-hint"></label>
          <button type="submit" class="button quiet">${words.submit}</button>
          <p class="small soft" id="known-hint">${words.knownHint}</p>
        </form>
        <div role="status" data-answer></div>
      </details>
    </certificate-day>`;
}

import { type Html, html, type Part } from '#site/html.ts';
import { calendarWords as words } from '#site/labels/certificate.ts';
import { icon } from '#site/markup/icon.ts';
import type { CalendarLine } from '../calendar.ts';
import type { CertificateView } from '../certificate.ts';

/** The dates that lie before the holder, what to prepare for each, and all of them for a calendar. */
export function calendar({ number, holder, check, calendar: { dates, none } }: CertificateView): Html {
  return html`
    <section class="next" aria-labelledby="next">
      <h2 id="next">${words.head}</h2>
      ${none === undefined ? listed(dates, html` data-number="${number}" data-holder="${holder.name}" data-url="${check.url}"`) : html`<p>${none}</p>`}
    </section>`;
}

function listed(dates: readonly CalendarLine[], about: Part): Html {
  return html`
    <audit-calendar${about}>
      <ol class="dates">${dates.map(line)}</ol>
      <p class="small soft">${words.lead}</p>
      <button type="button" class="button quiet no-print" data-act="calendar">${icon('calendar')}<span>${words.add}</span></button>
    </audit-calendar>`;
}

function line({ kind, day, dayText, title, prepare, remark, remind }: CalendarLine): Html {
  return html`
    <li data-kind="${kind}" data-day="${day}" data-remind="${remind}">
      <time datetime="${day}">${dayText}</time>
      <div>
        <h3>${title}${remark && html`<span class="tag" data-tone="${remark.tone}">${remark.word}</span>`}</h3>
        ${prepare && html`<p class="small soft">${prepare}</p>`}
      </div>
    </li>`;
}

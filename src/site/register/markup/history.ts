import { classes, type Html, html } from '#site/html.ts';
import { dayWords } from '#site/labels/events.ts';
import { registerWords } from '#site/labels/register.ts';
import type { HistoryEntry } from '../history.ts';

const words = registerWords.certificate;

/** The history of a certificate, newest first. */
export function history(entries: readonly HistoryEntry[]): Html {
  return html`
    <section class="certificate-history" aria-labelledby="history">
      <h2 id="history">${words.history}</h2>
      <p class="small soft">${words.historyLead}</p>
      <ol class="timeline record" reversed>${entries.map(entryOf)}</ol>
    </section>`;
}

function entryOf({ place, tone, title, struck, details, link, remarks, days, lag, late }: HistoryEntry): Html {
  return html`
    <li data-tone="${tone}" id="entry-${place}">
      <div class="record-what">
        <h3${classes({ struck })}>${title}</h3>
        ${details.map((detail) => html`<p>${detail}</p>`)}
        ${link && html`<p><a href="${link.href}">${link.label}</a></p>`}
        ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
      </div>
      <dl class="record-days">
        ${days.map(({ label, day, text }) => html`<div><dt>${label}</dt><dd><time datetime="${day}">${text}</time></dd></div>`)}
        <div${classes({ lag: true, late })}>
          <dt class="visually-hidden">${dayWords.recorded}</dt>
          <dd>${lag}</dd>
        </div>
      </dl>
    </li>`;
}

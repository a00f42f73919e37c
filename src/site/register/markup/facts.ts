import { type Html, html, type Part } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import { links } from '#site/links.ts';
import type { BodyLine } from '../body-line.ts';
import type { CertificateView, HolderLine, ServiceLine } from '../certificate.ts';

const words = registerWords.certificate;

/** What stands in the register of a certificate, point by point. */
export function facts(view: CertificateView): Html {
  return html`
    <dl class="facts">
      ${fact(words.holder, holderFact(view.holder))}
      ${fact(view.holder.idLabel, html`<code>${view.holder.id}</code>`)}
      ${fact(words.number, numberFact(view))}
      ${fact(words.grade, html`<strong>${view.grade.word}</strong><span class="soft">，${words.gradeMeaning[view.grade.value]}</span>`)}
      ${fact(words.scope, scopeFact(view))}
      ${fact(words.standard, versionFact(view))}
      ${fact(words.body, bodyFact(view.body))}
      ${view.dates.map(({ label, day, text }) =>
        fact(label, [
          html`<time datetime="${day}">${text}</time>`,
          label === words.validUntil && html`<span class="soft">${words.including}</span>`,
        ]),
      )}
    </dl>`;
}

/** A point of a list of facts. */
export function fact(label: string, content: Part): Html {
  return html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
}

function holderFact({ href, name, nameAsIssued, first, address }: HolderLine): Html {
  return html`
    <a href="${href}">${name}</a>
    ${nameAsIssued && html`<span class="aside">${words.holderAsIssued}：${nameAsIssued}</span>`}
    ${first && html`<span class="aside">${words.holderAtIssue}：<a href="${first.href}">${first.name}</a></span>`}
    <span class="aside">${address}</span>`;
}

function numberFact({ number, previousNumber, nextNumber }: CertificateView): Html {
  const other = (label: string, value: string | undefined): Part =>
    value && html`<span class="aside">${label}：<a href="${links.certificate(value)}"><code>${value}</code></a></span>`;
  return html`
    <code>${number}</code>
    ${other(words.previousNumber, previousNumber)}
    ${other(words.nextNumber, nextNumber)}`;
}

function scopeFact({ scope }: CertificateView): Html {
  return html`<ul class="scope">${scope.map(serviceLine)}</ul>`;
}

/** What was taken out stays to be read, struck, with the day since when. */
function serviceLine({ service, struck, sites }: ServiceLine): Html {
  return html`
    <li>
      ${struck ? html`<s>${service}</s>` : service}
      <span class="aside">${sites.map(({ site, struck, note }, place) => [
        place > 0 && words.siteSeparator,
        struck ? html`<s>${site}</s>` : site,
        note && html`（${note}）`,
      ])}</span>
    </li>`;
}

function versionFact({ number, version }: CertificateView): Html {
  const { href, label, phase, tone, deadline, successor, changes } = version;
  return html`
    ${href ? html`<a href="${href}">${label}</a>` : label}
    ${phase && html`<span class="tag" data-tone="${tone}">${phase}</span>`}
    ${
      deadline &&
      html`
        <span class="aside">
          ${deadline}
          ${successor && html`<a href="${successor.href}">${successor.label}</a>`}
          ${successor && changes && registerWords.separator}
          ${changes && html`<a href="${changes.href}">${changes.label}</a>`}
          ${successor && html`${registerWords.separator}<a href="${links.upgrade(number)}">${registerWords.upgradeFrom}</a>`}
        </span>`
    }`;
}

function bodyFact({ href, name, standing, approval, standingOn }: BodyLine): Html {
  return html`
    <a href="${href}">${name}</a>
    <span class="tag" data-tone="${standing.tone}">${standing.word}</span>
    <span class="aside"><code>${approval}</code>，${standingOn}</span>`;
}

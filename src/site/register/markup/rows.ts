import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import type { CertificateRow } from '../rows.ts';

const words = registerWords.list;

/** Certificates as a table; the label names it for those who cannot see where it stands. */
export function rowsTable(rows: readonly CertificateRow[], label: string): Html {
  if (rows.length === 0) return html`<p class="soft">${words.none}</p>`;
  return html`
    <table class="rows" aria-label="${label}">
      <thead>
        <tr>
          <th scope="col">${words.head.recorded}</th>
          <th scope="col">${words.head.event}</th>
          <th scope="col">${words.head.holder}</th>
          <th scope="col">${words.head.number}</th>
          <th scope="col">${words.head.grade}</th>
          <th scope="col">${words.head.version}</th>
        </tr>
      </thead>
      <tbody>${rows.map(rowOf)}</tbody>
    </table>`;
}

function rowOf(row: CertificateRow): Html {
  return html`
    <tr>
      <td class="when"><time datetime="${row.recorded}">${row.recordedText}</time></td>
      <td class="event"><span class="tag" data-tone="${row.tone}">${row.event}</span></td>
      <th scope="row" class="holder"><a href="${row.href}">${row.holder}</a></th>
      <td class="which"><code>${row.number}</code></td>
      <td class="grade">${row.grade}</td>
      <td class="version">${row.version}</td>
    </tr>`;
}

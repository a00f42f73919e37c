import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import type { Stretch } from '../holder.ts';

const words = registerWords.holder;

/** The names or addresses of a holder or body through time. */
export function stretchesTable(caption: string, head: string, stretches: readonly Stretch[]): Html {
  return html`
    <table class="stretches">
      <caption>${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${words.from}</th>
          <th scope="col">${head}</th>
          <th scope="col">${words.recorded}</th>
        </tr>
      </thead>
      <tbody>${stretches.map(rowOf)}</tbody>
    </table>`;
}

function rowOf({ from, fromText, text, aside, recordedText }: Stretch): Html {
  return html`
    <tr>
      <td><time datetime="${from}">${fromText}</time></td>
      <th scope="row">${text}${aside && html`<span class="aside">${aside}</span>`}</th>
      <td>${recordedText}</td>
    </tr>`;
}

import { type Html, html } from '#site/html.ts';
import { registerWords } from '#site/labels/register.ts';
import type { ScoresView } from '../scores.ts';
import { radar } from './radar.ts';

const words = registerWords.certificate;

/** The scores of a certificate as picture and table, or that the holder did not agree to show them. */
export function scores(view: ScoresView | undefined, on: string | undefined): Html {
  return html`
    <section class="scores" aria-labelledby="scores">
      <h2 id="scores">${words.scores}</h2>
      ${view === undefined ? html`<p class="soft">${words.noScores}</p>` : [html`<p class="small soft">${on}，${words.scoresLead}</p>`, shown(view)]}
    </section>`;
}

function shown({ rows, total, radar: picture }: ScoresView): Html {
  return html`
    ${radar(picture)}
    <p class="small soft radar-key">${words.radarKey}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.scoresTable.dimension}</th>
          <th scope="col" class="number">${words.scoresTable.score}</th>
          <th scope="col" class="number">${words.scoresTable.floor}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ title, score, floor }) => html`
            <tr>
              <th scope="row">${title}</th>
              <td class="number">${score}</td>
              <td class="number">${floor}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td class="number"><strong>${total.score}</strong></td>
          <td class="number">${total.floor}</td>
        </tr>
      </tfoot>
    </table>`;
}

import { type Html, html } from '../html.ts';
import { phrases } from '../phrases.ts';

/** A name or title in a heading, with places where it may break. */
export function phrased(text: string): Html {
  return html`<span class="phrases">${phrases(text).map((phrase, place) => [place > 0 && html`<wbr>`, phrase])}</span>`;
}

import { type Html, html } from '../html.ts';
import { chartWidth, textSize } from './drawing.ts';
import { box, type Look } from './looks.ts';
import { widthOf, words } from './text.ts';

export interface Key {
  readonly name: string;
  readonly look: Look;
}

/** What the looks of a chart mean, in rows of so many as fit. */
export function legend(id: string, keys: readonly Key[]): { readonly height: number; readonly body: Html } {
  let [x, y] = [0, 0];
  const parts = keys.map(({ name, look }) => {
    const width = 18 + widthOf(name, textSize.small) + 12;
    if (x > 0 && x + width > chartWidth + 12) [x, y] = [0, y + 18];
    const part = html`${box(id, look, { x, y: y + 2, width: 12, height: 10 })}${words({ x: x + 18, y: y + 11, text: name, size: textSize.small })}`;
    x += width;
    return part;
  });
  return { height: y + 24, body: html`${parts}` };
}

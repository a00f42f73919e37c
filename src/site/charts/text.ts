import { type Html, html } from '../html.ts';
import { textSize } from './drawing.ts';
import { round } from './looks.ts';

export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** `ink` for what is to be read first, `soft` for what only helps. */
  readonly tone?: 'ink' | 'soft';
  readonly strong?: boolean;
}

/** Words of a chart, on their base line. */
export function words({ x, y, text, size = textSize.label, anchor = 'start', tone = 'ink', strong = false }: Words): Html {
  const fill = tone === 'ink' ? '#13211f' : '#51605d';
  return html`<text class="${tone === 'ink' ? 'words' : 'words-soft'}" x="${round(x)}" y="${round(y)}" font-size="${size}"${anchor !== 'start' && html` text-anchor="${anchor}"`}${strong && html` font-weight="650"`} fill="${fill}">${text}</text>`;
}

/** How wide words will be, near enough to keep them apart: a Chinese character is a square, others take a little over half of it. */
export function widthOf(text: string, size: number = textSize.label): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? size : size * 0.58;
  return width;
}

/** As much of a text as fits into a width, with an ellipsis where some is left out. */
export function fitted(text: string, width: number, size: number = textSize.label): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}

/** '12,345' for 12345. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

import { html } from '../html.ts';
import { chartWidth, type Drawing } from './drawing.ts';
import { box, type Look, patterns } from './looks.ts';
import { fitted, grouped, widthOf, words } from './text.ts';

export interface Bar {
  readonly label: string;
  /** A bar is put together of these parts. */
  readonly parts: readonly { readonly look: Look; readonly count: number }[];
  /** What is said after the sum, such as a part that is too small to see. */
  readonly remark?: string;
}

/** Short labels stand beside their bar, long ones above it. */
const mostBeside = 104;

/** Bars that lie, one a row, each with its label and its sum: there is no axis to read. */
export function barChart(id: string, bars: readonly Bar[]): Drawing {
  const widest = Math.max(...bars.map(({ label }) => widthOf(label)));
  const beside = widest <= mostBeside;
  const start = beside ? widest + 10 : 0;
  const sums = bars.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const said = bars.map(({ remark }, place) => grouped(sums[place] ?? 0) + (remark ?? ''));
  const room = chartWidth - start - Math.max(...said.map((text) => widthOf(text))) - 8;
  const longest = Math.max(1, ...sums);
  const step = beside ? 24 : 40;
  const rows = bars.map(({ label, parts }, place) => {
    const y = place * step + (beside ? 4 : 20);
    let x = start;
    const boxes = parts.map(({ look, count }) => {
      const width = (count / longest) * room;
      const drawn = box(id, look, { x, y, width: count > 0 ? Math.max(width, 1) : 0, height: 14 });
      x += width;
      return drawn;
    });
    return html`${words({ x: 0, y: beside ? y + 11.5 : y - 6, text: fitted(label, chartWidth) })}${boxes}${words({ x: x + 6, y: y + 11.5, text: said[place] ?? '', strong: true })}`;
  });
  return {
    height: bars.length * step + 2,
    body: html`${patterns(
      id,
      bars.flatMap(({ parts }) => parts.map(({ look }) => look)),
    )}${rows}`,
  };
}

import { type Html, html } from '../html.ts';
import { chartWidth, type Drawing, textSize } from './drawing.ts';
import { box, round } from './looks.ts';
import { widthOf, words } from './text.ts';

export interface SpreadGroup {
  readonly title: string;
  readonly rows: readonly SpreadRow[];
}

export interface SpreadRow {
  readonly label: string;
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
  readonly strong?: boolean;
}

const [step, headHeight, footHeight] = [23, 28, 16];

/** Spreads on one scale that ends at 100: a thin line from the lowest to the highest, a bar for the middle half, a stroke and its number for the median. */
export function spreadChart(id: string, groups: readonly SpreadGroup[]): Drawing {
  const rows = groups.flatMap((group) => group.rows);
  const left = Math.max(...rows.map(({ label }) => widthOf(label))) + 12;
  const width = chartWidth - left - widthOf('100.0') - 8;
  const least = Math.min(90, Math.floor(Math.min(...rows.map(({ minimum }) => minimum)) / 10) * 10);
  const x = (percent: number): number => left + ((percent - least) / (100 - least)) * width;
  const marks = Array.from({ length: (100 - least) / 10 + 1 }, (_, index) => least + index * 10).filter(
    (mark) => least > 40 || mark % 20 === 0,
  );
  let y = 0;
  const drawn = groups.map(({ title, rows: own }) => {
    const top = y + headHeight;
    y = top + own.length * step + 6;
    return html`${words({ x: 0, y: top - 12, text: title, strong: true })}
      ${marks.map((mark) => html`<path class="rule" d="M${round(x(mark))} ${top}V${y - 6}" stroke="#d7e0dd"/>`)}
      ${own.map((row, place) => spread(id, row, top + place * step, x))}`;
  });
  const scale = marks.map((mark) =>
    words({ x: x(mark), y: y + 10, text: String(mark), size: textSize.small, anchor: 'middle', tone: 'soft' }),
  );
  return { height: y + footHeight, body: html`${scale}${drawn}` };
}

function spread(id: string, row: SpreadRow, top: number, x: (percent: number) => number): Html {
  const { label, minimum, lowerQuartile, median, upperQuartile, maximum, strong = false } = row;
  const middle = top + step / 2;
  return html`${words({ x: 0, y: middle + 4.5, text: label, strong })}
    <path class="base" d="M${round(x(minimum))} ${middle}H${round(x(maximum))}" stroke="#51605d"/>
    ${box(id, 'pale', { x: x(lowerQuartile), y: middle - 6, width: Math.max(x(upperQuartile) - x(lowerQuartile), 2), height: 12 })}
    <path class="stroke" data-tone="accent" d="M${round(x(median))} ${middle - 8}v16" stroke="#0b5c56" stroke-width="3"/>
    ${words({ x: chartWidth, y: middle + 4.5, text: median.toFixed(1), anchor: 'end', strong: true })}`;
}

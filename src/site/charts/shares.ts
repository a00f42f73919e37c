import { html } from '../html.ts';
import { chartWidth, type Drawing, textSize } from './drawing.ts';
import { type Key, legend } from './legend.ts';
import { box, patterns } from './looks.ts';
import { fitted, widthOf, words } from './text.ts';

export interface ShareRow {
  readonly label: string;
  /** How many there are of each key, in their order. */
  readonly counts: readonly number[];
  /** What is said at the end of the label's line: the share that matters, or why there is none. */
  readonly said: string;
  /** Whether there are enough for shares: else only the line stands. */
  readonly drawn: boolean;
}

const [step, barHeight] = [40, 12];

/** One whole a row, divided: every bar is as long, so that shares compare at a glance. */
export function shareChart(id: string, keys: readonly Key[], rows: readonly ShareRow[]): Drawing {
  const key = legend(id, keys);
  const parts = rows.map(({ label, counts, said, drawn }, row) => {
    const y = key.height + row * step;
    const total = counts.reduce((sum, count) => sum + count, 0);
    let x = 0;
    const boxes = counts.map((count, place) => {
      // A part too small to be seen is drawn all the same, as wide as a stroke.
      const width = count === 0 ? 0 : Math.max((count / total) * chartWidth, 1);
      const look = keys[place]?.look;
      const start = Math.min(x, chartWidth - width);
      x += (count / total) * chartWidth;
      return drawn && look !== undefined && box(id, look, { x: start, y: y + 20, width, height: barHeight });
    });
    const room = chartWidth - widthOf(said, textSize.small) - 8;
    return html`${words({ x: 0, y: y + 13, text: fitted(label, room) })}
      ${words({ x: chartWidth, y: y + 13, text: said, size: textSize.small, anchor: 'end', tone: drawn ? 'ink' : 'soft' })}
      ${boxes}${!drawn && html`<path class="rule" d="M0 ${y + 26}H${chartWidth}" stroke="#d7e0dd" stroke-dasharray="2 4"/>`}`;
  });
  return {
    height: key.height + rows.length * step,
    body: html`${patterns(
      id,
      keys.map(({ look }) => look),
    )}${key.body}${parts}`,
  };
}

import { type Html, html } from '../html.ts';
import { chartWidth, type Drawing, textSize } from './drawing.ts';
import { legend } from './legend.ts';
import { box, type Look, patterns, round } from './looks.ts';
import { marksUpTo, stepFor } from './scale.ts';
import { grouped, widthOf, words } from './text.ts';

export interface Series {
  readonly name: string;
  readonly look: Look;
  /** Whether its columns hang below the line of zero. */
  readonly below?: boolean;
}

export interface Column {
  /** What stands below the column, where anything does. */
  readonly tick: string | undefined;
  /** One for each series. */
  readonly counts: readonly number[];
}

const [plotHeight, footHeight] = [180, 26];

/** Columns over time, put together of series. Stocks are named at the last column, where they stand now; what comes and goes has a key above. */
export function columnChart(id: string, series: readonly Series[], columns: readonly Column[], named: 'last' | 'key'): Drawing {
  const highest = Math.max(1, ...columns.map(({ counts }) => sumOf(series, counts, false)));
  const lowest = Math.max(0, ...columns.map(({ counts }) => sumOf(series, counts, true)));
  const mark = stepFor(Math.max(highest, lowest));
  const [rising, falling] = [marksUpTo(highest, mark), marksUpTo(lowest, mark)];
  const [most, least] = [rising.at(-1) ?? 1, falling.at(-1) ?? 0];
  const key = named === 'key' ? legend(id, series) : { height: 8, body: html`` };
  const last = named === 'last' ? columns.at(-1) : undefined;
  const names = last === undefined ? [] : namesAt(series, last);
  const left = Math.max(...[...rising, ...falling].map((tick) => widthOf(grouped(tick), textSize.small))) + 8;
  const right = Math.max(0, ...names.map(({ text }) => widthOf(text) + 10));
  const [top, width] = [key.height, chartWidth - left - right];
  const y = (count: number): number => top + ((most - count) / (most + least)) * plotHeight;
  const step = width / columns.length;
  const gap = step > 4 ? step * 0.18 : step > 2 ? 0.5 : 0;
  const drawn = columns.map(({ counts }, place) => {
    let [over, under] = [0, 0];
    return counts.map((count, which) => {
      const { look, below } = series[which] ?? { look: 'full' };
      const from = below ? under : over;
      if (below) under -= count;
      else over += count;
      const [high, low] = [y(Math.max(from, below ? under : over)), y(Math.min(from, below ? under : over))];
      return box(id, look, { x: left + place * step + gap / 2, y: high, width: step - gap, height: low - high });
    });
  });
  return {
    height: top + plotHeight + footHeight,
    body: html`${patterns(
      id,
      series.map(({ look }) => look),
    )}${key.body}${[...rising, ...falling.slice(1).map((tick) => -tick)].map((tick) => rule(tick, y(tick), left, width))}
      ${drawn}${ticks(columns, { left, step, y: top + plotHeight, end: left + width })}${apart(
        names.map((name) => ({ ...name, y: y(name.at) })),
        top + plotHeight,
      ).map((name) => words({ x: left + width + 8, y: name.y + 4, text: name.text, strong: true }))}`,
  };
}

function sumOf(series: readonly Series[], counts: readonly number[], below: boolean): number {
  return counts.reduce((sum, count, place) => sum + ((series[place]?.below ?? false) === below ? count : 0), 0);
}

function rule(tick: number, y: number, left: number, width: number): Html {
  const look = tick === 0 ? html`class="base" stroke="#51605d"` : html`class="rule" stroke="#d7e0dd"`;
  const text = grouped(Math.abs(tick));
  return html`<path ${look} d="M${round(left)} ${round(y)}h${round(width)}"/>${words({ x: left - 5, y: y + 4, text, size: textSize.small, anchor: 'end', tone: 'soft' })}`;
}

interface Foot {
  readonly left: number;
  readonly step: number;
  readonly y: number;
  readonly end: number;
}

/** Ticks whose words would run into the one before, or over the end, go without words. */
function ticks(columns: readonly Column[], { left, step, y, end }: Foot): Html[] {
  let free = 0;
  return columns.flatMap(({ tick }, place) => {
    if (tick === undefined) return [];
    const x = left + place * step;
    const mark = html`<path class="base" d="M${round(x)} ${round(y)}v5" stroke="#51605d"/>`;
    const width = widthOf(tick, textSize.small);
    if (x < free || x + width > Math.max(end, chartWidth)) return [mark];
    free = x + width + 6;
    return [html`${mark}${words({ x: x + 3, y: y + 16, text: tick, size: textSize.small, tone: 'soft' })}`];
  });
}

/** The words for each series at the last column, at the middle of its part. */
function namesAt(series: readonly Series[], { counts }: Column): { readonly text: string; readonly at: number }[] {
  let sum = 0;
  return counts.flatMap((count, place) => {
    const at = sum + count / 2;
    sum += count;
    return count === 0 ? [] : [{ text: `${series[place]?.name ?? ''} ${grouped(count)}`, at }];
  });
}

const lineHeight = 16;

/** Words moved apart until none stands on another, from the lowest up. */
function apart<Name extends { readonly y: number }>(names: readonly Name[], bottom: number): Name[] {
  let free = bottom - 2;
  return names
    .toSorted((a, b) => b.y - a.y)
    .map((name) => {
      const y = Math.min(name.y, free);
      free = y - lineHeight;
      return { ...name, y };
    });
}

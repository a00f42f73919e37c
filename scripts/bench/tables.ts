import type { RowResult } from './results.ts';
import { type Figure, isMet } from './row.ts';

const marks = { true: '达到', false: '没有达到', undefined: '' } as const;

/** The figures of a row, for a terminal. */
export function textTable({ title, figures, fault, took }: RowResult): string {
  const lines = figures.map(
    (figure) => `  ${[figure.what, measuredOf(figure), budgetOf(figure), markOf(figure)].filter(Boolean).join('  ')}\n`,
  );
  return `${title}（${took} 秒）\n${fault === undefined ? '' : `  没有测成：${fault}\n`}${lines.join('')}`;
}

/** 4.2 s（3 次，4.1–4.5）. */
export function measuredOf({ value, unit, rounds, spread }: Figure): string {
  const range = rounds === undefined || spread === undefined ? '' : `（${rounds} 次，${grouped(spread[0])}–${grouped(spread[1])}）`;
  return `${grouped(value)}${unitOf(unit)}${range}`;
}

export function budgetOf({ most, least, unit }: Figure): string {
  if (most !== undefined) return `≤ ${grouped(most)}${unitOf(unit)}`;
  return least === undefined ? '' : `≥ ${grouped(least)}${unitOf(unit)}`;
}

export function markOf(figure: Figure): string {
  return marks[`${isMet(figure)}`];
}

/** 12 345.6: thousands apart. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')}${fraction === undefined ? '' : `.${fraction}`}`;
}

function unitOf(unit: Figure['unit']): string {
  return unit === '' || unit === '×' || unit === '%' ? unit : ` ${unit}`;
}

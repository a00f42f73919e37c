import { bodyNameOn, standingOn } from '#domain/registry/bodies.ts';
import { formatDay } from '../days.ts';
import { registerWords as words } from '../labels/register.ts';
import { links } from '../links.ts';
import { mustGet, type Records } from './records.ts';

/** A body and its standing on the day of the data, as pages show it beside what it issued. */
export interface BodyLine {
  readonly approval: string;
  readonly name: string;
  readonly href: string;
  readonly standing: (typeof words.standings)[keyof typeof words.standings];
  readonly standingOn: string;
}

export function bodyLine({ bodies, asOf }: Records, approval: string): BodyLine {
  const { value: body } = mustGet(bodies, approval);
  return {
    approval,
    name: bodyNameOn(body, asOf),
    href: links.body(approval),
    standing: words.standings[standingOn(body, asOf).standing],
    standingOn: words.standingOn(formatDay(asOf)),
  };
}

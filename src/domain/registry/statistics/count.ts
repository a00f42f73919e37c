import type { Day } from '#domain/day.ts';
import { addressOn } from '../holders.ts';
import { indexed } from '../indexed.ts';
import { provinceCode } from '../regions.ts';
import type { Register } from '../register.ts';
import type { Status } from '../status.ts';
import { bodyOf } from './body-of.ts';
import { Grid } from './grid.ts';
import { halfYearOf } from './half-year.ts';
import { type Lag, publications } from './lags.ts';
import { Months } from './months.ts';
import { ScoreBook } from './score-book.ts';
import { type Standing, stands } from './standing.ts';
import { type Stretch, stretchesUpTo } from './stretches.ts';
import { type Outcome, surveillanceDuties } from './surveillance-duties.ts';
import { Tally } from './tally.ts';

/** What is counted in a register, before it is put in order. */
export class Counts {
  readonly statuses = new Map<Status, number>();
  /** Certificates that stand, by what is said of them; version, body, region and industry by their codes. */
  readonly standing = {
    grade: new Tally<Standing>(),
    version: new Tally<Standing>(),
    body: new Tally<Standing>(),
    region: new Tally<Standing>(),
    industry: new Tally<Standing>(),
  };
  readonly holders = new Set<string>();
  readonly months = new Months();
  readonly scores = new ScoreBook();
  withoutScores = 0;
  /** By body and half-year. */
  readonly lags = new Grid<Lag>();
  readonly restrictingLags = new Grid<Lag>();
  readonly duties = new Grid<Outcome | 'answered'>();
}

/** Counts a register as of a day, in one pass over its certificates; what is kept grows with bodies and months, not with certificates. */
export function countRegister(register: Register, day: Day): Counts {
  const { certificates, holders } = indexed(register);
  const counts = new Counts();
  for (const { record } of certificates) {
    let last: Stretch | undefined;
    for (const stretch of stretchesUpTo(record, day)) {
      counts.months.take(last?.state, stretch);
      last = stretch;
    }
    const status = last?.state.status ?? 'pending';
    counts.statuses.set(status, (counts.statuses.get(status) ?? 0) + 1);
    if (last !== undefined && stands(status)) {
      const { grade, standard, body, holder: id, scores } = last.state;
      const holder = holders.get(id);
      counts.holders.add(id);
      counts.standing.grade.add(grade, status);
      counts.standing.version.add(standard, status);
      counts.standing.body.add(body, status);
      counts.standing.region.add(provinceCode((holder && addressOn(holder, day))?.region ?? ''), status);
      counts.standing.industry.add(holder?.industry ?? '', status);
      if (scores === undefined) counts.withoutScores += 1;
      else counts.scores.take(standard, scores);
    }
    const bodyOn = bodyOf(record);
    for (const { lag, day: recorded, effective, restricting } of publications(record, day)) {
      const [body, half] = [bodyOn(effective), halfYearOf(recorded)];
      counts.lags.add(body, half, lag);
      if (restricting) counts.restrictingLags.add(body, half, lag);
    }
    for (const { outcome, day: settled, answered } of surveillanceDuties(record, day)) {
      const [body, half] = [bodyOn(settled), halfYearOf(settled)];
      counts.duties.add(body, half, outcome);
      if (answered) counts.duties.add(body, half, 'answered');
    }
  }
  return counts;
}

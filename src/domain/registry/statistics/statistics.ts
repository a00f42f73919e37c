import type { Day } from '#domain/day.ts';
import type { LagCounts, StandingCounts, Statistics, SurveillanceCounts } from '#schema/statistics.ts';
import { bodyNameOn } from '../bodies.ts';
import { indexed } from '../indexed.ts';
import { industryName } from '../industries.ts';
import { publicationTarget } from '../publication.ts';
import { regionName } from '../regions.ts';
import type { Register } from '../register.ts';
import type { Status } from '../status.ts';
import { surveillanceInterval } from '../surveillance.ts';
import { countRegister } from './count.ts';
import type { Grid, GridPlace } from './grid.ts';
import type { Lag } from './lags.ts';
import type { Standing } from './standing.ts';
import type { Outcome } from './surveillance-duties.ts';
import type { Tally } from './tally.ts';

/** The figures of a register as of a day, in the order in which they are published: by code, by time. Every body has its line, whatever it did. */
export function statisticsOf(register: Register, day: Day): Statistics {
  const { statuses, standing, holders, months, scores, withoutScores, lags, restrictingLags, duties } = countRegister(register, day);
  const bodies = register.bodies
    .map(({ value }) => ({ body: value.approval, name: bodyNameOn(value, day) }))
    .toSorted((a, b) => (a.body < b.body ? -1 : 1));
  const status = (name: Status): number => statuses.get(name) ?? 0;
  const publication = (place?: GridPlace) => ({ entries: lagsIn(lags, place), restricting: lagsIn(restrictingLags, place) });
  return {
    asOf: day,
    certificates: register.certificates.length,
    holders: holders.size,
    byStatus: {
      pending: status('pending'),
      valid: status('valid'),
      suspended: status('suspended'),
      expired: status('expired'),
      cancelled: status('cancelled'),
      withdrawn: status('withdrawn'),
    },
    byGrade: (['excellent', 'pass'] as const).map((grade) => ({ grade, ...standingOf(standing.grade, grade) })),
    byVersion: standing.version.groups().map((standard) => ({ standard, ...standingOf(standing.version, standard) })),
    byBody: bodies.map((body) => ({ ...body, ...standingOf(standing.body, body.body) })),
    byRegion: standing.region
      .groups()
      .map((region) => ({ region, name: regionName(region) ?? region, ...standingOf(standing.region, region) })),
    byIndustry: standing.industry
      .groups()
      .map((industry) => ({ industry, name: industryName(industry) ?? industry, ...standingOf(standing.industry, industry) })),
    scores: scores.spreads(indexed(register).versions),
    withoutScores,
    months: months.upTo(day),
    publication: {
      target: publicationTarget,
      all: publication(),
      byBody: bodies.map((body) => ({ ...body, ...publication({ row: body.body }) })),
      byHalfYear: lags.columns().map((halfYear) => ({ halfYear, ...publication({ column: halfYear }) })),
    },
    surveillance: {
      interval: surveillanceInterval,
      all: dutiesIn(duties),
      byBody: bodies.map((body) => ({ ...body, ...dutiesIn(duties, { row: body.body }) })),
      byHalfYear: duties.columns().map((halfYear) => ({ halfYear, ...dutiesIn(duties, { column: halfYear }) })),
    },
  };
}

function standingOf(tally: Tally<Standing>, group: string): StandingCounts {
  return { valid: tally.count(group, 'valid'), suspended: tally.count(group, 'suspended') };
}

function lagsIn(grid: Grid<Lag>, place?: GridPlace): LagCounts {
  const count = (lag: Lag): number => grid.count(lag, place);
  return {
    sameDay: count('sameDay'),
    oneOrTwoDays: count('oneOrTwoDays'),
    threeToFiveDays: count('threeToFiveDays'),
    later: count('later'),
  };
}

function dutiesIn(grid: Grid<Outcome | 'answered'>, place?: GridPlace): SurveillanceCounts {
  const count = (name: Outcome | 'answered'): number => grid.count(name, place);
  return {
    onTime: count('onTime'),
    late: count('late'),
    missed: count('missed'),
    answered: count('answered'),
    suspended: count('suspended'),
  };
}

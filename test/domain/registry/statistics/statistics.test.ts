import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#domain/day.ts';
import { statisticsOf } from '#domain/registry/statistics/statistics.ts';
import { statusOn } from '#domain/registry/status.ts';
import { surveillanceDue } from '#domain/registry/surveillance.ts';
import type { Certificate } from '#schema/certificate.ts';
import { statisticsSchema } from '#schema/statistics.ts';
import { issueDays, moves, played } from '../lives.ts';
import { certificate, entry, holder, holderNamed, register, scoresAt } from '../sample.ts';
import { dutiesUpTo, standingOn } from './oracle.ts';

const [body, otherBody] = ['CNCA-R-2099-901', 'CNCA-R-2099-902'];
const runs = process.env.LONG === undefined ? 25 : 1000;

/** A few certificates with lives of their own, and a day on which they are looked at. */
const registers = fc.record({
  lives: fc.array(fc.record({ issue: issueDays, sequence: moves, lawful: fc.boolean() }), { maxLength: 3 }),
  day: fc.integer({ min: -40, max: 1300 }).map((days) => addDays('2024-03-10', days)),
});

function lived(
  lives: readonly { readonly issue: string; readonly sequence: Parameters<typeof played>[1]; readonly lawful: boolean }[],
): Certificate[] {
  return lives.map(({ issue, sequence, lawful }, place) => ({ ...played(issue, sequence, lawful), number: `ASMM-2024-00000${place}-0` }));
}

describe('against a count day by day', () => {
  test('what stands at the end of each month, and today', () => {
    fc.assert(
      fc.property(registers, ({ lives, day }) => {
        const records = lived(lives);
        const { months, byGrade, byVersion, byBody, byStatus } = statisticsOf(register(records), day);
        const today = standingOn(records, day);
        const none = { valid: 0, suspended: 0 };
        expect({ valid: byStatus.valid, suspended: byStatus.suspended }).toEqual(today.get('all') ?? none);
        for (const { grade, ...counts } of byGrade) expect(counts).toEqual(today.get(grade) ?? none);
        for (const { standard, ...counts } of byVersion) expect(counts).toEqual(today.get(standard) ?? none);
        for (const { body: approval, name: _, ...counts } of byBody) expect(counts).toEqual(today.get(approval) ?? none);
        for (const month of months) {
          const then = standingOn(records, month.day);
          expect({ valid: month.valid, suspended: month.suspended }).toEqual(then.get('all') ?? none);
          for (const { grade, ...counts } of month.byGrade) expect(counts).toEqual(then.get(grade) ?? none);
          for (const { standard, ...counts } of month.byVersion) expect(counts).toEqual(then.get(standard) ?? none);
        }
      }),
      { numRuns: runs },
    );
  });

  test('no month is left out, and what came and went makes up the difference from one to the next', () => {
    fc.assert(
      fc.property(registers, ({ lives, day }) => {
        const { months } = statisticsOf(register(lived(lives.map((life) => ({ ...life, lawful: true })))), day);
        expect(months.at(-1)?.day ?? day).toBe(day);
        let [before, next] = [0, months[0]?.month];
        for (const { month, day: last, valid, suspended, entered, left } of months) {
          expect(month).toBe(next);
          expect(valid + suspended - before).toBe(entered - left.expired - left.cancelled - left.withdrawn);
          [before, next] = [valid + suspended, addDays(last, 1).slice(0, 7)];
        }
      }),
      { numRuns: runs * 20 },
    );
  });

  test('surveillance audits on time, late, missed and excused', () => {
    fc.assert(
      fc.property(registers, ({ lives, day }) => {
        const records = lived(lives.slice(0, 1));
        const { all, byBody, byHalfYear } = statisticsOf(register(records), day).surveillance;
        expect(all).toEqual(records.map((record) => dutiesUpTo(record, day))[0] ?? nothing);
        for (const name of ['onTime', 'late', 'missed', 'answered', 'suspended'] as const) {
          expect(sum(byBody.map((each) => each[name]))).toBe(all[name]);
          expect(sum(byHalfYear.map((each) => each[name]))).toBe(all[name]);
        }
      }),
      { numRuns: runs * 4 },
    );
  });

  test('what the rules call overdue today is missed, and nothing else that still is valid', () => {
    fc.assert(
      fc.property(registers, ({ lives, day }) => {
        const [record] = lived(lives);
        fc.pre(record !== undefined && statusOn(record, day) === 'valid');
        const due = surveillanceDue(record, day);
        const { missed } = statisticsOf(register([record]), day).surveillance.all;
        expect(missed).toBe(due !== undefined && due < day && statusOn(record, due) === 'valid' ? 1 : 0);
      }),
      { numRuns: runs * 20 },
    );
  });

  test('how soon decisions were recorded', () => {
    fc.assert(
      fc.property(registers, fc.array(fc.nat(8), { minLength: 1 }), ({ lives, day }, lags) => {
        const records = lived(lives).map((record) => ({
          ...record,
          history: record.history.map((event, place) => ({
            ...event,
            decided: addDays(event.recorded, -(lags[place % lags.length] ?? 0)),
          })),
        }));
        const { all, byBody, byHalfYear } = statisticsOf(register(records), day).publication;
        const entries = records.flatMap(({ history }) => history).filter(({ recorded }) => recorded <= day);
        const counted = (of: typeof entries, from: number, to: number): number =>
          of.filter(({ decided, recorded }) => daysBetween(decided, recorded) >= from && daysBetween(decided, recorded) <= to).length;
        const restricting = entries.filter(({ event }) => event === 'suspended' || event === 'withdrawn');
        for (const [of, counts, pick] of [
          [entries, all.entries, 'entries'],
          [restricting, all.restricting, 'restricting'],
        ] as const) {
          expect(counts).toEqual({
            sameDay: counted(of, 0, 0),
            oneOrTwoDays: counted(of, 1, 2),
            threeToFiveDays: counted(of, 3, 5),
            later: counted(of, 6, 99),
          });
          for (const parts of [byBody, byHalfYear]) expect(sum(parts.flatMap((part) => Object.values(part[pick])))).toBe(of.length);
        }
      }),
      { numRuns: runs * 4 },
    );
  });

  test('quartiles are the scores at their ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(240), { minLength: 1, maxLength: 40 }), (obtained) => {
        const records = obtained.map((each, place) => ({
          ...certificate(),
          number: `ASMM-2024-${String(place).padStart(6, '0')}-0`,
          history: [entry('issued', '2024-03-10', { scores: { 'service-quality': { obtained: each, applicable: 240 } } })],
        }));
        const rising = obtained.map((each) => Math.floor((each * 1000) / 240) / 10).toSorted((a, b) => a - b);
        const rank = (share: number): number | undefined => rising[Math.ceil(rising.length * share) - 1];
        const spread = {
          certificates: obtained.length,
          minimum: rising[0],
          lowerQuartile: rank(0.25),
          median: rank(0.5),
          upperQuartile: rank(0.75),
          maximum: rising.at(-1),
        };
        const { scores } = statisticsOf(register(records), '2024-04-01');
        expect(scores).toEqual([
          { standard: 'asmm@1.0', total: spread, dimensions: [{ dimension: 'service-quality', title: expect.any(String), ...spread }] },
        ]);
      }),
    );
  });
});

const nothing = { onTime: 0, late: 0, missed: 0, answered: 0, suspended: 0 };

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

describe('surveillance every six months', () => {
  const audit = (audited: string) => entry('surveilled', audited, { audited });
  test.for<[string, Parameters<typeof certificate>, string, Partial<typeof nothing>]>([
    ['nothing is due yet on the last day for it', [], '2024-09-09', {}],
    ['an audit on the last day is on time', [audit('2024-09-09')], '2024-09-09', { onTime: 1 }],
    ['without one it is missed the day after', [], '2024-09-10', { missed: 1 }],
    ['an audit a day later is late', [audit('2024-09-10')], '2024-09-10', { late: 1 }],
    ['the clock runs from the audit', [audit('2024-06-30')], '2024-12-29', { onTime: 1 }],
    ['and is missed after it', [audit('2024-06-30')], '2024-12-30', { onTime: 1, missed: 1 }],
    ['a suspension after it answers', [entry('suspended', '2024-09-20')], '2024-09-20', { missed: 1, answered: 1 }],
    ['one announced does not yet', [entry('suspended', '2024-09-21')], '2024-09-20', { missed: 1 }],
    ['who is suspended on the last day is excused', [entry('suspended', '2024-09-09')], '2025-01-01', { suspended: 1 }],
    ['who was withdrawn owes nothing', [entry('withdrawn', '2024-09-09')], '2025-01-01', {}],
    ['an upgrade before the last day starts the clock anew', [entry('upgraded', '2024-09-01')], '2025-02-28', {}],
    [
      'nothing is due in the last six months',
      [audit('2024-09-09'), audit('2025-03-08'), audit('2025-09-07'), audit('2026-03-06'), audit('2026-09-05'), audit('2026-10-01')],
      '2027-04-01',
      { onTime: 6 },
    ],
    [
      'an upgrade counts by the day of its audit, not by the day that it takes effect',
      [entry('upgraded', '2024-10-01', { rounds: [{ on: '2024-09-09', result: 'conforming', major: 0, minor: 0 }] })],
      '2024-12-31',
      {},
    ],
    [
      'and is late where that was',
      [entry('upgraded', '2024-10-01', { rounds: [{ on: '2024-09-10', result: 'conforming', major: 0, minor: 0 }] })],
      '2024-12-31',
      { late: 1 },
    ],
    ['a missed audit counts once, however long', [], '2026-09-01', { missed: 1 }],
    ['an audit that an appeal struck out was none', [audit('2024-09-09'), entry('annulled', '2024-10-01')], '2024-10-01', { missed: 1 }],
  ])('%s', ([, history, day, expected]) => {
    expect(statisticsOf(register([certificate(...history)]), day).surveillance.all).toEqual({ ...nothing, ...expected });
  });
});

describe('five days to publish', () => {
  test.for([
    ['2024-09-01', 'sameDay'],
    ['2024-09-02', 'oneOrTwoDays'],
    ['2024-09-03', 'oneOrTwoDays'],
    ['2024-09-04', 'threeToFiveDays'],
    ['2024-09-06', 'threeToFiveDays'],
    ['2024-09-07', 'later'],
  ] as const)('decided on 2024-09-01 and recorded on %s: %s', ([recorded, lag]) => {
    const suspension = entry('suspended', '2024-09-01', { decided: '2024-09-01', recorded });
    const { restricting, entries } = statisticsOf(register([certificate(suspension)]), '2024-12-31').publication.all;
    expect(restricting).toMatchObject({ [lag]: 1 });
    expect(sum(Object.values(restricting))).toBe(1);
    expect(sum(Object.values(entries))).toBe(2);
  });

  test('an entry is the body’s that the certificate is with when it takes effect', () => {
    const moved = certificate(
      entry('suspended', '2024-05-01'),
      entry('reinstated', '2024-06-01'),
      entry('transferred', '2024-07-01', { holder: undefined, body: otherBody }),
      entry('suspended', '2024-08-01'),
    );
    const { byBody } = statisticsOf(register([moved]), '2024-12-31').publication;
    expect(byBody.map(({ body: approval, entries }) => [approval, entries.sameDay])).toEqual([
      [body, 3],
      [otherBody, 2],
    ]);
  });

  test('a corrected day of decision counts as corrected', () => {
    const slip = entry('suspended', '2024-09-20', { decided: '2024-09-01' });
    const mended = entry('corrected', '2024-09-21', { correction: { event: 2, field: 'decided', was: '2024-09-01', is: '2024-09-19' } });
    const { restricting } = statisticsOf(register([certificate(slip, mended)]), '2024-12-31').publication.all;
    expect(restricting).toMatchObject({ later: 0, oneOrTwoDays: 1 });
  });
});

describe('what is counted', () => {
  test('an empty register has figures too, all of them zero', () => {
    const empty = statisticsOf(register([]), '2026-11-25');
    expect(statisticsSchema.parse(empty)).toEqual(empty);
    expect(empty).toMatchObject({ certificates: 0, holders: 0, byVersion: [], byRegion: [], months: [], scores: [], withoutScores: 0 });
    expect(empty.byBody.map((each) => [each.valid, each.suspended])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('a certificate that is not yet in effect is on record and stands nowhere', () => {
    const { certificates, byStatus, months } = statisticsOf(register([certificate()]), '2024-03-09');
    expect({ certificates, pending: byStatus.pending, months }).toEqual({ certificates: 1, pending: 1, months: [] });
  });

  test('scores are those of the version held, and an upgrade without consent leaves none', () => {
    const scored = { ...certificate(), history: [entry('issued', '2024-03-10', { scores: scoresAt(0.5) })] };
    const upgraded = { ...scored, history: [...scored.history, entry('upgraded', '2026-09-01')] };
    const before = statisticsOf(register([scored, upgraded]), '2026-08-31');
    expect(before.scores.map(({ standard, total }) => [standard, total.certificates, total.median])).toEqual([['asmm@1.0', 2, 50]]);
    const after = statisticsOf(register([scored, upgraded]), '2026-09-01');
    expect([after.scores[0]?.total.certificates, after.withoutScores]).toEqual([1, 1]);
  });

  test('a holder is counted once, where it is registered on the day', () => {
    const moving = holderNamed(holder, {
      addresses: [
        { address: '广东省珠海市示例路 1 号', region: '440402', from: '2015-01-01', recorded: '2024-03-10' },
        { address: '海南省海口市示例路 2 号', region: '460106', from: '2025-01-01', recorded: '2025-01-03' },
      ],
    });
    const held = register([certificate(), { ...certificate(), number: 'ASMM-2024-000124-6' }], { holders: [{ file: '', value: moving }] });
    expect(statisticsOf(held, '2024-12-31')).toMatchObject({ holders: 1, byRegion: [{ region: '440000', name: '广东省', valid: 2 }] });
    expect(statisticsOf(held, '2025-01-01').byRegion).toMatchObject([{ region: '460000', name: '海南省', valid: 2 }]);
  });
});

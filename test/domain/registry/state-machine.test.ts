import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, lastDayOfPeriod } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { checkRegister } from '#domain/registry/check.ts';
import { statesAlong } from '#domain/registry/fold.ts';
import { stateBefore, statesBefore } from '#domain/registry/preceding.ts';
import { statusInTimeline } from '#domain/registry/segments.ts';
import { certificateOn, statusOn } from '#domain/registry/status.ts';
import { isWithinInterval, surveillanceDue } from '#domain/registry/surveillance.ts';
import { timeline } from '#domain/registry/timeline.ts';
import { mayFollow, nextEvents } from '#domain/registry/transitions.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent, EventName } from '#schema/event.ts';
import { heldOn } from './oracle.ts';
import { certificate, entry, otherHolder, register } from './sample.ts';

const names = [
  'surveilled',
  'regraded',
  'suspended',
  'reinstated',
  'reduced',
  'extended',
  'renewed',
  'upgraded',
  'transferred',
  'withdrawn',
  'cancelled',
  'annulled',
] as const satisfies readonly EventName[];

/** Days where calendars break: leap days and what is beside them, ends of months and of the year. */
const issueDays = fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-10', '2023-12-31', '2024-01-01', '2024-08-31');
const steps = fc.oneof(fc.constantFrom(0, 0, 1, 2, 28, 29, 30, 31, 182, 183, 365, 366), fc.integer({ min: 0, max: 500 }));

/** What is recorded next: an event so many days after the last was recorded, in effect so many days later; `wild` ignores the state machine. */
const moves = fc.array(
  fc.record({ name: fc.constantFrom(...names), gap: steps, delay: fc.oneof(fc.constant(0), fc.constant(0), steps), pick: fc.nat(20) }),
  { maxLength: 9 },
);

interface Move {
  readonly name: (typeof names)[number];
  readonly gap: number;
  readonly delay: number;
  readonly pick: number;
}

function details({ name, pick }: Move, length: number, validUntil: string): Record<string, unknown> {
  const sites = [['城东网点'], ['总部'], ['城西网点']][pick % 3] ?? [];
  const item = { service: ['家用空调的安装与维修', '热水器的维修'][pick % 2] ?? '', sites };
  switch (name) {
    case 'renewed':
      return {
        validUntil: pick % 3 === 0 ? addDays(validUntil, 1) : lastDayOfPeriod(addDays(validUntil, 1), 36),
        grade: pick % 2 ? 'pass' : 'excellent',
      };
    case 'upgraded':
      return { standard: pick % 2 ? 'asmm@2.0' : 'asmm@1.1' };
    case 'regraded':
      return { grade: pick % 2 ? 'pass' : 'excellent' };
    case 'cancelled':
      return pick % 2 ? { cause: 'transition-ended', standard: pick % 4 === 1 ? 'asmm@1.0' : 'asmm@2.0' } : {};
    case 'reduced':
      return { remove: [item] };
    case 'extended':
      return { add: [item] };
    case 'transferred':
      return pick % 2 ? { holder: undefined, body: 'CNCA-R-2099-902' } : { holder: otherHolder };
    case 'annulled':
      return { annuls: (pick % Math.max(length - 1, 1)) + 2 };
    default:
      return {};
  }
}

/** Plays moves after an issue; `lawful` leaves out what the state machine does not allow on its effective day. */
function played(issue: string, sequence: readonly Move[], lawful: boolean): Certificate {
  let record: Certificate = { ...certificate(), validUntil: lastDayOfPeriod(issue, 36), history: [entry('issued', issue)] };
  let recorded = issue;
  for (const move of sequence) {
    recorded = addDays(recorded, move.gap);
    const effective = addDays(recorded, move.delay);
    const { status, validUntil } = certificateOn(record, effective);
    const event: CertificateEvent = entry(move.name, effective, {
      decided: recorded,
      recorded,
      ...details(move, record.history.length, validUntil),
    });
    const target = event.event === 'annulled' ? record.history[event.annuls - 1]?.event : 'suspended';
    if (target === undefined || target === 'annulled') continue;
    if (!lawful || mayFollow(status, move.name)) record = { ...record, history: [...record.history, event] };
  }
  return record;
}

/** Every day around which something may change. */
function boundaries(record: Certificate): string[] {
  const ends = [record.validUntil, ...record.history.flatMap((event) => (event.event === 'renewed' ? [event.validUntil] : []))];
  return [...ends, ...record.history.map(({ effective }) => effective)].flatMap((day) => [-1, 0, 1].map((shift) => addDays(day, shift)));
}

function foldedOn(record: Certificate, day: string) {
  const { status, standard, body, holder, validUntil, grade, scope } = certificateOn(record, day);
  return {
    status,
    standard,
    body,
    holder,
    validUntil,
    grade,
    scope: scope.flatMap(({ service, sites }) => sites.map((site) => `${service}@${site}`)).toSorted(),
  };
}

describe('the fold against a life lived day by day', () => {
  test.for([
    ['lawful', true],
    ['wild', false],
  ] as const)('%s histories', ([, lawful]) => {
    fc.assert(
      fc.property(issueDays, moves, (issue, sequence) => {
        const record = played(issue, sequence, lawful);
        for (const day of boundaries(record)) expect({ day, ...foldedOn(record, day) }).toEqual({ day, ...heldOn(record, day) });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the timeline', () => {
  test('gives on every single day the status of that day', () => {
    fc.assert(
      fc.property(issueDays, moves, (issue, sequence) => {
        const record = played(issue, sequence.slice(0, 5), false);
        const segments = timeline(record);
        const last = boundaries(record).toSorted().at(-1) ?? issue;
        for (let day = addDays(issue, -2); day <= last; day = addDays(day, day.endsWith('15') ? 3 : 1)) {
          if (statusInTimeline(segments, day) !== statusOn(record, day)) expect.fail(`${day}: ${JSON.stringify(segments)}`);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('runs forward, and no two segments in a row say the same', () => {
    fc.assert(
      fc.property(issueDays, moves, (issue, sequence) => {
        const segments = timeline(played(issue, sequence, false));
        for (const [index, { from, status }] of segments.entries()) {
          const before = segments[index - 1];
          expect(before === undefined || (before.from < from && before.status !== status)).toBe(true);
        }
      }),
    );
  });

  test('since is the first day of the segment that holds', () => {
    fc.assert(
      fc.property(issueDays, moves, fc.nat(2000), (issue, sequence, later) => {
        const record = played(issue, sequence, false);
        const day = addDays(issue, later);
        const { status, since } = certificateOn(record, day);
        expect(statusOn(record, since)).toBe(status);
        expect(statusOn(record, addDays(since, -1))).not.toBe(status);
      }),
    );
  });
});

describe('the state that an entry meets', () => {
  test('is found in one walk as it is entry by entry, whatever the history is', () => {
    fc.assert(
      fc.property(issueDays, moves, fc.boolean(), (issue, sequence, wild) => {
        const record = played(issue, sequence, wild);
        const before = statesBefore(record);
        for (const place of record.history.keys()) expect(before(place)).toEqual(stateBefore(record, place));
      }),
    );
  });

  test('and the walk goes the length of a history in which each entry takes effect after the one before', () => {
    const record = certificate(entry('surveilled', '2024-09-01'), entry('suspended', '2025-01-01'), entry('withdrawn', '2025-03-01'));
    expect(statesAlong(record)?.map(({ status }) => status)).toEqual(['pending', 'valid', 'valid', 'suspended']);
  });
});

test('within an interval no surveillance is overdue', () => {
  fc.assert(
    fc.property(issueDays, moves, fc.nat(2000), (issue, sequence, later) => {
      const record = played(issue, sequence, true);
      const day = addDays(issue, later);
      fc.pre(isWithinInterval(record.history, day));
      const due = surveillanceDue(record, day);
      expect(due === undefined || day <= due).toBe(true);
    }),
  );
});

describe('the state machine', () => {
  test('finds nothing in a lawful history', () => {
    fc.assert(
      fc.property(issueDays, moves, (issue, sequence) => {
        expect(misplaced(played(issue, sequence, true))).toEqual([]);
      }),
    );
  });

  test('finds what an unlawful entry adds', () => {
    fc.assert(
      fc.property(issueDays, moves, fc.constantFrom(...names), steps, (issue, sequence, name, gap) => {
        const record = played(issue, sequence, true);
        const day = addDays(record.history.at(-1)?.recorded ?? issue, gap);
        fc.pre(!mayFollow(statusOn(record, day), name) && name !== 'upgraded');
        const broken = { ...record, history: [...record.history, entry(name, day)] };
        expect(misplaced(broken)).toMatchObject([{ at: { path: ['history', record.history.length, 'event'] } }]);
      }),
    );
  });

  test('what has ended has no next event, and a second issue never follows', () => {
    expect(nextEvents.withdrawn).toEqual([]);
    expect(nextEvents.cancelled).toEqual([]);
    for (const state of ['valid', 'suspended', 'expired', 'withdrawn', 'cancelled'] as const)
      expect(mayFollow(state, 'issued')).toBe(false);
  });

  test('only a suspension is reinstated, and only what is not suspended is suspended', () => {
    for (const state of ['pending', 'valid', 'suspended', 'expired', 'withdrawn', 'cancelled'] as const) {
      expect(mayFollow(state, 'reinstated')).toBe(state === 'suspended');
      expect(mayFollow(state, 'suspended')).toBe(state === 'valid');
      expect(mayFollow(state, 'corrected')).toBe(true);
    }
  });
});

/** The entries of a record that may not follow what was filed before them. */
function misplaced(record: Certificate): Finding[] {
  return checkRegister(register([record]), record.validUntil).filter(({ rule }) => rule === 'allowed-transition');
}

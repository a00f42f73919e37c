import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
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
import { issueDays, moves, names, played, steps } from './lives.ts';
import { heldOn } from './oracle.ts';
import { certificate, entry, register } from './sample.ts';

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

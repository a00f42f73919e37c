import { describe, expect, test } from 'vitest';
import { dayToJudge, freshnessAt, readSnapshot } from '#client/snapshot.ts';
import { verdictOf } from '#domain/lookup/verdict.ts';

const written = { asOf: '2026-11-23', issuedAt: '2026-11-23T02:00:00+08:00', staleAfter: '2026-11-30T02:00:00+08:00', certificates: 90 };

describe('a snapshot is fresh from its issue to its end', () => {
  test.for([
    ['2026-11-23T01:59:59+08:00', false, 'clock-behind'],
    ['2026-11-23T02:00:00+08:00', true, undefined],
    ['2026-11-25T00:00:00Z', true, undefined],
    ['2026-11-30T02:00:00+08:00', true, undefined],
    ['2026-11-30T02:00:01+08:00', false, 'stale'],
    ['2031-01-01T00:00:00Z', false, 'stale'],
  ] as const)('at %s: %s', ([instant, fresh, why]) => {
    expect(freshnessAt(readSnapshot(written), new Date(instant))).toMatchObject({ fresh, ...(why && { why }) });
  });

  test('and without one nothing is', () => {
    expect(freshnessAt(undefined, new Date('2026-11-24T00:00:00Z'))).toEqual({ fresh: false, why: 'unreachable', asOf: undefined });
  });
});

describe('the day to judge by', () => {
  const behind = freshnessAt(readSnapshot(written), new Date('2025-11-25T00:00:00Z'));
  const fresh = freshnessAt(readSnapshot(written), new Date('2026-11-25T00:00:00Z'));
  const unreachable = freshnessAt(undefined, new Date('2025-11-25T00:00:00Z'));
  test.for([
    ['is the reader’s', '2026-11-25', fresh, '2026-11-23', '2026-11-25'],
    ['is that of the data where the clock is behind them', '2025-11-25', behind, undefined, '2026-11-23'],
    ['is that of the page where only the page is known', '2025-11-25', unreachable, '2026-11-24', '2026-11-24'],
    ['is the reader’s where nothing is known', '2025-11-25', unreachable, undefined, '2025-11-25'],
  ] as const)('%s', ([, day, freshness, asOf, judged]) => expect(dayToJudge(day, freshness, asOf)).toBe(judged));
});

test.for([
  undefined,
  null,
  'text',
  [],
  {},
  { ...written, asOf: 20261123 },
  { ...written, asOf: 'today' },
  { ...written, issuedAt: undefined },
  { ...written, issuedAt: '2026-11-23' },
  { ...written, issuedAt: '2026-11-23T02:00:00' },
  { ...written, staleAfter: 'never' },
  { ...written, staleAfter: '2026-13-45T99:00:00+08:00' },
])('%o is no snapshot', (value) => expect(readSnapshot(value)).toBeUndefined());

test('有效 needs fresh data, the other statuses show without', () => {
  expect(verdictOf('valid', true)).toBe('valid');
  expect(verdictOf('valid', false)).toBe('unconfirmed');
  for (const status of ['pending', 'suspended', 'withdrawn', 'cancelled', 'expired'] as const) {
    expect(verdictOf(status, false)).toBe(status);
    expect(verdictOf(status, true)).toBe(status);
  }
});

describe('into how many packs the pages of records are put', () => {
  test.for([
    [undefined, undefined],
    [
      { certificates: 16, holders: 4 },
      { certificates: 16, holders: 4 },
    ],
    [{ certificates: 16 }, undefined],
    [{ certificates: 0, holders: 4 }, undefined],
    [{ certificates: 1.5, holders: 4 }, undefined],
    [{ certificates: '16', holders: 4 }, undefined],
    ['many', undefined],
  ] as const)('%o is read as %o', ([packs, read]) => expect(readSnapshot({ ...written, packs })).toMatchObject({ packs: read }));
});

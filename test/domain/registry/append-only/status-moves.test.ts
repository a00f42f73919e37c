import { describe, expect, test } from 'vitest';
import { bigChange, moveLimit, movesStatus } from '#domain/registry/append-only/status-moves.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { certificate, entry } from '../sample.ts';

const steps = (count: number, ...events: readonly CertificateEvent[]) =>
  Array.from({ length: count }, () => ({ earlier: certificate(), later: certificate(...events) }));

describe('what moves the status of a certificate on some day', () => {
  test.for([
    ['a suspension', [entry('suspended', '2024-05-01')], true],
    ['one that lies ahead', [entry('suspended', '2026-05-01', { decided: '2024-05-01', recorded: '2024-05-01' })], true],
    ['a suspension and its end', [entry('suspended', '2024-05-01'), entry('reinstated', '2024-05-20')], true],
    ['a suspension lifted from the start', [entry('suspended', '2024-05-01'), entry('annulled', '2024-05-01')], false],
    ['a renewal, for the end moves', [entry('renewed', '2027-02-01')], true],
    ['a correction of the last day', [entry('corrected', '2024-05-01')], true],
    ['an audit', [entry('surveilled', '2024-05-01')], false],
    ['a wider scope', [entry('extended', '2024-05-01')], false],
    ['another holder', [entry('transferred', '2024-05-01')], false],
    ['a new grade', [entry('regraded', '2024-05-01', { grade: 'excellent' })], false],
  ] as const)('%s: %s', ([, events, moves]) => {
    const later: Certificate = certificate(...events);
    expect(movesStatus({ earlier: certificate(), later })).toBe(moves);
  });
});

test.for([
  [0, 1],
  [2, 1],
  [95, 1],
  [100, 2],
  [999, 19],
  [1000, 20],
  [100_000, 20],
] as const)('of %i certificates one change moves %i at most', ([published, limit]) => {
  expect(moveLimit(published)).toBe(limit);
  const suspension = entry('suspended', '2024-05-01');
  expect([...bigChange(steps(limit, suspension), published)]).toEqual([]);
  expect([...bigChange(steps(limit + 1, suspension), published)]).toMatchObject([{ rule: 'big-change', severity: 'error' }]);
});

test('what moves no status does not count', () => {
  expect([...bigChange(steps(500, entry('surveilled', '2024-05-01')), 100)]).toEqual([]);
});

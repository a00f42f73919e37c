import { describe, expect, test } from 'vitest';
import { certificateAsKnownOn, certificateOn, statusAsKnownOn, statusOn } from '#domain/registry/status.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { certificate, entry, scoresAt } from './sample.ts';

/** A name, what happened after the issue of 2024-03-10 (until 2027-03-09), and the verdicts of days. */
type Case = readonly [string, readonly CertificateEvent[], Readonly<Record<string, string>>];

const cases: readonly Case[] = [
  ['the issue', [], { '2024-03-09': 'pending', '2024-03-10': 'valid', '2024-03-11': 'valid' }],
  ['the end, which is inclusive', [], { '2027-03-08': 'valid', '2027-03-09': 'valid', '2027-03-10': 'expired' }],
  ['a suspension', [entry('suspended', '2024-05-01')], { '2024-04-30': 'valid', '2024-05-01': 'suspended', '2024-05-02': 'suspended' }],
  [
    'a reinstatement',
    [entry('suspended', '2024-05-01'), entry('reinstated', '2024-06-01')],
    { '2024-05-31': 'suspended', '2024-06-01': 'valid', '2024-06-02': 'valid' },
  ],
  [
    'a suspension past six months, which ends only by decision',
    [entry('suspended', '2024-05-01')],
    { '2024-10-31': 'suspended', '2024-11-01': 'suspended', '2025-11-01': 'suspended', '2027-03-09': 'suspended', '2027-03-10': 'expired' },
  ],
  ['a withdrawal', [entry('withdrawn', '2024-05-01')], { '2024-04-30': 'valid', '2024-05-01': 'withdrawn', '2024-05-02': 'withdrawn' }],
  ['a cancellation', [entry('cancelled', '2024-05-01')], { '2024-04-30': 'valid', '2024-05-01': 'cancelled', '2024-05-02': 'cancelled' }],
  ['a withdrawal, over the end', [entry('withdrawn', '2024-05-01')], { '2027-03-10': 'withdrawn', '2035-01-01': 'withdrawn' }],
  ['a cancellation, over the end', [entry('cancelled', '2024-05-01')], { '2027-03-10': 'cancelled' }],
  ['a withdrawal after the end', [entry('withdrawn', '2028-01-10')], { '2028-01-09': 'expired', '2028-01-10': 'withdrawn' }],
  [
    'a withdrawal, over what is recorded later',
    [entry('withdrawn', '2024-05-01'), entry('reinstated', '2024-06-01')],
    { '2024-06-01': 'withdrawn' },
  ],
  [
    'a cancellation, over a later withdrawal',
    [entry('cancelled', '2024-05-01'), entry('withdrawn', '2024-06-01')],
    { '2024-06-01': 'cancelled' },
  ],
  [
    'a suspension decided ahead',
    [entry('suspended', '2024-05-01', { decided: '2024-04-01', recorded: '2024-04-02' })],
    { '2024-04-30': 'valid', '2024-05-01': 'suspended' },
  ],
  [
    'a cancellation before the issue takes effect',
    [entry('cancelled', '2024-03-08')],
    { '2024-03-07': 'pending', '2024-03-08': 'cancelled', '2024-03-10': 'cancelled' },
  ],
  [
    'a renewal',
    [entry('renewed', '2027-02-01', { validUntil: '2030-03-09' })],
    { '2027-03-09': 'valid', '2027-03-10': 'valid', '2030-03-09': 'valid', '2030-03-10': 'expired' },
  ],
  [
    'a renewal to a leap day',
    [entry('renewed', '2027-02-01', { validUntil: '2028-02-29' })],
    { '2028-02-28': 'valid', '2028-02-29': 'valid', '2028-03-01': 'expired' },
  ],
  [
    'what neither lifts nor stops',
    [entry('suspended', '2024-05-01'), entry('reduced', '2024-05-02'), entry('surveilled', '2024-05-03'), entry('upgraded', '2026-09-10')],
    { '2024-05-02': 'suspended', '2024-05-03': 'suspended', '2026-09-10': 'suspended' },
  ],
  [
    'the end of a transition, cancelled ahead',
    [entry('cancelled', '2027-01-01', { cause: 'transition-ended', standard: 'asmm@1.0', recorded: '2026-12-01', decided: '2026-12-01' })],
    { '2026-12-31': 'valid', '2027-01-01': 'cancelled' },
  ],
  [
    'the end of a transition, void by an upgrade before it',
    [
      entry('cancelled', '2027-01-01', { cause: 'transition-ended', standard: 'asmm@1.0', recorded: '2026-11-01', decided: '2026-11-01' }),
      entry('upgraded', '2026-12-31'),
    ],
    { '2026-12-31': 'valid', '2027-01-01': 'valid', '2027-03-09': 'valid', '2027-03-10': 'expired' },
  ],
  [
    'the end of a transition, void by an upgrade on its day',
    [
      entry('cancelled', '2027-01-01', { cause: 'transition-ended', standard: 'asmm@1.0', recorded: '2026-11-01', decided: '2026-11-01' }),
      entry('upgraded', '2027-01-01'),
    ],
    { '2027-01-01': 'valid' },
  ],
  [
    'the end of a transition, not void by an upgrade too late',
    [
      entry('cancelled', '2027-01-01', { cause: 'transition-ended', standard: 'asmm@1.0', recorded: '2026-11-01', decided: '2026-11-01' }),
      entry('upgraded', '2027-01-02'),
    ],
    { '2027-01-01': 'cancelled', '2027-01-02': 'cancelled' },
  ],
  [
    'an upgrade that is annulled gives the cancellation its force again',
    [
      entry('cancelled', '2027-01-01', { cause: 'transition-ended', standard: 'asmm@1.0', recorded: '2026-11-01', decided: '2026-11-01' }),
      entry('upgraded', '2026-12-01'),
      entry('annulled', '2027-01-15', { annuls: 3 }),
    ],
    { '2027-01-14': 'valid', '2027-01-15': 'cancelled' },
  ],
  [
    'an annulment, from its own effective day and not before',
    [entry('withdrawn', '2024-05-01'), entry('annulled', '2024-07-01', { annuls: 2 })],
    { '2024-04-30': 'valid', '2024-05-01': 'withdrawn', '2024-06-30': 'withdrawn', '2024-07-01': 'valid', '2024-07-02': 'valid' },
  ],
  [
    'an annulled reinstatement',
    [entry('suspended', '2024-05-01'), entry('reinstated', '2024-06-01'), entry('annulled', '2024-07-01', { annuls: 3 })],
    { '2024-06-30': 'valid', '2024-07-01': 'suspended' },
  ],
  [
    'a corrected day',
    [
      entry('suspended', '2024-05-10'),
      entry('corrected', '2024-06-01', { correction: { event: 2, field: 'effective', was: '2024-05-10', is: '2024-05-01' } }),
    ],
    { '2024-04-30': 'valid', '2024-05-01': 'suspended', '2024-05-09': 'suspended' },
  ],
  [
    'a corrected end',
    [entry('corrected', '2024-06-01', { correction: { field: 'validUntil', was: '2027-03-09', is: '2026-03-09' } })],
    { '2026-03-09': 'valid', '2026-03-10': 'expired' },
  ],
  [
    'two decisions of one day, in the order of the file',
    [entry('suspended', '2024-05-01'), entry('reinstated', '2024-05-01')],
    { '2024-05-01': 'valid' },
  ],
];

describe.for(cases)('%s', ([, history, verdicts]) => {
  test.for(Object.entries(verdicts))('on %s it is %s', ([day, status]) => {
    expect(statusOn(certificate(...history), day)).toBe(status);
  });
});

describe('what holds on a day', () => {
  test('a renewal moves the end from its own day on', () => {
    const renewed = certificate(entry('renewed', '2027-02-01', { validUntil: '2030-03-09', grade: 'excellent' }));
    expect(certificateOn(renewed, '2027-01-31')).toMatchObject({ validUntil: '2027-03-09', grade: 'pass', latestIssue: '2024-03-10' });
    expect(certificateOn(renewed, '2027-02-01')).toMatchObject({ validUntil: '2030-03-09', grade: 'excellent', latestIssue: '2027-02-01' });
    expect(certificateOn(renewed, '2027-03-10')).toMatchObject({ status: 'valid', since: '2024-03-10', firstIssued: '2024-03-10' });
  });

  test('an upgrade brings version and grade, and leaves the end', () => {
    const upgraded = certificate(entry('upgraded', '2026-10-01', { grade: 'excellent', scores: scoresAt(1), failedKeys: [] }));
    expect(certificateOn(upgraded, '2026-09-30')).toMatchObject({ standard: 'asmm@1.0', grade: 'pass' });
    expect(certificateOn(upgraded, '2026-10-01')).toMatchObject({ standard: 'asmm@2.0', grade: 'excellent', validUntil: '2027-03-09' });
  });

  test('a new grade without scores leaves none of the old scores behind', () => {
    const regraded = certificate(
      entry('surveilled', '2024-08-01', { scores: scoresAt(0.6), failedKeys: [] }),
      entry('regraded', '2024-09-01'),
    );
    expect(certificateOn(regraded, '2024-08-31').scores).toEqual(scoresAt(0.6));
    expect(certificateOn(regraded, '2024-09-01').scores).toBeUndefined();
  });

  test('scope grows and shrinks by services and sites', () => {
    const changed = certificate(entry('extended', '2024-05-01'), entry('reduced', '2024-06-01'));
    expect(certificateOn(changed, '2024-05-01').scope).toHaveLength(2);
    expect(certificateOn(changed, '2024-06-01').scope).toEqual([
      { service: '家用空调的安装与维修', sites: ['总部'] },
      { service: '热水器的维修', sites: ['总部'] },
    ]);
  });

  test('a transfer changes the holder or the body from its day on', () => {
    const moved = certificate(entry('transferred', '2024-05-01', { holder: undefined, body: 'CNCA-R-2099-902' }));
    expect(certificateOn(moved, '2024-04-30').body).toBe('CNCA-R-2099-901');
    expect(certificateOn(moved, '2024-05-01')).toMatchObject({ body: 'CNCA-R-2099-902', holder: moved.holder });
  });

  test.for([
    ['2024-03-01', '2024-03-10'],
    ['2024-05-15', '2024-05-01'],
    ['2024-06-15', '2024-06-01'],
    ['2027-04-01', '2027-03-10'],
  ] as const)('on %s the status holds since %s', ([day, since]) => {
    const history = [entry('suspended', '2024-05-01'), entry('annulled', '2024-06-01', { annuls: 2 })];
    expect(certificateOn(certificate(...history), day).since).toBe(since);
  });
});

describe('what was said', () => {
  const late = certificate(
    entry('suspended', '2024-05-01', { decided: '2024-05-01', recorded: '2024-05-06' }),
    entry('corrected', '2024-06-01', { correction: { event: 2, field: 'effective', was: '2024-05-01', is: '2024-05-03' } }),
  );

  test.for([
    ['2024-05-02', '2024-03-09', undefined],
    ['2024-05-02', '2024-05-05', 'valid'],
    ['2024-05-02', '2024-05-06', 'suspended'],
    ['2024-05-02', '2024-05-31', 'suspended'],
    ['2024-05-02', '2024-06-01', 'valid'],
    ['2024-05-03', '2024-06-01', 'suspended'],
  ] as const)('about %s the register said on %s: %s', ([day, knownOn, status]) => {
    expect(statusAsKnownOn(late, day, knownOn)).toBe(status);
    expect(certificateAsKnownOn(late, day, knownOn)?.status).toBe(status);
  });

  test('a correction changes what held, for every day', () => {
    expect(statusOn(late, '2024-05-02')).toBe('valid');
  });

  test('an annulment does not change what had been said before it', () => {
    const lifted = certificate(entry('withdrawn', '2024-05-01'), entry('annulled', '2024-07-01', { annuls: 2 }));
    expect(statusAsKnownOn(lifted, '2024-06-01', '2024-06-01')).toBe('withdrawn');
    expect(statusAsKnownOn(lifted, '2024-08-01', '2024-06-30')).toBe('withdrawn');
    expect(statusAsKnownOn(lifted, '2024-08-01', '2024-07-01')).toBe('valid');
  });
});

import { describe, expect, test } from 'vitest';
import { bodyNameOn, standingOn } from '#domain/registry/bodies.ts';
import { addressOn, nameOn } from '#domain/registry/holders.ts';
import { recertificationDue, surveillanceDue, suspensionLimitOn } from '#domain/registry/surveillance.ts';
import { bodyNamed, certificate, entry, holder, holderNamed } from './sample.ts';

const body = bodyNamed('CNCA-R-2099-901', {
  history: [
    { event: 'approved', effective: '2020-01-01', recorded: '2023-11-01', until: '2024-12-31' },
    { event: 'suspended', effective: '2024-03-01', recorded: '2024-03-01', reason: '整改' },
    { event: 'reinstated', effective: '2024-06-01', recorded: '2024-06-01', reason: '已整改' },
    { event: 'extended', effective: '2024-11-01', recorded: '2024-11-01', until: '2025-12-31' },
    { event: 'ended', effective: '2026-06-01', recorded: '2026-06-01', reason: '注销' },
  ],
});

describe('the standing of a body', () => {
  test.for([
    ['2019-12-31', 'not-yet'],
    ['2020-01-01', 'approved'],
    ['2024-02-29', 'approved'],
    ['2024-03-01', 'suspended'],
    ['2024-05-31', 'suspended'],
    ['2024-06-01', 'approved'],
    ['2025-01-01', 'approved'],
    ['2025-12-31', 'approved'],
    ['2026-01-01', 'lapsed'],
    ['2026-05-31', 'lapsed'],
    ['2026-06-01', 'ended'],
    ['2099-01-01', 'ended'],
  ] as const)('on %s: %s', ([day, standing]) => {
    expect(standingOn(body, day).standing).toBe(standing);
  });
});

describe('names and addresses', () => {
  const renamed = holderNamed(holder, {
    names: [
      { name: '旧名', from: '2015-01-01', recorded: '2024-03-10' },
      { name: '新名', from: '2024-04-01', recorded: '2024-04-10' },
    ],
  });

  test.for([
    ['2014-12-31', '旧名'],
    ['2024-03-31', '旧名'],
    ['2024-04-01', '新名'],
    ['2030-01-01', '新名'],
  ] as const)('on %s the holder is called %s', ([day, name]) => {
    expect(nameOn(renamed, day)).toBe(name);
  });

  test('an address and a body name hold from their day on', () => {
    expect(addressOn(renamed, '2024-01-01')?.region).toBe('440400');
    expect(bodyNameOn(body, '2024-01-01')).toBe('示例认证中心');
  });
});

describe('what is due', () => {
  const audited = certificate(entry('surveilled', '2024-08-20', { audited: '2024-08-15' }));

  test.for([
    ['2024-03-09', undefined],
    ['2024-03-10', '2024-09-09'],
    ['2024-08-19', '2024-09-09'],
    ['2024-08-20', '2025-02-14'],
  ] as const)('on %s the next surveillance is due by %s', ([day, due]) => {
    expect(surveillanceDue(audited, day)).toBe(due);
  });

  test('an audit at the end of August is followed by one at the end of February', () => {
    expect(surveillanceDue(certificate(entry('surveilled', '2025-09-05', { audited: '2025-08-31' })), '2025-10-01')).toBe('2026-02-28');
  });

  test('nothing is due once the certificate has ended, or too little time is left', () => {
    expect(surveillanceDue(certificate(entry('withdrawn', '2024-05-01')), '2024-06-01')).toBeUndefined();
    expect(surveillanceDue(certificate(entry('surveilled', '2026-10-05', { audited: '2026-10-01' })), '2026-11-01')).toBeUndefined();
    expect(recertificationDue(certificate(), '2027-03-09')).toBe('2027-03-09');
    expect(recertificationDue(certificate(), '2027-03-10')).toBeUndefined();
  });

  test.for([
    ['2024-05-01', '2024-10-31'],
    ['2024-08-31', '2025-02-28'],
    ['2025-08-31', '2026-02-28'],
    ['2024-02-29', '2024-08-28'],
  ] as const)('a suspension of %s must be decided by %s', ([day, limit]) => {
    const early = { ...certificate(), history: [entry('issued', '2024-02-01'), entry('suspended', day)] };
    expect(suspensionLimitOn(early, day)).toBe(limit);
  });
});

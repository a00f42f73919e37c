import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/day.ts';
import { auditCalendar } from '#domain/registry/audit-calendar.ts';
import { boundaryDays } from '#domain/registry/fold.ts';
import { scopeLife } from '#domain/registry/scope-life.ts';
import { certificateOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { ScopeItem } from '#schema/event.ts';
import { certificates } from '../../support/record.ts';
import { entry } from './sample.ts';

const at = (day: string) => ({ decided: day, effective: day, recorded: day });
const issued: Certificate = {
  number: 'ASMM-2026-000123-0',
  holder: '911401050000954J4P',
  body: 'CNCA-R-2099-901',
  standard: 'asmm@2.0',
  scope: [{ service: '空调维修', sites: ['总部', '城东'] }],
  validUntil: '2029-03-09',
  history: [{ event: 'issued', ...at('2026-03-10'), grade: 'pass' }],
};
const surveilled = {
  event: 'surveilled',
  audited: '2026-08-20',
  ...at('2026-08-28'),
  result: 'conforming',
  findings: { major: 0, minor: 0, closed: 0 },
} as const;

function lines(certificate: Certificate, day: string): string[] {
  return auditCalendar(certificate, day).map((date) => `${date.day} ${date.kind}${date.projected ? ' (projected)' : ''}`);
}

describe('what lies before a holder', () => {
  test('from the day of issue: surveillance every six months, application three months before the end, recertification', () => {
    expect(lines(issued, '2026-03-10')).toEqual([
      '2026-09-09 surveillance',
      '2027-03-08 surveillance (projected)',
      '2027-09-07 surveillance (projected)',
      '2028-03-06 surveillance (projected)',
      '2028-09-05 surveillance (projected)',
      '2028-12-09 recertification-application',
      '2029-03-04 surveillance (projected)',
      '2029-03-09 recertification',
    ]);
  });

  test('an audit done early brings the next one forward', () => {
    const certificate = { ...issued, history: [...issued.history, surveilled] };
    expect(lines(certificate, '2026-08-28')[0]).toBe('2027-02-19 surveillance');
  });

  test('one overdue stays first, and the next are counted on from today', () => {
    expect(lines(issued, '2026-10-01').slice(0, 2)).toEqual(['2026-09-09 surveillance', '2027-03-31 surveillance (projected)']);
  });

  test('a suspension ends six months after it began', () => {
    const suspended = { event: 'suspended', ...at('2026-05-02'), cause: 'complaint', reason: '投诉属实' } as const;
    expect(lines({ ...issued, history: [...issued.history, suspended] }, '2026-05-02')).toContain('2026-11-01 suspension-ends');
  });

  test('nothing once the certificate has ended, nor before it takes effect', () => {
    expect(lines(issued, '2029-03-10')).toEqual([]);
    expect(lines(issued, '2026-03-09')).toEqual([]);
  });

  test('the day to apply stays once it is past', () => {
    expect(lines(issued, '2029-01-10')).toContain('2028-12-09 recertification-application');
  });
});

describe('the life of a scope', () => {
  test('what was taken out stays in sight with its day, what came in bears its own', () => {
    const reduced = entry('reduced', '2026-06-01', { remove: [{ service: '空调维修', sites: ['城东'] }] });
    const extended = entry('extended', '2026-07-01', { add: [{ service: '空调维修', sites: ['城西'] }] });
    expect(scopeLife({ ...issued, history: [...issued.history, reduced, extended] }, '2026-07-01')).toEqual([
      {
        service: '空调维修',
        sites: [
          { site: '总部', added: undefined, removed: undefined },
          { site: '城东', added: undefined, removed: '2026-06-01' },
          { site: '城西', added: '2026-07-01', removed: undefined },
        ],
      },
    ]);
  });

  test('what is not struck is the scope of the day, in every certificate of the sample and on every day that changes one', () => {
    for (const certificate of certificates) {
      for (const day of boundaryDays(certificate).flatMap((day) => [addDays(day, -1), day])) {
        const covered = scopeLife(certificate, day)
          .map(({ service, sites }) => ({ service, sites: sites.filter(({ removed }) => removed === undefined).map(({ site }) => site) }))
          .filter(({ sites }) => sites.length > 0);
        expect(sorted(covered)).toEqual(sorted(certificateOn(certificate, day).scope));
      }
    }
  });
});

function sorted(scope: readonly ScopeItem[]): string[] {
  return scope.map(({ service, sites }) => `${service}: ${sites.toSorted().join()}`).toSorted();
}

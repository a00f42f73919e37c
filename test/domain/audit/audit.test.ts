import { describe, expect, test } from 'vitest';
import { dimensionFaults } from '#domain/assessment/dimensions.ts';
import { gradeOf } from '#domain/assessment/grade.ts';
import { checkAudit } from '#domain/audit/check-audit.ts';
import { evaluationFacts, surveillanceFacts } from '#domain/audit/event-facts.ts';
import { auditRounds } from '#domain/audit/rounds.ts';
import { samplesOf } from '#domain/audit/sampling.ts';
import type { Audit } from '#schema/audit.ts';
import { issuedSchema, surveilledSchema } from '#schema/event.ts';
import { ourVersion, sampleDay, wholeAudit } from '../../support/work-files.ts';

const version = ourVersion('2.0');
const days = { decided: '2026-11-20', effective: '2026-11-25', recorded: '2026-11-25' };
const audit = (more: Partial<Audit> = {}, stepOf?: (id: string) => number): Audit => wholeAudit('2.0', stepOf, more);

/** Why a report gives no facts. */
function refusals(given: Audit): string[] {
  const facts = evaluationFacts(given, version, 'issued');
  return facts.ok ? [] : facts.findings.map(({ rule }) => rule);
}

describe('the facts of a decision', () => {
  test('of an accepted report make the event, nothing typed twice', () => {
    const facts = evaluationFacts(audit(), version, 'issued');
    if (!facts.ok) return expect.fail(JSON.stringify(facts.findings));
    expect(facts.facts).toMatchObject({
      rounds: [
        { on: '2026-09-24', result: 'rectification', major: 1, minor: 1 },
        { on: '2026-11-10', result: 'conforming', major: 0, minor: 1 },
      ],
      failedKeys: [],
      grade: 'pass',
    });
    expect(issuedSchema.safeParse({ event: 'issued', ...days, ...facts.facts }).error).toBeUndefined();
    const { scores = expect.fail('scores'), failedKeys = [], grade } = facts.facts;
    expect([...dimensionFaults(scores, version)]).toEqual([]);
    expect(gradeOf(scores, failedKeys, version.grading ?? expect.fail('graded'))).toBe(grade);
  });

  test.for([
    [true, true, ['failedKeys', 'grade', 'rounds', 'scores']],
    [true, false, ['failedKeys', 'grade', 'scores']],
    [false, true, ['grade', 'rounds']],
    [false, false, ['grade']],
  ] as const)('with consent to scores %s and to rounds %s they are %j', ([scores, rounds, keys]) => {
    const facts = evaluationFacts(audit({ consent: { scores, rounds } }), version, 'issued');
    expect(facts.ok ? Object.keys(facts.facts).toSorted() : facts.findings).toEqual(keys);
  });

  test.for([
    ['no review', { review: undefined }, 'audit-review'],
    ['a report sent back', { review: { on: '2026-11-17', result: 'returned' } }, 'audit-review'],
    ['a review before the audit', { review: { on: '2026-09-01', result: 'accepted' } }, 'audit-review'],
    ['a major finding open', { verifications: [] }, 'audit-rounds'],
    [
      'a minor finding open and its plan not accepted',
      { findings: audit().findings.map((finding) => ({ ...finding, planAccepted: false })) },
      'audit-rounds',
    ],
    ['no day of the audit', { auditedOn: undefined }, 'audit-day'],
    ['a surveillance', { kind: 'surveillance' }, 'audit-kind'],
    ['a proposal to refuse', { report: { ...audit().report, proposal: 'refuse' } }, 'audit-proposal'],
    ['a criterion not judged', { judgements: Object.fromEntries(Object.entries(audit().judgements).slice(1)) }, 'audit-incomplete'],
    [
      'a key criterion held not applicable',
      { judgements: { ...audit().judgements, 'SE-004': { notApplicable: { reason: '没有' } } } },
      'audit-incomplete',
    ],
    ['a key criterion failed', { judgements: { ...audit().judgements, 'SE-004': { step: 1 } } }, 'audit-grade'],
  ] as const satisfies readonly (readonly [string, Partial<Audit>, string])[])('%s: none', ([, change, rule]) =>
    expect(refusals(audit(change))).toContain(rule),
  );

  test('all that stands against it is told at once', () => {
    expect(refusals(audit({ review: undefined, verifications: [], auditedOn: undefined })).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the facts of a surveillance', () => {
  const surveilled = (more: Partial<Audit> = {}): Audit =>
    audit({ kind: 'surveillance', certificate: 'ASMM-2026-000001-7', report: { ...audit().report, proposal: 'maintain' }, ...more });

  test('count findings raised and closed, and fit the event', () => {
    const facts = surveillanceFacts(surveilled(), version);
    if (!facts.ok) return expect.fail(JSON.stringify(facts.findings));
    expect(facts.facts).toMatchObject({ audited: '2026-09-24', result: 'conforming', findings: { major: 1, minor: 1, closed: 1 } });
    expect(surveilledSchema.safeParse({ event: 'surveilled', ...days, ...facts.facts }).error).toBeUndefined();
  });

  test('with a major finding open it did not conform', () => {
    const facts = surveillanceFacts(surveilled({ verifications: [] }), version);
    expect(facts).toMatchObject({ ok: true, facts: { result: 'nonconforming', findings: { major: 1, minor: 1, closed: 0 } } });
  });

  test('key criteria alone are enough, and give no scores', () => {
    const keys = version.sections.flatMap(({ provisions }) => provisions.filter(({ kind }) => kind === 'key').map(({ id }) => id));
    const judgements = Object.fromEntries(keys.map((id) => [id, { step: 3 }]));
    const facts = surveillanceFacts(surveilled({ judgements }), version);
    expect(facts.ok && Object.keys(facts.facts).toSorted()).toEqual(['audited', 'findings', 'result']);
    expect(surveillanceFacts(surveilled({ judgements: Object.fromEntries(Object.entries(judgements).slice(1)) }), version).ok).toBe(false);
  });
});

describe('rounds', () => {
  test('end with the first that conforms', () => {
    const later = [...audit().verifications, { on: '2027-01-10', closed: ['f-02'], where: 'records' as const }];
    expect(auditRounds(audit({ verifications: later })).map(({ result }) => result)).toEqual(['rectification', 'conforming']);
  });

  test('without a finding there is one', () => {
    expect(auditRounds(audit({ findings: [], verifications: [] }))).toEqual([
      { on: '2026-09-24', result: 'conforming', major: 0, minor: 0 },
    ]);
  });
});

describe('samples', () => {
  const sizes = (change: Partial<Audit>): Record<string, number | undefined> =>
    Object.fromEntries(samplesOf(audit(change)).map(({ id, least }) => [id, least]));
  const sites = (others: number): Audit['sites'] => [
    { name: '总部', kind: 'headquarters' },
    ...Array.from({ length: others }, (_, index) => ({ name: `网点 ${index + 1}`, kind: 'own' as const })),
  ];

  // Rules RG-005 a: the square root of all sites, rounded up, but no more than there are.
  test.for([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [8, 3],
    [9, 4],
    [24, 5],
    [25, 6],
    [99, 10],
  ] as const)('of %d sites beside the headquarters %d', ([others, least]) => {
    expect(sizes({ sites: sites(others) }).sites).toBe(least);
  });

  // Rules RG-002: the table, and a half or a whole day for each sampled site.
  test.for([
    [50, 4],
    [51, 5],
    [200, 5],
    [201, 8],
    [500, 8],
    [501, 10],
    [1000, 10],
    [1001, 12],
  ] as const)('for %d persons %d days with two sites', ([staff, least]) => {
    expect(sizes({ staff }).days).toBe(least);
  });

  test('a surveillance takes a third of the days, at least one', () => {
    expect(sizes({ staff: 101, kind: 'surveillance' }).days).toBe(1.7);
    expect(sizes({ staff: 10, kind: 'surveillance', sites: sites(0), plan: { ...audit().plan, sampledSites: [] } }).days).toBe(1);
  });

  // Rules RG-004 b and RG-005 c.
  test.for([
    [3, 3],
    [5, 5],
    [40, 5],
    [64, 7],
    [200, 20],
  ] as const)('of %d on duty %d are spoken with', ([staffOnDuty, least]) => {
    expect(sizes({ plan: { ...audit().plan, staffOnDuty } }).interviews).toBe(least);
  });
  test.for([
    [20, 20],
    [60, 60],
    [5000, 60],
  ] as const)('of %d orders %d are seen', ([orders, least]) => {
    expect(sizes({ plan: { ...audit().plan, orders } }).orders).toBe(least);
  });
});

describe('an audit', () => {
  const rulesOf = (change: Partial<Audit>): string[] => checkAudit(audit(change), version, sampleDay).map(({ rule }) => rule);

  test('that is whole has nothing against it', () => expect(checkAudit(audit(), version, sampleDay)).toEqual([]));

  test.for([
    ['too few sites', { plan: { ...audit().plan, sampledSites: ['城东网点'], randomSites: ['城东网点'] } }, 'sample-size'],
    ['a site that is none of theirs', { plan: { ...audit().plan, sampledSites: ['城东网点', '城西网点'] } }, 'site-unknown'],
    ['observation from afar', { plan: { ...audit().plan, stages: [{ stage: 'observation', days: 5, remote: true }] } }, 'stage-remote'],
    [
      'a failed key without a major finding',
      { findings: [], verifications: [], judgements: { ...audit().judgements, 'SE-004': { step: 1 } } },
      'failed-key',
    ],
    [
      'a finding without facts',
      { findings: [{ ...audit().findings[0], id: 'f-09', criterion: 'SE-004', class: 'minor', fact: ' ', evidence: '' }] },
      'finding-incomplete',
    ],
    [
      'a finding of no criterion',
      { findings: [{ id: 'f-01', criterion: 'XX-001', class: 'minor', fact: '事实', evidence: '证据' }] },
      'unknown-criterion',
    ],
    ['a number used twice', { findings: [...audit().findings, ...audit().findings] }, 'finding-twice'],
    ['a verification of nothing', { verifications: [{ on: '2026-11-10', closed: ['f-99'], where: 'on-site' }] }, 'finding-unknown'],
    [
      'a major finding closed by papers alone',
      { verifications: [{ on: '2026-11-10', closed: ['f-01'], where: 'records' }] },
      'verification-place',
    ],
    ['a verification before the audit', { verifications: [{ on: '2026-09-01', closed: ['f-01'], where: 'on-site' }] }, 'verification-days'],
    [
      'a fourth verification',
      { verifications: ['10', '11', '12', '13'].map((on) => ({ on: `2026-11-${on}`, closed: [], where: 'on-site' })) },
      'verification-rounds',
    ],
    ['auditors apart and no reason', { judgements: { ...audit().judgements, 'SQ-003': { step: 4, alone: [4, 2] } } }, 'scoring-apart'],
    [
      'one kind of evidence for a key',
      { judgements: { ...audit().judgements, 'SE-004': { step: 3, evidence: [{ text: '记录' }] } } },
      'key-evidence',
    ],
    ['a review before the audit', { review: { on: '2026-09-01', result: 'accepted' } }, 'review-day'],
    ['a review that has not come', { review: { on: '2026-11-26', result: 'accepted' } }, 'review-day'],
    ['a report without strengths', { report: { ...audit().report, strengths: [] } }, 'report-incomplete'],
  ] as const satisfies readonly (readonly [string, Partial<Audit>, string])[])('%s', ([, change, rule]) =>
    expect(rulesOf(change)).toContain(rule),
  );
});

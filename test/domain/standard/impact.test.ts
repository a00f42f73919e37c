import { describe, expect, test } from 'vitest';
import { type Impact, impactOf, impactsOf } from '#domain/standard/impact.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { Grading } from '#schema/standard.ts';
import { entry } from '../registry/sample.ts';
import { writtenStandard, writtenVersion } from './policy/written-standard.ts';

const day = '2026-10-01';

function grading(pass: number, excellent: number, floor = 50): Grading {
  return {
    keyStep: 2,
    notApplicableCap: 15,
    grades: [
      { grade: 'excellent', total: excellent, everySection: 70, sections: {}, failedKeys: 0 },
      { grade: 'pass', total: pass, everySection: floor, sections: {}, failedKeys: 0 },
    ],
  };
}

const old = {
  ...writtenVersion({ version: '1.0', matter: { published: '2023-01-01', effective: '2023-03-01' } }),
  grading: grading(60, 85),
};
const transition = { from: ['1.0'], until: '2027-08-31' };
const fresh = {
  ...writtenVersion({ version: '2.0', matter: { published: '2026-06-01', effective: '2026-09-01', transition } }),
  grading: grading(65, 88, 55),
};
const standard = writtenStandard([old, fresh]);

type History = Certificate['history'];

/** A certificate on 1.0 that passed with 60 of 100 in one dimension and 70 in the other. */
function certificate(number: string, more: Partial<Certificate> = {}, ...later: History): Certificate {
  return {
    number,
    holder: '914404009900000098',
    body: 'CNCA-R-2099-901',
    standard: 'asmm@1.0',
    scope: [{ service: '空调维修', sites: ['总部'] }],
    validUntil: '2028-03-09',
    history: [issued(60, 70), ...later],
    ...more,
  };
}

const days = { decided: '2025-03-06', effective: '2025-03-10', recorded: '2025-03-10' };

function issued(quality: number, efficiency: number, grade: 'pass' | 'excellent' = 'pass'): History[number] {
  const scores = { quality: { obtained: quality, applicable: 100 }, efficiency: { obtained: efficiency, applicable: 100 } };
  return { event: 'issued', ...days, scores, failedKeys: [], grade };
}

function impact(certificates: readonly Certificate[], to = fresh, of = standard): Impact {
  return impactOf(of, old, to, certificates, day);
}

describe('who is touched', () => {
  test('valid and suspended certificates on the older version, by grade, body and year', () => {
    const found = impact([
      certificate('A'),
      certificate('B', { body: 'CNCA-R-2099-902', validUntil: '2027-05-01', history: [issued(90, 95, 'excellent')] }),
      certificate('C', {}, entry('suspended', '2026-02-02')),
      certificate('D', {}, entry('withdrawn', '2026-02-02')),
      certificate('E', { validUntil: '2026-09-30' }),
      certificate('F', { standard: 'asmm@2.0' }),
      certificate('G', { standard: 'asmm-rules@1.0' }),
    ]);
    expect(found).toMatchObject({
      certificates: 3,
      byGrade: { excellent: 1, pass: 2 },
      byBody: { 'CNCA-R-2099-901': 2, 'CNCA-R-2099-902': 1 },
      byExpiry: { 2027: 1, 2028: 2 },
      mustUpgradeBy: '2027-08-31',
      expireBefore: 1,
    });
  });

  test('nobody in an empty register', () => {
    expect(impact([])).toEqual({
      certificates: 0,
      byGrade: {},
      byBody: {},
      byExpiry: {},
      mustUpgradeBy: '2027-08-31',
      expireBefore: 0,
      wouldLoseGrade: [],
      withoutScores: 0,
    });
  });

  test('no longer one that was upgraded', () => {
    expect(impact([certificate('A', {}, entry('upgraded', '2026-02-02'))]).certificates).toBe(0);
  });
});

describe('who would lose a grade', () => {
  test.for<readonly [string, readonly [number, number, 'pass' | 'excellent'], readonly { from: string; to: string }[]]>([
    ['total below the new limit', [64, 64, 'pass'], [{ from: 'pass', to: 'fail' }]],
    ['just on it', [65, 65, 'pass'], []],
    ['total enough, a dimension below the new floor', [54, 90, 'pass'], [{ from: 'pass', to: 'fail' }]],
    ['excellent falls to pass', [86, 86, 'excellent'], [{ from: 'excellent', to: 'pass' }]],
    ['excellent stays', [90, 95, 'excellent'], []],
    ['what the old rules no longer carry either is not lost to the new ones', [40, 90, 'pass'], []],
  ])('%s', ([, [quality, efficiency, grade], expected]) => {
    const found = impact([certificate('A', { history: [issued(quality, efficiency, grade)] })]).wouldLoseGrade;
    expect(found).toEqual(expected.map((loss) => ({ number: 'A', ...loss })));
  });

  test('cannot be told without published scores, and is not guessed', () => {
    const found = impact([certificate('A', { history: [{ event: 'issued', ...days, grade: 'excellent' }] })]);
    expect(found).toMatchObject({ withoutScores: 1, wouldLoseGrade: [] });
  });
});

describe('by when they must upgrade', () => {
  test('by the end of the transition, extensions counted', () => {
    const extended = writtenStandard([old, fresh], {
      extensions: [{ version: '2.0', dated: '2027-05-01', until: '2027-12-31', reason: '审核能力不足。', resolution: '第 3 号决议' }],
    });
    expect(impact([], fresh, extended).mustUpgradeBy).toBe('2027-12-31');
  });

  test('by the planned end, for a draft: a dry run before anything is published', () => {
    const draft = { ...fresh, matter: { ...fresh.matter, status: 'draft' as const, published: undefined } };
    const found = impact([certificate('A')], draft, writtenStandard([old, draft]));
    expect(found).toMatchObject({ certificates: 1, mustUpgradeBy: '2027-08-31', wouldLoseGrade: [] });
  });

  test('never, where the newer version asks for none', () => {
    const minor = { ...old, version: '1.1', matter: { ...old.matter, version: '1.1' } };
    expect(impact([certificate('A')], minor, writtenStandard([old, minor]))).toMatchObject({ mustUpgradeBy: undefined, expireBefore: 0 });
  });
});

test('a new version touches the one before it and all that its transition names', () => {
  const minor = { ...old, version: '1.1', matter: { ...old.matter, version: '1.1' } };
  const major = { ...fresh, matter: { ...fresh.matter, transition: { from: ['1.0', '1.1'], until: '2027-08-31' } } };
  const found = impactsOf(writtenStandard([old, minor, major]), major, [certificate('A'), certificate('B', { standard: 'asmm@1.1' })], day);
  expect(found.map(({ from, impact: { certificates } }) => [from, certificates])).toEqual([
    ['1.1', 1],
    ['1.0', 1],
  ]);
  expect(impactsOf(writtenStandard([old, minor]), minor, [], day).map(({ from }) => from)).toEqual(['1.0']);
});

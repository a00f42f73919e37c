import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf, reaches } from '#domain/assessment/grade.ts';
import { type Answer, percent, scoreOf, totalOf } from '#domain/assessment/score.ts';
import { version } from '../standard/sample.ts';

const sample = version('1.0', { effective: '2023-11-01' });
const grading = sample.grading ?? expect.fail('the sample is graded');

/** Whether a ratio reaches a percentage, in exact integers. */
function exactlyReaches(obtained: number, applicable: number, percentage: number): boolean {
  return BigInt(obtained) * 100n >= BigInt(percentage) * BigInt(applicable);
}

const scoreOfOne = fc
  .integer({ min: 1, max: 400 })
  .chain((applicable) => fc.record({ applicable: fc.constant(applicable), obtained: fc.integer({ min: 0, max: applicable }) }));
const scores = fc.record({ 'service-quality': scoreOfOne, 'improvement-innovation': scoreOfOne });
const answers = fc.record({
  'SQ-001': fc.constantFrom<Answer>(0, 1, 2, 3, 4),
  'SQ-002': fc.constantFrom<Answer>(0, 1, 2, 3, 4, 'n/a'),
  'CI-001': fc.constantFrom<Answer>(0, 1, 2, 3, 4),
  'CI-002': fc.constantFrom<Answer>(0, 1, 2, 3, 4, 'n/a'),
});

describe('scoring', () => {
  test('points × step in quarter-points, keys below their step named', () => {
    expect(scoreOf(sample, { 'SQ-001': 1, 'SQ-002': 4, 'CI-001': 2, 'CI-002': 3 })).toEqual({
      scores: { 'service-quality': { obtained: 120, applicable: 240 }, 'improvement-innovation': { obtained: 95, applicable: 160 } },
      failedKeys: ['SQ-001'],
    });
  });

  test('what does not apply, or was not judged, leaves the denominator', () => {
    expect(scoreOf(sample, { 'SQ-001': 4, 'SQ-002': 'n/a', 'CI-001': 4 }).scores).toEqual({
      'service-quality': { obtained: 160, applicable: 160 },
      'improvement-innovation': { obtained: 100, applicable: 100 },
    });
  });

  test('a dimension of which nothing was judged has no score', () => {
    expect(scoreOf(sample, { 'SQ-001': 4 }).scores).toEqual({ 'service-quality': { obtained: 160, applicable: 160 } });
  });

  test('no answer obtains more than applies; all 4 obtain all; a better step never obtains less', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('SQ-001', 'SQ-002', 'CI-001', 'CI-002'), (given, id) => {
        const { obtained, applicable } = totalOf(scoreOf(sample, given).scores);
        expect(obtained).toBeLessThanOrEqual(applicable);
        const step = given[id];
        if (step === 'n/a' || step === 4) return;
        const better: Record<string, Answer> = { ...given, [id]: 4 };
        expect(totalOf(scoreOf(sample, better).scores).obtained).toBeGreaterThan(obtained);
      }),
    );
  });
});

describe('a ratio as shown', () => {
  test.for([
    [863, 1000, '86.3'],
    [8639, 10_000, '86.3'],
    [2, 3, '66.6'],
    [1, 1, '100.0'],
    [0, 7, '0.0'],
    [7999, 10_000, '79.9'],
    [29, 100, '29.0'],
    [57, 100, '57.0'],
  ] as const)('%i of %i is %s, never rounded up', ([obtained, applicable, shown]) => {
    expect(percent({ obtained, applicable })).toBe(shown);
  });

  test('is the largest tenth that the ratio reaches', () => {
    fc.assert(
      fc.property(scoreOfOne, ({ obtained, applicable }) => {
        const tenths = BigInt(percent({ obtained, applicable }).replace('.', ''));
        const [whole, part] = [BigInt(obtained) * 1000n, BigInt(applicable)];
        expect(tenths * part <= whole && whole < (tenths + 1n) * part).toBe(true);
      }),
    );
  });
});

describe('grading', () => {
  test('reaches a floor exactly, by cross-multiplication', () => {
    fc.assert(
      fc.property(scoreOfOne, fc.integer({ min: 0, max: 100 }), ({ obtained, applicable }, percentage) => {
        expect(reaches({ obtained, applicable }, percentage)).toBe(exactlyReaches(obtained, applicable, percentage));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives what exact rationals give', () => {
    fc.assert(
      fc.property(scores, fc.subarray(['SQ-001', 'CI-001']), (given, failedKeys) => {
        const [quality, innovation] = [given['service-quality'], given['improvement-innovation']];
        const obtained = quality.obtained + innovation.obtained;
        const applicable = quality.applicable + innovation.applicable;
        const all = (total: number, first: number, second: number): boolean =>
          failedKeys.length === 0 &&
          exactlyReaches(obtained, applicable, total) &&
          exactlyReaches(quality.obtained, quality.applicable, first) &&
          exactlyReaches(innovation.obtained, innovation.applicable, second);
        const grade = all(85, 80, 75) ? 'excellent' : all(60, 50, 50) ? 'pass' : 'fail';
        expect(gradeOf(given, failedKeys, grading)).toBe(grade);
      }),
      { numRuns: 1000 },
    );
  });

  test.for([
    ['all floors reached exactly', [204, 240], [136, 160], [], 'excellent'],
    ['one quarter-point below the total', [204, 240], [135, 160], [], 'pass'],
    ['service quality below its own floor', [191, 240], [160, 160], [], 'pass'],
    ['service quality on its own floor', [192, 240], [160, 160], [], 'excellent'],
    ['innovation below its own floor', [240, 240], [119, 160], [], 'pass'],
    ['the pass exactly', [144, 240], [96, 160], [], 'pass'],
    ['one quarter-point below the pass', [143, 240], [96, 160], [], 'fail'],
    ['one dimension below the floor of all', [240, 240], [79, 160], [], 'fail'],
    ['one dimension on the floor of all', [240, 240], [80, 160], [], 'pass'],
    ['a key criterion failed', [240, 240], [160, 160], ['SQ-001'], 'fail'],
  ] as const)('%s', ([, [q, qa], [i, ia], failedKeys, grade]) => {
    const record = { 'service-quality': { obtained: q, applicable: qa }, 'improvement-innovation': { obtained: i, applicable: ia } };
    expect(gradeOf(record, failedKeys, grading)).toBe(grade);
  });

  test('a higher score never gives a lower grade', () => {
    const rank = { fail: 0, pass: 1, excellent: 2 } as const;
    fc.assert(
      fc.property(scores, fc.constantFrom('service-quality', 'improvement-innovation'), (given, id) => {
        fc.pre(given[id].obtained < given[id].applicable);
        const better = { ...given, [id]: { ...given[id], obtained: given[id].obtained + 1 } };
        expect(rank[gradeOf(better, [], grading)]).toBeGreaterThanOrEqual(rank[gradeOf(given, [], grading)]);
      }),
    );
  });

  test('nothing applicable reaches nothing', () => {
    expect(reaches({ obtained: 0, applicable: 0 }, 0)).toBe(false);
  });
});

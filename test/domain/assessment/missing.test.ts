import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaOf } from '#domain/assessment/assessable.ts';
import { gradeOf } from '#domain/assessment/grade.ts';
import { whatIsMissing } from '#domain/assessment/missing.ts';
import { type Answer, scoreOf } from '#domain/assessment/score.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { chapters, provision, version } from '../standard/sample.ts';

const sample = version('1.0', { effective: '2023-11-01' });
const grading = sample.grading ?? expect.fail('the sample is graded');
const ids = criteriaOf(sample).map(({ id }) => id);
const steps = [0, 1, 2, 3, 4] as const;
const rank = { fail: 0, pass: 1, excellent: 2 } as const;

/** The least number of steps that leads to a grade, by trying all judgements that are nowhere worse. */
function least(of: typeof sample, answers: Readonly<Record<string, Answer>>, grade: CertifiedGrade): number | undefined {
  const criteria = criteriaOf(of).map(({ id }) => id);
  let found: number | undefined;
  const tryOut = (place: number, given: Record<string, Answer>, effort: number): void => {
    if (found !== undefined && effort >= found) return;
    const id = criteria[place];
    if (id === undefined) {
      const { scores, failedKeys } = scoreOf(of, given);
      const complete = of.sections.every((section) => scores[section.id] !== undefined);
      if (complete && rank[gradeOf(scores, failedKeys, of.grading ?? grading)] >= rank[grade]) found = effort;
      return;
    }
    const from = answers[id] ?? 0;
    if (from === 'n/a') tryOut(place + 1, { ...given, [id]: 'n/a' }, effort);
    else for (const step of steps.filter((each) => each >= from)) tryOut(place + 1, { ...given, [id]: step }, effort + step - from);
  };
  tryOut(0, {}, 0);
  return found;
}

const step = fc.constantFrom<Answer>(...steps);
const answers = fc.record(
  {
    'SQ-001': step,
    'SQ-002': fc.oneof(step, fc.constant<Answer>('n/a')),
    'CI-001': step,
    'CI-002': fc.oneof(step, fc.constant<Answer>('n/a')),
  },
  { requiredKeys: [] },
);
const grades = fc.constantFrom<CertifiedGrade>('pass', 'excellent');

describe('what is missing for a grade', () => {
  test('is the least effort there is', () => {
    fc.assert(
      fc.property(answers, grades, (given, grade) => {
        expect(whatIsMissing(sample, given, grade)?.steps).toBe(least(sample, given, grade));
      }),
      { numRuns: process.env.LONG === undefined ? 300 : 20_000 },
    );
  });

  test('is the least where a grade lets a key criterion fall short', () => {
    const lenient = { ...sample, grading: { ...grading, grades: grading.grades.map((rule) => ({ ...rule, failedKeys: 1 })) } };
    fc.assert(
      fc.property(answers, grades, (given, grade) => {
        expect(whatIsMissing(lenient, given, grade)?.steps).toBe(least(lenient, given, grade));
      }),
      { numRuns: 200 },
    );
  });

  test('leads to the grade when it is done, and counts what it says', () => {
    fc.assert(
      fc.property(answers, grades, (given, grade) => {
        const missing = whatIsMissing(sample, given, grade) ?? expect.fail('a criterion applies in every dimension');
        const done: Record<string, Answer> = { ...Object.fromEntries(ids.map((id) => [id, 0] as const)), ...given };
        for (const { id, from, to } of missing.improvements) {
          expect(done[id]).toBe(from);
          done[id] = steps.find((each) => each === to) ?? expect.fail('a step');
        }
        const { scores, failedKeys } = scoreOf(sample, done);
        expect(rank[gradeOf(scores, failedKeys, grading)]).toBeGreaterThanOrEqual(rank[grade]);
        expect(missing.improvements.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(missing.steps);
      }),
    );
  });

  test('puts key criteria first, then what gains most a step', () => {
    const missing = whatIsMissing(sample, { 'SQ-001': 1, 'SQ-002': 1, 'CI-001': 0, 'CI-002': 0 }, 'pass');
    expect(missing?.improvements).toEqual([
      { id: 'SQ-001', from: 1, to: 3, gain: 80, because: 'keys' },
      { id: 'CI-001', from: 0, to: 4, gain: 100, because: 'keys' },
    ]);
  });

  test('is nothing once the grade is reached', () => {
    expect(whatIsMissing(sample, Object.fromEntries(ids.map((id) => [id, 4])), 'excellent')).toEqual({
      grade: 'excellent',
      steps: 0,
      improvements: [],
    });
  });

  test('cannot be told where a whole dimension is held not applicable', () => {
    const general = version('1.0', { effective: '2023-11-01' }, [
      ...chapters,
      { id: 'extra', points: 10, provisions: [provision('EX-001', { points: 10 })] },
    ]);
    expect(whatIsMissing(general, { 'EX-001': 'n/a' }, 'pass')).toBeUndefined();
  });
});

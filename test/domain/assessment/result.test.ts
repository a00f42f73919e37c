import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf } from '#domain/assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { assessmentResult } from '#domain/assessment/result.ts';
import type { Answer } from '#domain/assessment/score.ts';
import { readWorkFile } from '#domain/assessment/work-file.ts';
import { assessmentJson } from '#io/assessment/assessment-json.ts';
import { workFileShapes } from '#io/assessment/work-file.ts';
import { readRepository } from '#io/repository.ts';
import type { Grade } from '#schema/grade.ts';
import { ourVersion, wholeAssessment } from '../../support/work-files.ts';

const runs = process.env.LONG === undefined ? 300 : 10_000;
const standard = readRepository('.').register.standards.find(({ id }) => id === 'asmm') ?? expect.fail('asmm');
const shapes = workFileShapes();

/** A ratio in lowest terms would do as well: all that counts is that nothing is ever rounded. */
interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

function atLeast({ top, bottom }: Ratio, percentage: number): boolean {
  return bottom > 0n && top * 100n >= BigInt(percentage) * bottom;
}

/** The rules of a version (design section 3, rules RH-002 to RH-006) said once more, in exact rationals and without the code under test. */
function oracle(version: AssessableVersion, answers: Readonly<Record<string, Answer>>): Grade | 'unjudged' | 'not-allowed' {
  const grading = version.grading ?? expect.fail('graded');
  let [all, none] = [0n, 0n];
  let failed = 0;
  const ratios = new Map<string, Ratio>();
  for (const section of version.sections) {
    let [top, bottom] = [0n, 0n];
    for (const { id, points, kind } of section.provisions) {
      const answer = answers[id];
      if (answer === undefined) return 'unjudged';
      all += BigInt(points);
      if (answer === 'n/a') {
        if (kind === 'key') return 'not-allowed';
        none += BigInt(points);
        continue;
      }
      top += BigInt(points) * BigInt(answer);
      bottom += BigInt(points) * 4n;
      if (kind === 'key' && answer < grading.keyStep) failed += 1;
    }
    if (bottom === 0n) return 'not-allowed';
    ratios.set(section.id, { top, bottom });
  }
  if (none * 100n > BigInt(grading.notApplicableCap) * all) return 'not-allowed';
  const total = [...ratios.values()].reduce((sum, { top, bottom }) => ({ top: sum.top + top, bottom: sum.bottom + bottom }));
  for (const { grade, total: floor, everySection, sections, failedKeys } of grading.grades) {
    const floors = [...ratios].every(([id, ratio]) => atLeast(ratio, everySection) && atLeast(ratio, sections[id] ?? 0));
    if (failed <= failedKeys && atLeast(total, floor) && floors) return grade;
  }
  return 'fail';
}

/** Judgements around the boundaries: most at or next to a level, a few not applicable, sometimes one left out. */
function judgements(version: AssessableVersion): fc.Arbitrary<Record<string, Answer>> {
  const criteria = criteriaOf(version);
  const level = fc.constantFrom<Answer>(2, 3, 4);
  const any = fc.constantFrom<Answer>(0, 1, 2, 3, 4, 'n/a');
  const near = (at: Answer): fc.Arbitrary<Answer> =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(at) }, { weight: 4, arbitrary: level }, { weight: 1, arbitrary: any });
  const each = level
    .chain((at) => fc.tuple(...criteria.map(({ id }) => near(at).map((answer) => [id, answer] as const))))
    .map(Object.fromEntries<Answer>);
  return fc.tuple(each, fc.option(fc.constantFrom(...criteria.map(({ id }) => id)), { freq: 12 })).map(([answers, left]) => {
    const { [left ?? '']: _, ...rest } = answers;
    return rest;
  });
}

describe.for(['1.1', '2.0'])('under %s', (number) => {
  const slim = ourVersion(number);
  const published: AssessableVersion = JSON.parse(JSON.stringify(slim));
  const whole = standard.versions.find(({ version }) => version === number) ?? expect.fail(number);

  test('page, command, whole version and exact rationals give one grade', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(judgements(slim), (answers) => {
        const expected = oracle(slim, answers);
        seen.add(expected);
        const grade = expected === 'unjudged' || expected === 'not-allowed' ? undefined : expected;
        const page = assessmentResult(published, answers);
        expect(page.grade).toBe(grade);
        expect(assessmentResult(whole, answers)).toEqual(page);
        const file = {
          ...wholeAssessment(number),
          answers: Object.fromEntries(
            Object.entries(answers).map(([id, answer]) => [
              id,
              answer === 'n/a' ? { notApplicable: { reason: '没有这项活动' } } : { step: answer },
            ]),
          ),
        };
        const reading = readWorkFile(JSON.stringify(file), shapes);
        if (!reading.ok || reading.file.format !== 'asmm-assessment') return expect.fail('a whole file is read');
        expect(answersOf(reading.file.answers)).toEqual(answers);
        expect(JSON.parse(assessmentJson(reading.file, slim, [])).result).toEqual(JSON.parse(JSON.stringify(page)));
      }),
      { numRuns: runs },
    );
    for (const grade of ['fail', 'pass', 'excellent', 'unjudged', 'not-allowed'])
      expect(seen, 'the samples reach every answer').toContain(grade);
  });

  test('a grade is the highest of which every condition is met', () => {
    fc.assert(
      fc.property(judgements(slim), (answers) => {
        const { soFar, conditions, scores } = assessmentResult(slim, answers);
        if (Object.keys(scores).length < slim.sections.length) return;
        const met = (grade: Grade): boolean =>
          conditions.filter((condition) => condition.grade === grade).every((condition) => condition.met);
        expect(soFar).toBe(met('excellent') ? 'excellent' : met('pass') ? 'pass' : 'fail');
        for (const { met: reached, short } of conditions) expect(reached).toBe(short === 0);
      }),
      { numRuns: 200 },
    );
  });

  test('what is not judged yet can still make the grade that is said to be within reach', () => {
    const all = Object.fromEntries(criteriaOf(slim).map(({ id }) => [id, 4] as const));
    expect(assessmentResult(slim, {}).withinReach).toBe('excellent');
    expect(assessmentResult(slim, all)).toMatchObject({ grade: 'excellent', progress: { judged: criteriaOf(slim).length } });
    const key = criteriaOf(slim).find(({ kind }) => kind === 'key')?.id ?? '';
    expect(assessmentResult(slim, { [key]: 1 })).toMatchObject({ withinReach: 'fail', failedKeys: [key], grade: undefined });
  });
});

describe('a quick scan', () => {
  test('counts the key criteria alone, and gives no grade', () => {
    const version = ourVersion('2.0');
    const keys = criteriaOf(version).filter(({ kind }) => kind === 'key');
    const result = assessmentResult(version, Object.fromEntries(keys.map(({ id }) => [id, 3] as const)), keys);
    expect(result.progress).toEqual({ judged: keys.length, of: keys.length });
    expect(result.grade).toBeUndefined();
  });
});

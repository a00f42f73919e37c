import type { DimensionScore, Scores } from '#schema/event.ts';
import type { Grade } from '#schema/grade.ts';
import { criteriaOf } from './assessable.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import { gradeOf } from './grade.ts';
import { type NotApplicableFault, notApplicableFaults } from './not-applicable.ts';
import type { Scorable, ScorableCriterion } from './scorable.ts';
import { type Answer, scoreOf, totalOf } from './score.ts';

/** How far an assessment has come and what it gives: the one answer for page, command, report and register. Scores are in quarter-points. */
export interface AssessmentResult {
  readonly scores: Scores;
  readonly failedKeys: readonly string[];
  /** Nothing where nothing was judged yet. */
  readonly total: DimensionScore | undefined;
  readonly progress: Progress;
  readonly dimensions: readonly DimensionResult[];
  /** The grade; nothing until every criterion is judged, or while something is held not applicable that may not be. */
  readonly grade: Grade | undefined;
  /** The grade that the criteria judged so far would give by themselves; nothing where none is. */
  readonly soFar: Grade | undefined;
  /** The grade still within reach: all that is not judged yet taken at step 4. */
  readonly withinReach: Grade;
  readonly conditions: readonly Condition[];
  readonly notApplicable: readonly NotApplicableFault[];
}

export interface Progress {
  readonly judged: number;
  readonly of: number;
}

export interface DimensionResult {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly progress: Progress;
  readonly score: DimensionScore | undefined;
}

type Answers = Readonly<Record<string, Answer>>;

/** The result of what was judged, under a version's own rules. `asked`: the criteria that count as the whole for progress, default all. */
export function assessmentResult(
  version: Scorable,
  answers: Answers,
  asked: readonly ScorableCriterion[] = criteriaOf(version),
): AssessmentResult {
  const { scores, failedKeys } = scoreOf(version, answers);
  const notApplicable = notApplicableFaults(version, answers);
  const complete = criteriaOf(version).every(({ id }) => answers[id] !== undefined);
  const soFar = gradeUnder(version, scores, failedKeys);
  const judgedAny = Object.keys(scores).length > 0;
  return {
    scores,
    failedKeys,
    total: judgedAny ? totalOf(scores) : undefined,
    progress: progressOf(asked, answers),
    dimensions: version.sections.flatMap(({ id, title, points, provisions }) => {
      if (points === undefined) return [];
      const inside = asked.filter((criterion) => provisions.some((provision) => provision.id === criterion.id));
      return [{ id, title, points, progress: progressOf(inside, answers), score: scores[id] }];
    }),
    grade: complete && notApplicable.length === 0 ? soFar : undefined,
    soFar: judgedAny ? soFar : undefined,
    withinReach: bestGrade(version, answers),
    conditions: conditionsOf(version, scores, failedKeys),
    notApplicable,
  };
}

function gradeUnder({ grading }: Scorable, scores: Scores, failedKeys: readonly string[]): Grade {
  return grading === undefined ? 'fail' : gradeOf(scores, failedKeys, grading);
}

function bestGrade(version: Scorable, answers: Answers): Grade {
  const best: Answers = { ...Object.fromEntries(criteriaOf(version).map(({ id }) => [id, 4] as const)), ...answers };
  const { scores, failedKeys } = scoreOf(version, best);
  return gradeUnder(version, scores, failedKeys);
}

function progressOf(criteria: readonly ScorableCriterion[], answers: Answers): Progress {
  return { judged: criteria.filter(({ id }) => answers[id] !== undefined).length, of: criteria.length };
}

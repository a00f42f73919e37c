import type { DimensionScore, Scores } from '#schema/event.ts';
import type { Grade } from '#schema/grade.ts';
import type { GradeRule, Grading } from '#schema/standard.ts';
import { totalOf } from './score.ts';

/** The grade that a version's own rules give to a score record: the highest whose conditions are all met. */
export function gradeOf(scores: Scores, failedKeys: readonly string[], grading: Grading): Grade {
  return grading.grades.find((rule) => meets(scores, failedKeys, rule))?.grade ?? 'fail';
}

function meets(scores: Scores, failedKeys: readonly string[], rule: GradeRule): boolean {
  return (
    failedKeys.length <= rule.failedKeys &&
    reaches(totalOf(scores), rule.total) &&
    Object.entries(scores).every(([section, score]) => reaches(score, Math.max(rule.everySection, rule.sections[section] ?? 0)))
  );
}

/** Whether a ratio reaches a percentage, by cross-multiplication: no rounding ever lifts a score over a limit. */
export function reaches({ obtained, applicable }: DimensionScore, percentage: number): boolean {
  return applicable > 0 && obtained * 100 >= percentage * applicable;
}

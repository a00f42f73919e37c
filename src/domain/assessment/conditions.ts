import type { DimensionScore, Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import type { GradeRule } from '#schema/standard.ts';
import { reaches } from './grade.ts';
import type { Scorable } from './scorable.ts';
import { totalOf } from './score.ts';

/** One condition of a grade, and whether a score record meets it. A grade is given when all of its conditions are met. */
export interface Condition {
  readonly grade: CertifiedGrade;
  readonly what: 'total' | 'dimension' | 'keys';
  /** Of a dimension: its id and title. */
  readonly section?: string;
  readonly title?: string;
  /** Percentage to reach, or for keys how many may fall short. */
  readonly limit: number;
  readonly met: boolean;
  /** Quarter-points short of the limit, rounded up to what can be obtained; for keys how many too many. */
  readonly short: number;
}

/** Every condition of every grade of a version, the highest grade first: the table of thresholds. Dimensions without a score do not meet theirs. */
export function conditionsOf(version: Scorable, scores: Scores, failedKeys: readonly string[]): Condition[] {
  return (version.grading?.grades ?? []).flatMap((rule) => conditionsOfGrade(version, rule, scores, failedKeys));
}

/** The conditions of one grade. */
export function conditionsOfGrade(version: Scorable, rule: GradeRule, scores: Scores, failedKeys: readonly string[]): Condition[] {
  const { grade } = rule;
  const dimensions = version.sections.filter(({ points }) => points !== undefined);
  return [
    { grade, what: 'total', ...against(totalOf(scores), rule.total) },
    ...dimensions.map(({ id, title }) => {
      const score = scores[id] ?? { obtained: 0, applicable: 0 };
      return { grade, what: 'dimension', section: id, title, ...against(score, floorOf(rule, id)) } as const;
    }),
    {
      grade,
      what: 'keys',
      limit: rule.failedKeys,
      met: failedKeys.length <= rule.failedKeys,
      short: Math.max(0, failedKeys.length - rule.failedKeys),
    },
  ];
}

/** The percentage that a grade asks of a dimension. */
export function floorOf(rule: GradeRule, section: string): number {
  return Math.max(rule.everySection, rule.sections[section] ?? 0);
}

function against(score: DimensionScore, limit: number): Pick<Condition, 'limit' | 'met' | 'short'> {
  return { limit, met: reaches(score, limit), short: shortOf(score, limit) };
}

/** Quarter-points that a score is short of a percentage. */
export function shortOf({ obtained, applicable }: DimensionScore, percentage: number): number {
  return Math.max(0, Math.ceil((percentage * applicable - obtained * 100) / 100));
}

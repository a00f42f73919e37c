import { gradeOf } from '#domain/assessment/grade.ts';
import type { Answer } from '#domain/assessment/score.ts';
import { scoreOf } from '#domain/assessment/score.ts';
import type { StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import type { Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import type { Random } from './random.ts';

export interface Evaluation {
  readonly scores: Scores;
  readonly failedKeys: string[];
  readonly grade: CertifiedGrade;
}

/** What an audit found on a version: steps of every criterion by chance, drawn again until a certificate can be issued on them. */
export function generateEvaluation(version: StandardVersion, chance: Random): Evaluation {
  for (;;) {
    const excellent = chance.chance(0.35);
    const answers: Record<string, Answer> = {};
    for (const { id, points } of provisionsOf(version)) {
      if (points !== undefined) answers[id] = chance.pick<Answer>(excellent ? [3, 4, 4, 4] : [2, 3, 3, 4]);
    }
    const { scores, failedKeys } = scoreOf(version, answers);
    const grade = version.grading === undefined ? 'fail' : gradeOf(scores, failedKeys, version.grading);
    if (grade !== 'fail') return { scores, failedKeys, grade };
  }
}

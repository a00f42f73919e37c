import type { Certificate } from '#schema/certificate.ts';
import type { Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { standardAt } from './standard-at.ts';

/** A judgement on record: what was scored, under which version, and the grade that was given for it. */
export interface Evaluation {
  readonly path: readonly (string | number)[];
  readonly standard: string;
  readonly scores: Scores | undefined;
  readonly failedKeys: readonly string[] | undefined;
  /** None of a surveillance audit: it gives scores, and a changed grade is decided apart. */
  readonly grade: CertifiedGrade | undefined;
}

/** Every judgement in the history of a record already corrected that says what was scored or missed, each with the version that held when it took effect. */
export function evaluations(record: Certificate): Evaluation[] {
  const found: Evaluation[] = [];
  let index = -1;
  for (const entry of record.history) {
    index++;
    if (!('scores' in entry || 'failedKeys' in entry)) continue;
    const { scores, failedKeys } = entry;
    if (scores === undefined && failedKeys === undefined) continue;
    const grade = entry.event === 'surveilled' ? undefined : entry.grade;
    found.push({ path: ['history', index], standard: standardAt(record, index), scores, failedKeys, grade });
  }
  return found;
}

import type { Certificate } from '#schema/certificate.ts';
import type { Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { corrected } from './history.ts';
import { stateBefore } from './preceding.ts';

/** A judgement on record: what was scored, under which version, and the grade that was given for it. */
export interface Evaluation {
  readonly path: readonly (string | number)[];
  readonly standard: string;
  readonly scores: Scores | undefined;
  readonly failedKeys: readonly string[] | undefined;
  /** None of a surveillance audit: it gives scores, and a changed grade is decided apart. */
  readonly grade: CertifiedGrade | undefined;
}

/** Every judgement in a certificate's history, each with the version that held when it took effect. */
export function evaluations(certificate: Certificate): Evaluation[] {
  const record = corrected(certificate);
  return record.history.flatMap((entry, index): Evaluation[] => {
    const path = ['history', index];
    switch (entry.event) {
      case 'issued':
        return [{ path, standard: record.standard, scores: entry.scores, failedKeys: entry.failedKeys, grade: entry.grade }];
      case 'upgraded':
        return [{ path, standard: entry.standard, scores: entry.scores, failedKeys: entry.failedKeys, grade: entry.grade }];
      case 'renewed':
      case 'regraded': {
        const { standard } = stateBefore(record, index);
        return [{ path, standard, scores: entry.scores, failedKeys: entry.failedKeys, grade: entry.grade }];
      }
      case 'surveilled': {
        const { standard } = stateBefore(record, index);
        return [{ path, standard, scores: entry.scores, failedKeys: entry.failedKeys, grade: undefined }];
      }
      default:
        return [];
    }
  });
}

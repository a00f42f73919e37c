import { gradeOf } from '#domain/assessment/grade.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { type RegisterRule, warningAt } from './rule.ts';

const name = 'regrade-due';

const answers: ReadonlySet<CertificateEvent['event']> = new Set(['regraded', 'upgraded', 'renewed', 'suspended', 'withdrawn', 'cancelled']);

/** Scores of a surveillance audit change no grade by themselves: a decision must follow, and the register reminds until it does (rules, RM-007). */
export const regradeDue = {
  name,
  describe: '监督得分得出不同等级时，应有等级变更或暂停的决定（提示）。',
  about: ['surveilled'],
  *ofCertificate({ file, record }, { versions }, { before }) {
    for (const [place, event] of record.history.entries()) {
      if (event.event !== 'surveilled' || event.scores === undefined) continue;
      if (record.history.slice(place + 1).some((later) => answers.has(later.event))) continue;
      const { standard, grade } = before(place);
      const grading = versions.get(standard)?.version.grading;
      const given = grading && gradeOf(event.scores, event.failedKeys ?? [], grading);
      if (given === undefined || given === grade) continue;
      const message = `监督得分得出 ${given}，证书等级是 ${grade}，其后没有相应决定。`;
      yield warningAt(name, file, ['history', place, 'scores'], message, '复核后登记 regraded；降为不合格的登记 suspended。');
    }
  },
} as const satisfies RegisterRule;

import { gradeOf } from '#domain/assessment/grade.ts';
import { percent, totalOf } from '#domain/assessment/score.ts';
import { evaluations } from '../evaluations.ts';
import { gradeNames } from '../words.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'grade-follows';

/** Nobody types a grade that the version's own rules do not give. Without consent to publish scores it rests on the body's word (design section 3). */
export const gradeFollows = {
  name,
  describe: '等级由得分和未达到的关键项按所依据版本的规则得出。',
  *ofCertificate({ file, record }, { versions }) {
    for (const { path, standard, scores, failedKeys = [], grade } of evaluations(record)) {
      const grading = versions.get(standard)?.version.grading;
      if (grading === undefined || grade === undefined) continue;
      const allowed = grading.grades.find((rule) => rule.grade === grade)?.failedKeys ?? 0;
      if (scores === undefined && failedKeys.length > allowed) {
        const message = `有 ${failedKeys.length} 个关键项未达到，不能评为${gradeNames[grade]}。`;
        yield errorAt(name, file, [...path, 'grade'], message, `${gradeNames[grade]}至多允许 ${allowed} 个；核对记录。`);
      }
      const given = scores && gradeOf(scores, failedKeys, grading);
      if (scores === undefined || given === undefined || given === grade) continue;
      const found = `总分 ${percent(totalOf(scores))}，未达到的关键项 ${failedKeys.length} 个`;
      const message = `按得分（${found}）应为${gradeNames[given]}（${given}），登记的是${gradeNames[grade]}（${grade}）。`;
      yield errorAt(name, file, [...path, 'grade'], message, '核对得分，或改正等级；等级由版本的规则得出，不能另行给定。');
    }
  },
} as const satisfies RegisterRule;

import { gradeOf } from '#domain/assessment/grade.ts';
import { percent, totalOf } from '#domain/assessment/score.ts';
import type { Grade } from '#schema/grade.ts';
import { indexed } from '../indexed.ts';
import { standardAt } from '../standard-at.ts';
import { errorAt, type RegisterRule } from './rule.ts';

const name = 'grade-follows';

const words: Readonly<Record<Grade, string>> = { excellent: '优秀', pass: '合格', fail: '不合格' };

/** Nobody types a grade that the version's own rules do not give. Without consent to publish scores it rests on the body's word (design section 3). */
export const gradeFollows = {
  name,
  describe: '等级由得分和未达到的关键项按所依据版本的规则得出。',
  *check(register) {
    const { certificates, versions } = indexed(register);
    for (const { file, record } of certificates) {
      for (const [place, event] of record.history.entries()) {
        if (!('grade' in event) || (event.scores === undefined && event.failedKeys === undefined)) continue;
        const grading = versions.get(standardAt(record, place))?.version.grading;
        if (grading === undefined) continue;
        const at = ['history', place];
        const { scores, failedKeys, grade } = event;
        if (failedKeys === undefined) {
          yield errorAt(name, file, at, '公开了得分而没有写未达到的关键项。', '写 failedKeys；没有未达到的写 failedKeys: []。');
        } else if (scores === undefined) {
          const allowed = grading.grades.find((rule) => rule.grade === grade)?.failedKeys ?? 0;
          const message = `有 ${failedKeys.length} 个关键项未达到，不能评为${words[grade]}。`;
          if (failedKeys.length > allowed)
            yield errorAt(name, file, [...at, 'grade'], message, `${words[grade]}至多允许 ${allowed} 个；核对记录。`);
        } else {
          const given = gradeOf(scores, failedKeys, grading);
          if (given === grade) continue;
          const message = `按得分（总分 ${percent(totalOf(scores))}，未达到的关键项 ${failedKeys.length} 个）应为 ${given} ${words[given]}，所记为 ${grade} ${words[grade]}。`;
          yield errorAt(name, file, [...at, 'grade'], message, '核对得分，或改正等级；等级不能另行给定。');
        }
      }
    }
  },
} as const satisfies RegisterRule;

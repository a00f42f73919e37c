import type { Assessment } from '#schema/assessment.ts';
import type { Day } from '../day.ts';
import { gapsOf } from '../improvement/gaps.ts';
import { planFindings } from '../improvement/plan-checks.ts';
import { answersOf, askedCriteria } from './answers.ts';
import { type AssessableVersion, criteriaOf } from './assessable.ts';
import { listed, within, workError, workWarning } from './finding.ts';
import { judgementFindings } from './judgement-checks.ts';
import { personalData } from './personal-data.ts';
import type { WorkFinding } from './work-file.ts';

/** Everything that is to be said of an assessment under its version on a day: judgements, dates, what is left to judge, and the plan. */
export function checkAssessment(assessment: Assessment, version: AssessableVersion, day: Day): WorkFinding[] {
  const { answers, extent, plan } = assessment;
  const judged = answersOf(answers);
  const asked = askedCriteria(version, extent);
  const known = new Set(criteriaOf(version).map(({ id }) => id));
  return [
    ...headFindings(assessment, day),
    ...versionFindings(version, day),
    ...(asked.length === 0 ? [emptyExtent(version)] : []),
    ...within(['answers'], judgementFindings(answers, version)),
    ...left(asked.filter(({ id }) => judged[id] === undefined).map(({ id }) => id)),
    ...within(['plan'], planFindingsOf(assessment, version, day)),
    ...plan.actions.flatMap(({ criterion }, index) =>
      known.has(criterion)
        ? []
        : [
            workWarning(
              'unknown-criterion',
              ['plan', 'actions', index, 'criterion'],
              `${version.version} 版没有条款 ${criterion}。`,
              '改为承接它的条款。',
            ),
          ],
    ),
    ...personalData(assessment),
  ];
}

/** What is to be said of its improvement plan. Paths begin at the plan. */
export function planFindingsOf({ plan, answers }: Assessment, version: AssessableVersion, day: Day): readonly WorkFinding[] {
  const requirements = new Map(criteriaOf(version).map((each) => [each.id, each.requirements.map(({ text }) => text).join('\n')]));
  const gaps = gapsOf(version, answersOf(answers)).map(({ id }) => id);
  return [...planFindings(plan, { requirements, gaps, day })];
}

/** Days of a file that cannot be. */
export function headFindings({ created, updated }: Pick<Assessment, 'created' | 'updated'>, day: Day): WorkFinding[] {
  return [
    ...(updated < created
      ? [workError('file-days', ['updated'], `最后修改日期 ${updated} 早于建立日期 ${created}。`, '核对两个日期。')]
      : []),
    ...(updated > day ? [workWarning('file-days', ['updated'], `最后修改日期 ${updated} 还没有到。`, '核对这台电脑的日期。')] : []),
  ];
}

/** Whether a version can still, or already, be used. */
export function versionFindings({ version, status, usableUntil }: AssessableVersion, day: Day): WorkFinding[] {
  if (status === 'draft') {
    return [workWarning('version-draft', ['standard'], `${version} 版是征求意见稿，不能据此申请认证。`, '只用来了解将来的要求。')];
  }
  if (usableUntil === undefined || day <= usableUntil) return [];
  return [
    workWarning('version-ended', ['standard'], `${version} 版的过渡期已于 ${usableUntil} 届满。`, '升级到现行版本，只需回答有变化的条款。'),
  ];
}

/** An extent taken over from elsewhere may name nothing of this version; it would ask nothing, and look finished. */
function emptyExtent({ version }: AssessableVersion): WorkFinding {
  return workError('empty-extent', ['extent'], `评价范围里没有一条 ${version} 版的条款。`, '扩大到全部条款，或改正 dimensions、criteria。');
}

function left(ids: readonly string[]): WorkFinding[] {
  if (ids.length === 0) return [];
  return [workWarning('not-judged', ['answers'], `还有 ${ids.length} 条没有评：${listed(ids)}。`, '评完之后才有评价结果。')];
}

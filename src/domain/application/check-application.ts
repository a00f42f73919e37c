import type { Application } from '#schema/application.ts';
import { answersOf } from '../assessment/answers.ts';
import type { AssessableVersion } from '../assessment/assessable.ts';
import { checkAssessment, headFindings, versionFindings } from '../assessment/check-assessment.ts';
import { within, workError, workWarning } from '../assessment/finding.ts';
import { personalData } from '../assessment/personal-data.ts';
import { assessmentResult } from '../assessment/result.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import { addMonths, type Day } from '../day.ts';
import { isOpen } from '../improvement/plan.ts';
import { checkCreditCode } from '../registry/credit-code.ts';
import { completenessOf } from './completeness.ts';
import { documentItems } from './documents.ts';
import { scopeFindings } from './scope-checks.ts';
import { serviceFindings } from './service-checks.ts';

/** Everything that is to be said of an application on a day: what is missing, what cannot be, and what its assessment still lacks. */
export function checkApplication(application: Application, version: AssessableVersion, day: Day): WorkFinding[] {
  const { assessment, service, documents } = application;
  const known = new Set(documentItems.map(({ id }) => id));
  return [
    ...headFindings(application, day),
    ...versionFindings(version, day),
    ...organizationFindings(application),
    ...scopeFindings(application),
    ...completenessOf(application)
      .filter(({ state }) => state === 'missing')
      .map(({ id, title, clause }) => workError('application-incomplete', pathOf(id), `缺少：${title}。`, `补上这一项（${clause}）。`)),
    ...Object.keys(documents).flatMap((id) =>
      known.has(id) ? [] : [workWarning('unknown-document', ['documents', id], `材料清单里没有 ${id}。`, '删去，或改为清单中的代号。')],
    ),
    ...documentFindings(application),
    ...within(['service'], serviceFindings(service.months, application.updated)),
    ...(assessment === undefined ? [] : assessmentFindings(application, assessment, version, day)),
    ...personalData({ ...application, assessment: undefined }),
  ];
}

function* organizationFindings({ organization, operatingSince, updated, purpose, certificate }: Application): Iterable<WorkFinding> {
  const id = organization.id?.trim() ?? '';
  if (id !== '' && !/^[A-Z]{2}-[0-9A-Z]{4,20}$/.test(id)) {
    const check = checkCreditCode(id);
    if (!check.ok)
      yield workError('credit-code', ['organization', 'id'], codeProblems[check.problem], '对照营业执照改正；没有代码的写“地区-登记号”。');
  }
  if (operatingSince !== undefined && addMonths(operatingSince, 3) > updated) {
    const message = `服务体系自 ${operatingSince} 起运行，到 ${updated} 还不满 3 个月。`;
    yield workWarning('operating-time', ['operatingSince'], message, '现场审核之前须连续运行不少于 3 个月（RE-001 b）。');
  }
  if (purpose === 'recertification' && certificate === undefined) {
    yield workError('recertification-number', ['purpose'], '再认证没有写现有证书的编号。', '补上 certificate。');
  }
}

const codeProblems = {
  length: '统一社会信用代码应是 18 位。',
  alphabet: '统一社会信用代码里有不会出现的字符（不用 I、O、S、V、Z 和小写字母）。',
  'check-character': '统一社会信用代码的校验位不对，可能抄错了一位。',
} as const;

function* documentFindings({ documents, sites, assessment }: Application): Iterable<WorkFinding> {
  for (const { id, title, notApplicableWhen } of documentItems) {
    const entry = documents[id];
    if (entry?.state === 'ready' && (entry.files ?? []).every((name) => name.trim() === '')) {
      yield workWarning('document-files', ['documents', id], `“${title}”标为齐备，没有写文件名称。`, '写上文件名称，使受理人员能够对上。');
    }
    if (entry?.state === 'not-applicable' && notApplicableWhen === undefined) {
      yield workError('document-always', ['documents', id, 'state'], `“${title}”不能标为不适用。`, '每份申请都要有这份材料（RE-002）。');
    }
  }
  if (documents['outsourcing-procedures']?.state === 'not-applicable' && sites.some(({ kind }) => kind === 'outsourced')) {
    yield workError(
      'document-always',
      ['documents', 'outsourcing-procedures', 'state'],
      '场所清单里有外包方，外包的管理文件不能标为不适用。',
      '补上文件。',
    );
  }
  const claims = Object.values(assessment?.answers ?? {}).some(({ notApplicable }) => notApplicable !== undefined);
  if (documents.applicability?.state === 'not-applicable' && claims) {
    yield workError(
      'document-always',
      ['documents', 'applicability', 'state'],
      '自我评估里有不适用的条款，适用性说明不能标为不适用。',
      '补上说明（RE-002）。',
    );
  }
}

/** Months within which the assessment must have been made (rules RD-001 a). */
const assessmentAge = 6;

function assessmentFindings(
  application: Application,
  assessment: NonNullable<Application['assessment']>,
  version: AssessableVersion,
  day: Day,
): WorkFinding[] {
  const path = ['assessment'];
  if (assessment.standard !== application.standard) {
    const message = `自我评估依据 ${assessment.standard}，申请依据 ${application.standard}。`;
    return [workError('assessment-version', [...path, 'standard'], message, '按申请的版本评估：用“升级到新版本”转过来（RD-001 a）。')];
  }
  const { grade, failedKeys, progress } = assessmentResult(version, answersOf(assessment.answers));
  const { scan, dimensions } = assessment.extent;
  return [
    ...within(path, checkAssessment(assessment, version, day)),
    ...(addMonths(assessment.updated, assessmentAge) < application.updated
      ? [
          workError(
            'assessment-age',
            [...path, 'updated'],
            `自我评估完成于 ${assessment.updated}，已超过 6 个月。`,
            '重新评估一次（RD-001 a）。',
          ),
        ]
      : []),
    ...(progress.judged < progress.of
      ? [
          workError(
            'assessment-partial',
            [...path, 'answers'],
            `自我评估只评了 ${progress.of} 条中的 ${progress.judged} 条。`,
            '申请需要逐条评完（RD-001 b）。',
          ),
        ]
      : []),
    ...(scan === 'keys' || dimensions !== undefined
      ? [workWarning('assessment-partial', [...path, 'extent'], '自我评估的范围不是全部条款。', '把范围改为全部条款（RD-001 b）。')]
      : []),
    ...failedKeys
      .filter((id) => assessment.plan.actions.every((action) => action.criterion !== id || isOpen(action)))
      .map((id) =>
        workError(
          'key-not-mended',
          [...path, 'answers', id],
          `关键项 ${id} 没有达到，改进措施也还没有完成。`,
          '申请之前完成措施并重新评这一条（RD-002 c）。',
        ),
      ),
    ...(grade === 'fail' && failedKeys.length === 0
      ? [
          workWarning(
            'assessment-grade',
            [...path, 'answers'],
            '按自我评估，得分还没有达到合格的下限。',
            '不影响受理；先看“还差什么”（RD-004 c）。',
          ),
        ]
      : []),
  ];
}

const paths: Readonly<Record<string, readonly string[]>> = {
  organization: ['organization'],
  scope: ['scope'],
  sites: ['sites'],
  months: ['service', 'months'],
  definitions: ['service', 'definitions'],
  truthful: ['declarations'],
  lawful: ['declarations'],
  'publish-scores': ['declarations'],
  'publish-rounds': ['declarations'],
};

function pathOf(id: string): readonly string[] {
  return paths[id] ?? (documentItems.some((item) => item.id === id) ? ['documents', id] : []);
}

import type { Audit } from '#schema/audit.ts';
import { answersOf } from '../assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '../assessment/assessable.ts';
import { headFindings } from '../assessment/check-assessment.ts';
import { listed, within, workError, workWarning } from '../assessment/finding.ts';
import { judgementFindings } from '../assessment/judgement-checks.ts';
import { personalData } from '../assessment/personal-data.ts';
import { assessmentResult } from '../assessment/result.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import { addDays, type Day } from '../day.ts';
import { planFindings } from './plan-checks.ts';

/** Everything that is to be said of an audit under its version on a day: plan, judgements, findings, verifications, report and review. */
export function checkAudit(audit: Audit, version: AssessableVersion, day: Day): WorkFinding[] {
  return [
    ...headFindings(audit, day),
    ...planFindings(audit),
    ...within(['judgements'], judgementFindings(audit.judgements, version)),
    ...scoringFindings(audit, version),
    ...findingFaults(audit, version),
    ...verificationFaults(audit),
    ...reportFindings(audit, version, day),
    ...personalData(audit),
  ];
}

/** Rules RG-003 b, RH-004, RH-005, RM-002: both auditors, kinds of evidence, reasons, failed keys. */
function* scoringFindings(audit: Audit, version: AssessableVersion): Iterable<WorkFinding> {
  const { judgements, findings, kind } = audit;
  const entries = Object.entries(judgements);
  const of = (rule: string, ids: readonly string[], message: string, hint: string): WorkFinding[] =>
    ids.length === 0 ? [] : [workWarning(rule, ['judgements', ids[0] ?? ''], `${message}：${listed(ids)}。`, hint)];
  const without = (test: (judgement: Audit['judgements'][string]) => boolean): string[] =>
    entries.filter(([, judgement]) => judgement.step !== undefined && test(judgement)).map(([id]) => id);
  const silent = ({ why }: Audit['judgements'][string]): boolean => (why ?? '').trim() === '';
  yield* of(
    'scored-alone',
    without(({ alone = [] }) => alone.length < 2),
    '没有记下两名审核员各自的步级',
    '两人先各自独立评分（RH-005 a）。',
  );
  yield* of(
    'scoring-reason',
    without((judgement) => judgement.step !== 4 && silent(judgement)),
    '没有写未达到上一步级的原因',
    '补上 why（RH-005 d）。',
  );
  const apart = ({ alone: [one, other] = [] }: Audit['judgements'][string]): number =>
    one === undefined || other === undefined ? 0 : Math.abs(one - other);
  yield* of(
    'scoring-apart',
    without((judgement) => apart(judgement) >= 1 && silent(judgement)),
    '两人的步级不同，没有写如何确定',
    '写明理由（RH-005 b、c）。',
  );
  const keys = new Set(criteriaOf(version).flatMap((criterion) => (criterion.kind === 'key' ? [criterion.id] : [])));
  const thin = entries.filter(([id, { step, evidence = [] }]) => keys.has(id) && step !== undefined && evidence.length < 2);
  yield* of(
    'key-evidence',
    thin.map(([id]) => id),
    '关键项的证据不足两种',
    '以记录、观察、访谈或数据中的至少两种支持（RG-003 b）。',
  );
  const { failedKeys } = assessmentResult(version, answersOf(judgements));
  for (const id of failedKeys) {
    if (findings.some((finding) => finding.criterion === id && finding.class === 'major')) continue;
    yield workError(
      'failed-key',
      ['judgements', id, 'step'],
      `关键项 ${id} 没有达到，没有开严重不符合。`,
      '关键项未达到的，开具严重不符合（RH-004 a）。',
    );
  }
  const left = criteriaOf(version).filter(
    ({ id, kind: own }) =>
      judgements[id]?.step === undefined && judgements[id]?.notApplicable === undefined && (kind !== 'surveillance' || own === 'key'),
  );
  if (left.length > 0) {
    const ids = left.map(({ id }) => id);
    const clause = kind === 'surveillance' ? '每次监督都评全部关键项（RM-002 a）' : '评价覆盖全部条款（RH-001 a）';
    yield workWarning('not-judged', ['judgements'], `还有 ${ids.length} 条没有评：${listed(ids)}。`, `${clause}。`);
  }
}

function* findingFaults({ findings, sites }: Audit, version: AssessableVersion): Iterable<WorkFinding> {
  const known = new Set(criteriaOf(version).map(({ id }) => id));
  const ids = new Set<string>();
  for (const [index, { id, criterion, fact, evidence, site }] of findings.entries()) {
    const path = ['findings', index];
    if (ids.size === ids.add(id).size) yield workError('finding-twice', [...path, 'id'], `编号 ${id} 用了不止一次。`, '每项发现一个编号。');
    if (!known.has(criterion))
      yield workError('unknown-criterion', [...path, 'criterion'], `${version.version} 版没有条款 ${criterion}。`, '改正条款编号。');
    const left = [...(fact.trim() === '' ? ['事实'] : []), ...(evidence.trim() === '' ? ['证据所在'] : [])];
    if (left.length > 0)
      yield workError(
        'finding-incomplete',
        path,
        `发现 ${id} 缺少：${left.join('、')}。`,
        '每项写明事实、证据所在、条款和类别（RG-007 a）。',
      );
    if (site !== undefined && site !== '' && !sites.some(({ name }) => name === site)) {
      yield workWarning('site-unknown', [...path, 'site'], `场所“${site}”不在场所清单里。`, '改正名称。');
    }
  }
}

/** Rules RL-001 b, RL-003 b, RL-004 b: within 90 days of the closing, majors on site, at most three rounds. */
function* verificationFaults({ findings, verifications, auditedOn }: Audit): Iterable<WorkFinding> {
  const closed = new Set<string>();
  for (const [index, verification] of verifications.entries()) {
    const path = ['verifications', index];
    const before = verifications[index - 1]?.on ?? auditedOn;
    if (before !== undefined && verification.on < before) {
      yield workError(
        'verification-days',
        [...path, 'on'],
        `验证日期 ${verification.on} 早于之前的 ${before}。`,
        '各轮由早到晚，在现场审核之后。',
      );
    } else if (before !== undefined && verification.on > addDays(before, 105)) {
      const message = `验证日期 ${verification.on} 距 ${before} 已超过 105 日。`;
      yield workWarning('verification-days', [...path, 'on'], message, '整改 90 日、验证 15 日（RL-001 b，RL-003 a）。');
    }
    for (const [place, id] of verification.closed.entries()) {
      const finding = findings.find((each) => each.id === id);
      const at = [...path, 'closed', place];
      if (finding === undefined) yield workError('finding-unknown', at, `没有编号为 ${id} 的发现。`, '改正编号。');
      else if (closed.size === closed.add(id).size) yield workError('finding-twice', at, `发现 ${id} 已经关闭过。`, '删去重复的一项。');
      else if (finding.class === 'major' && verification.where === 'records' && (verification.note ?? '').trim() === '') {
        yield workError(
          'verification-place',
          [...path, 'where'],
          `严重不符合 ${id} 凭记录验证，没有写理由。`,
          '在现场验证，或写明仅凭记录就能证明的理由（RL-003 b）。',
        );
      }
    }
  }
  if (verifications.length > 3) {
    yield workError(
      'verification-rounds',
      ['verifications', 3],
      `验证了 ${verifications.length} 轮，超过 3 轮。`,
      '第 3 次仍未通过的，结束本次申请（RL-004 b）。',
    );
  }
}

function* reportFindings(audit: Audit, version: AssessableVersion, day: Day): Iterable<WorkFinding> {
  const { report, auditedOn, review, kind } = audit;
  if (auditedOn !== undefined && auditedOn > day)
    yield workWarning('audit-day', ['auditedOn'], `现场审核结束日期 ${auditedOn} 还没有到。`, '核对日期。');
  const left = [
    ...(report.summary.trim() === '' ? ['审核概况'] : []),
    ...(report.strengths.every((text) => text.trim() === '') ? ['强项'] : []),
    ...(report.weaknesses.every((text) => text.trim() === '') ? ['弱项'] : []),
    ...(report.suggestions.every((text) => text.trim() === '') ? ['改进建议'] : []),
    ...(report.proposal === undefined ? ['评价结果建议'] : []),
  ];
  if (left.length > 0) yield workWarning('report-incomplete', ['report'], `报告缺少：${left.join('、')}。`, '写齐之后再提交（RH-008 b）。');
  const { grade } = assessmentResult(version, answersOf(audit.judgements));
  const favourable = report.proposal === 'certify' || report.proposal === 'maintain';
  if (grade === 'fail' && favourable) {
    yield workError(
      'report-proposal',
      ['report', 'proposal'],
      '评价结果为不合格，建议却是准予或保持。',
      '等级由得分得出；改正建议，或整改后重新评分（RH-006）。',
    );
  }
  const fits = kind === 'surveillance' ? ['maintain', 'suspend'] : ['certify', 'refuse'];
  if (report.proposal !== undefined && !fits.includes(report.proposal)) {
    const words = kind === 'surveillance' ? '保持或暂停' : '准予或不予认证';
    yield workWarning('report-proposal', ['report', 'proposal'], `这类审核的建议应是${words}。`, '改正 report.proposal。');
  }
  if (review !== undefined && auditedOn !== undefined && review.on < auditedOn) {
    yield workError('review-day', ['review', 'on'], `复核日期 ${review.on} 早于现场审核结束的 ${auditedOn}。`, '核对两个日期。');
  }
  if (review !== undefined && review.on > day)
    yield workError('review-day', ['review', 'on'], `复核日期 ${review.on} 还没有到。`, '核对日期。');
}

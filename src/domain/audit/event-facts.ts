import type { Audit } from '#schema/audit.ts';
import type { Round, Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { answersOf } from '../assessment/answers.ts';
import { type AssessmentResult, assessmentResult } from '../assessment/result.ts';
import type { Scorable } from '../assessment/scorable.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import type { Day } from '../day.ts';
import { countOf, openAfter } from './open-findings.ts';
import { auditRounds } from './rounds.ts';

/** What an accepted audit report gives to the event `issued`, `renewed` or `upgraded`. Scores and rounds only with the holder's consent. */
export interface EvaluationFacts {
  readonly rounds?: Round[];
  readonly scores?: Scores;
  readonly failedKeys?: string[];
  readonly grade: CertifiedGrade;
}

/** What an accepted audit report gives to the event `surveilled`. Scores only with consent, and only where every criterion was judged. */
export interface SurveillanceFacts {
  readonly audited: Day;
  readonly result: 'conforming' | 'nonconforming';
  readonly findings: { readonly major: number; readonly minor: number; readonly closed: number };
  readonly scores?: Scores;
  readonly failedKeys?: string[];
}

export type Facts<T> = { readonly ok: true; readonly facts: T } | { readonly ok: false; readonly findings: readonly WorkFinding[] };

const kinds = { issued: ['initial'], renewed: ['recertification'], upgraded: ['upgrade', 'recertification'] } as const;

/**
 * The facts of a decision, carried over from the report so that nothing is typed twice; or all that stands against it. The auditor proposes and
 * the reviewer decides: without an accepted review there are no facts (rules RJ-001, RJ-003). Nothing in them names a person.
 */
export function evaluationFacts(audit: Audit, version: Scorable, event: keyof typeof kinds): Facts<EvaluationFacts> {
  const result = assessmentResult(version, answersOf(audit.judgements));
  const rounds = auditRounds(audit);
  const { grade } = result;
  const faults = [
    ...kindFaults(audit, kinds[event]),
    ...reviewFaults(audit),
    ...dayFaults(audit),
    ...gradeFaults(result),
    ...roundFaults(audit, rounds),
    ...proposalFaults(audit, 'certify', '准予认证'),
  ];
  if (faults.length > 0 || grade === undefined || grade === 'fail') return { ok: false, findings: faults };
  return { ok: true, facts: { ...(audit.consent.rounds && { rounds }), ...published(audit, result), grade } };
}

/** The facts of a surveillance audit. Its result is that of the findings as they stand: open major ones make it nonconforming (rules RM-004). */
export function surveillanceFacts(audit: Audit, version: Scorable): Facts<SurveillanceFacts> {
  const result = assessmentResult(version, answersOf(audit.judgements));
  const faults = [
    ...kindFaults(audit, ['surveillance', 'upgrade']),
    ...reviewFaults(audit),
    ...dayFaults(audit),
    ...keysJudged(audit, version),
  ];
  if (faults.length > 0 || audit.auditedOn === undefined) return { ok: false, findings: faults };
  const raised = audit.findings.filter((finding) => finding.class !== 'observation');
  const open = openAfter(audit);
  return {
    ok: true,
    facts: {
      audited: audit.auditedOn,
      result: countOf(open, 'major') === 0 && result.failedKeys.length === 0 ? 'conforming' : 'nonconforming',
      findings: { major: countOf(raised, 'major'), minor: countOf(raised, 'minor'), closed: raised.length - open.length },
      ...(result.grade === undefined ? {} : published(audit, result)),
    },
  };
}

function published({ consent }: Audit, { scores, failedKeys }: AssessmentResult): Pick<EvaluationFacts, 'scores' | 'failedKeys'> {
  return consent.scores ? { scores, failedKeys: [...failedKeys] } : {};
}

const kindNames = { initial: '初次审核', surveillance: '监督审核', recertification: '再认证审核', upgrade: '升级审核' } as const;

function* kindFaults({ kind }: Audit, allowed: readonly Audit['kind'][]): Iterable<WorkFinding> {
  if (allowed.includes(kind)) return;
  const wanted = allowed.map((each) => kindNames[each]).join('或');
  yield fault('audit-kind', ['kind'], `这份工作簿是${kindNames[kind]}，这一事件要${wanted}。`, '核对文件，或换用对应的登记命令。');
}

function* reviewFaults({ review, auditedOn }: Audit): Iterable<WorkFinding> {
  if (review === undefined) yield fault('audit-review', [], '还没有复核。', '由未参加审核的人员复核，写入 review（RJ-001）。');
  else if (review.result === 'returned') {
    yield fault('audit-review', ['review', 'result'], '复核退回补充，报告没有通过。', '审核组补充证据后再次复核（RJ-001 c）。');
  } else if (auditedOn !== undefined && review.on < auditedOn) {
    yield fault('audit-review', ['review', 'on'], `复核日期 ${review.on} 早于现场审核结束的 ${auditedOn}。`, '核对两个日期。');
  }
}

function* dayFaults({ auditedOn }: Audit): Iterable<WorkFinding> {
  if (auditedOn === undefined) yield fault('audit-day', [], '没有写现场审核结束日期。', '补上 auditedOn。');
}

function* gradeFaults({ grade, progress, notApplicable, failedKeys }: AssessmentResult): Iterable<WorkFinding> {
  if (progress.judged < progress.of) {
    const message = `${progress.of} 条中只评了 ${progress.judged} 条，还没有评价结果。`;
    yield fault('audit-incomplete', ['judgements'], message, '评完适用版本的全部条款（RH-001 a）。');
  } else if (notApplicable.length > 0) {
    yield fault('audit-incomplete', ['judgements'], '不适用的判断违反规则，得不出评价结果。', '按检查结果改正不适用的条款（RH-003）。');
  } else if (grade === 'fail') {
    const keys = failedKeys.length > 0 ? `未达到的关键项：${failedKeys.join('、')}。` : '得分未达到合格的下限。';
    yield fault('audit-grade', ['judgements'], `评价结果为不合格，不能准予认证。${keys}`, '整改并验证后按新证据重新评分（RL-003 c）。');
  }
}

function* roundFaults(audit: Audit, rounds: readonly Round[]): Iterable<WorkFinding> {
  if (rounds.length === 0 || rounds.at(-1)?.result === 'conforming') return;
  const open = openAfter(audit)
    .filter((finding) => !(finding.class === 'minor' && finding.planAccepted === true))
    .map(({ id }) => id);
  const message = `还有没有关闭的不符合：${open.join('、')}。`;
  yield fault(
    'audit-rounds',
    ['verifications'],
    message,
    '严重不符合全部关闭，一般不符合关闭或整改计划被接受之后，才能准予认证（RJ-003）。',
  );
}

function* proposalFaults({ report }: Audit, wanted: Audit['report']['proposal'], words: string): Iterable<WorkFinding> {
  if (report.proposal === wanted) return;
  const message = report.proposal === undefined ? '审核组还没有提出建议。' : `审核组的建议不是“${words}”。`;
  yield fault('audit-proposal', ['report', ...(report.proposal ? ['proposal'] : [])], message, '核对 report.proposal。');
}

function* keysJudged({ judgements }: Audit, version: Scorable): Iterable<WorkFinding> {
  const keys = version.sections.flatMap(({ provisions }) => provisions.filter(({ kind }) => kind === 'key').map(({ id }) => id));
  const left = keys.filter((id) => judgements[id]?.step === undefined);
  if (left.length === 0) return;
  const message = `监督审核没有评这些关键项：${left.join('、')}。`;
  yield fault('audit-incomplete', ['judgements'], message, '每次监督审核都包括全部关键项（RM-002 a）。');
}

function fault(rule: string, path: readonly (string | number)[], message: string, hint: string): WorkFinding {
  return { rule, severity: 'error', path, message, hint };
}

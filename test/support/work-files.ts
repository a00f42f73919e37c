import { documentItems } from '#domain/application/documents.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { assessableVersions } from '#io/publish/assessment-files.ts';
import { readRepository } from '#io/repository.ts';
import type { Application, ServiceMonth } from '#schema/application.ts';
import type { Assessment } from '#schema/assessment.ts';
import type { Audit } from '#schema/audit.ts';
import type { Action } from '#schema/improvement-plan.ts';

/** The day on which the sample files are looked at. */
export const sampleDay = '2026-11-25';

const versions = assessableVersions(readRepository('.').register.standards);

/** A version of our own criteria in the form that is assessed. */
export function ourVersion(number: string): AssessableVersion {
  const found = versions.find(({ standard, version }) => standard === 'asmm' && version === number);
  if (found === undefined) throw new Error(`no asmm@${number} in the repository`);
  return found;
}

const organization = { name: '粤安家电服务有限公司（示例）', id: '914404009900000098', address: '珠海市香洲区示例路 1 号' };

/** A whole assessment without a fault: `stepOf` says how each criterion was judged, mostly 3. */
export function wholeAssessment(number: string, stepOf: (id: string) => number = () => 3, actions: readonly Action[] = []): Assessment {
  const version = ourVersion(number);
  return {
    format: 'asmm-assessment',
    schema: 1,
    id: 'yuean-2026',
    title: '2026 年下半年自我评估',
    created: '2026-10-08',
    updated: '2026-11-20',
    standard: `asmm@${number}`,
    organization,
    extent: { scan: 'full' },
    answers: Object.fromEntries(
      criteriaOf(version).map(({ id, title }) => [
        id,
        {
          step: stepOf(id),
          evidence: [{ text: `抽查 60 单核对“${title}”，记录齐全`, files: [`${id}-抽查表.xlsx`] }],
          responsible: '服务质量主管',
          note: '距上一步级：缺少两年的逐年改善数据。',
        },
      ]),
    ),
    plan: { actions: [...actions] },
    earlier: [],
  };
}

/** A specific and feasible measure. */
export function action(more: Partial<Action> = {}): Action {
  return {
    id: 'action-1',
    criterion: 'SE-004',
    gap: '抽查 60 单，14 单的首次响应超过 2 小时，其中 11 单属于城东网点。',
    rootCause: '城东网点 18 时之后无人看受理队列，夜间的请求到次日上午才派工。',
    measure: '自 12 月 1 日起受理队列由总部客服中心 7×24 小时值守，30 分钟未派工的自动转片区主管。',
    responsible: '客服中心主任',
    due: '2026-12-20',
    status: 'doing',
    effect: { metric: '2 小时内首次响应的比例', unit: '%', before: 76, target: 95, readings: [] },
    ...more,
  };
}

/** Twelve months up to the application, with seasons. */
export function serviceMonths(): ServiceMonth[] {
  return Array.from({ length: 12 }, (_, index): ServiceMonth => {
    const requests = [2310, 2180, 1960, 2240, 2390, 2870, 3620, 4110, 3980, 2930, 2360, 2290][index] ?? 0;
    const completed = requests - 40;
    const repairs = Math.round(completed * 0.62);
    const surveyed = Math.round(completed * 0.34);
    return {
      month: index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`,
      requests,
      respondedOnTime: Math.round(requests * (0.91 + (index % 3) * 0.01)),
      completed,
      completedOnTime: Math.round(completed * (0.92 + (index % 4) * 0.008)),
      repairs,
      fixedFirstTime: Math.round(repairs * (0.89 + (index % 2) * 0.012)),
      complaints: Math.round(requests * 0.012),
      complaintsClosed: Math.round(requests * 0.011),
      surveyed,
      satisfied: Math.round(surveyed * (0.93 + (index % 3) * 0.006)),
    };
  });
}

export const sites: Application['sites'] = [
  { name: '总部', kind: 'headquarters', address: '珠海市香洲区示例路 1 号', staff: 46, requests: 9800 },
  { name: '城东网点', kind: 'own', address: '珠海市香洲区城东示例街 8 号', staff: 22, requests: 8600 },
  { name: '斗门网点', kind: 'own', address: '珠海市斗门区示例大道 3 号', staff: 15, requests: 7200 },
  { name: '中山网点', kind: 'outsourced', address: '中山市示例路 20 号', staff: 18, requests: 7640 },
];

const scope: Application['scope'] = [
  { service: '家用空调的安装与维修', sites: ['总部', '城东网点', '斗门网点', '中山网点'] },
  { service: '厨房电器的维修', sites: ['总部', '城东网点'] },
];

/** A whole application without a fault, with its assessment. */
export function wholeApplication(number: string, assessment: Assessment = wholeAssessment(number)): Application {
  return {
    format: 'asmm-application',
    schema: 1,
    id: 'yuean-application',
    title: '初次申请',
    created: '2026-11-01',
    updated: '2026-12-02',
    standard: `asmm@${number}`,
    purpose: 'initial',
    organization,
    operatingSince: '2024-03-01',
    staff: 101,
    scope,
    sites,
    documents: Object.fromEntries(
      documentItems.map(({ id, title }) => [
        id,
        id === 'permits' || id === 'applicability'
          ? { state: 'not-applicable' as const }
          : { state: 'ready' as const, files: [`${title}.pdf`] },
      ]),
    ),
    service: {
      definitions: '首次响应：受理后 2 小时内由人员第一次联系顾客，自动回执不算。\n按时完成：在公布的各类别时限之内完成。',
      months: serviceMonths(),
    },
    declarations: { truthful: true, lawful: true, publishScores: true, publishRounds: true },
    assessment,
  };
}

/** A whole audit of a first certification: two findings, one round of rectification, accepted by the reviewer. */
export function wholeAudit(number: string, stepOf: (id: string) => number = () => 3, more: Partial<Audit> = {}): Audit {
  const version = ourVersion(number);
  return {
    format: 'asmm-audit',
    schema: 1,
    id: 'yuean-audit',
    title: '初次现场审核',
    created: '2026-09-01',
    updated: '2026-11-18',
    standard: `asmm@${number}`,
    kind: 'initial',
    organization,
    body: 'CNCA-R-2099-901',
    scope,
    sites,
    staff: 101,
    consent: { scores: true, rounds: true },
    plan: {
      stages: [
        { stage: 'document-review', from: '2026-09-08', to: '2026-09-10', days: 2, note: '复算 3 项指标。' },
        { stage: 'opening', from: '2026-09-21', sites: ['总部'], days: 0.5 },
        { stage: 'site', from: '2026-09-21', to: '2026-09-23', sites: ['总部', '城东网点', '中山网点'], days: 3.5 },
        { stage: 'observation', from: '2026-09-22', sites: ['城东网点'], days: 0.5 },
        { stage: 'interview', from: '2026-09-22', sites: ['总部', '中山网点'], days: 0.5 },
        { stage: 'closing', from: '2026-09-24', sites: ['总部'], days: 0.5 },
      ],
      sampledSites: ['城东网点', '中山网点'],
      randomSites: ['中山网点'],
      staffOnDuty: 64,
      interviews: [
        { role: '维修人员', count: 5 },
        { role: '客服人员', count: 2 },
      ],
      orders: 33240,
      sampledOrders: 60,
      samplingMethod: '近 12 个月的全部工单按工单号排序，以 2026 为种子取随机数，抽取 60 单；工单号存于审核记录。',
      witnessedJobs: 2,
      channelTests: 6,
      customersChecked: 20,
    },
    auditedOn: '2026-09-24',
    judgements: Object.fromEntries(
      criteriaOf(version).map(({ id, title }) => {
        const step = stepOf(id);
        return [
          id,
          {
            step,
            alone: [step, step],
            evidence: [{ text: `抽查工单 60 单，“${title}”的记录齐全。` }, { text: '访谈维修人员 5 人，做法与文件一致。' }],
            why: '没有近两年逐年改善的数据。',
          },
        ];
      }),
    ),
    findings: [
      {
        id: 'f-01',
        criterion: 'SE-004',
        class: 'major',
        fact: '抽查近 12 个月受理的 60 单，31 单的首次响应超过 2 小时，其中 24 单属于城东网点。',
        evidence: '工单系统导出表（2026-09-22），工单号见审核记录。',
        site: '城东网点',
      },
      {
        id: 'f-02',
        criterion: 'SQ-006',
        class: 'minor',
        fact: '抽查 60 单，3 单的服务记录没有顾客确认。',
        evidence: '纸质服务单 3 份，编号见审核记录。',
        site: '中山网点',
        planAccepted: true,
      },
      {
        id: 'f-03',
        criterion: 'CS-001',
        class: 'observation',
        fact: '夏季满意度答复率较其他季节低 6 个百分点。',
        evidence: '满意度测评汇总表。',
      },
    ],
    verifications: [
      { on: '2026-11-10', closed: ['f-01'], where: 'on-site', note: '复查 60 单，57 单在 2 小时内响应，按整改后的证据重新评分。' },
    ],
    report: {
      summary:
        '审核组 2 人于 2026 年 9 月 21 日至 24 日在总部、城东网点和中山网点进行现场审核，覆盖全部条款。\n文件评审复算 3 项指标，与申报值相差均在 5% 以内。',
      strengths: [
        '各渠道的请求归入同一受理队列，重复建单有系统提示，抽查 30 名多渠道联系的顾客没有发现重复。',
        '备件按机型和故障率备货，缺件率连续 12 个月低于 2%。',
      ],
      weaknesses: [
        '城东网点夜间无人看受理队列，首次响应曾不能保证，经整改已改善。',
        '改进立项多由投诉触发，较少利用一次修复率等日常数据。',
      ],
      suggestions: ['把一次修复率按机型分解，作为改进立项的输入（CI-001）。', '在高峰季之前核对各网点的值守安排（SE-004）。'],
      proposal: 'certify',
    },
    review: { on: '2026-11-17', result: 'accepted', note: '程序完整，证据支持步级。' },
    ...more,
  };
}

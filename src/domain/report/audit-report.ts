import type { Audit, AuditFinding } from '#schema/audit.ts';
import { answersOf } from '../assessment/answers.ts';
import type { AssessableVersion } from '../assessment/assessable.ts';
import { assessmentResult } from '../assessment/result.ts';
import { openAfter } from '../audit/open-findings.ts';
import { auditRounds } from '../audit/rounds.ts';
import { samplesOf } from '../audit/sampling.ts';
import { gradeNames } from '../registry/words.ts';
import type { Block, Cell, Chapter, Report } from './model.ts';
import { criteriaBlocks, dimensionTable, figuresOf, gradeTone, radarOf } from './parts.ts';
import { auditKindWords, findingWords, proposalWords, siteKindWords, stageWords } from './words.ts';

/** The evaluation report (rules RH-008 b): overview, scores, key criteria, strengths, weaknesses, findings, suggestions, what does not apply, and the proposal. */
export function auditReport(audit: Audit, version: AssessableVersion): Report {
  const answers = answersOf(audit.judgements);
  const result = assessmentResult(version, answers);
  const { report, review } = audit;
  return {
    title: '售后服务管理成熟度评价报告',
    subject: audit.organization.name || audit.title,
    notice: review?.result === 'accepted' ? '评价报告，认证决定以登记为准' : '未经复核，不是认证决定',
    day: review?.on ?? audit.updated,
    facts: [
      { label: '评价准则', value: `${version.title} ${version.version} 版` },
      { label: '审核类型', value: auditKindWords[audit.kind] },
      ...(audit.organization.id ? [{ label: '统一社会信用代码', value: audit.organization.id }] : []),
      ...(audit.body ? [{ label: '认证机构', value: audit.body }] : []),
      ...(audit.certificate ? [{ label: '证书编号', value: audit.certificate }] : []),
      { label: '现场审核结束', value: audit.auditedOn ?? '—' },
      { label: '审核组建议', value: report.proposal ? proposalWords[report.proposal] : '—' },
    ],
    figures: figuresOf(version, result),
    chapters: [
      { title: '审核概况', blocks: overview(audit) },
      {
        title: '评价结果',
        blocks: [
          {
            type: 'paragraph',
            text:
              result.grade === undefined
                ? '没有评完全部条款，本次不得出评价结果。'
                : `按评价准则的等级规则，评价结果为${gradeNames[result.grade]}。`,
            tone: gradeTone(result.grade),
          },
          { type: 'radar', radar: radarOf(version, result) },
          dimensionTable(version, result),
          keyBlock(version, result.failedKeys),
        ],
      },
      { title: '强项', blocks: textList(report.strengths) },
      { title: '弱项', blocks: textList(report.weaknesses) },
      { title: '审核发现', blocks: findings(audit) },
      { title: '整改与验证', blocks: verifications(audit) },
      { title: '改进建议', blocks: textList(report.suggestions) },
      { title: '不适用的条款', blocks: notApplicable(audit, version) },
      {
        title: '逐条评分',
        blocks: criteriaBlocks(version, result.failedKeys, '证据与理由', (id) => {
          const { evidence = [], why = '', notApplicable: none } = audit.judgements[id] ?? {};
          const parts = [
            ...(none ? [`理由：${none.reason}`] : []),
            ...evidence.map(({ text, files = [] }) => [text, ...files.map((name) => `〔${name}〕`)].join(' ')),
            why && `未到上一级：${why}`,
          ];
          return { answer: answers[id], words: parts.filter((part) => part.trim() !== '').join('\n') };
        }),
      },
      conclusion(audit),
    ],
  };
}

function overview(audit: Audit): Block[] {
  const { scope, sites, plan, report } = audit;
  return [
    ...paragraphs(report.summary),
    { type: 'heading', text: '认证范围' },
    {
      type: 'table',
      head: ['服务项目', '服务场所'],
      rows: scope.map(({ service, sites: places }) => [service, places.join('、')]),
      widths: [10, 10],
    },
    { type: 'heading', text: '服务场所' },
    {
      type: 'table',
      head: ['场所', '性质', '服务人员', '本次'],
      rows: sites.map(({ name, kind, staff }): Cell[] => [
        name,
        siteKindWords[kind],
        staff ?? '—',
        kind === 'headquarters' || plan.sampledSites.includes(name)
          ? { text: plan.randomSites.includes(name) ? '抽取（随机）' : '审核', tone: 'good' }
          : { text: '未抽取', tone: 'soft' },
      ]),
      widths: [10, 4, 4, 5],
    },
    { type: 'heading', text: '审核安排' },
    {
      type: 'table',
      head: ['阶段', '日期', '场所', '人日'],
      rows: plan.stages.map(({ stage, from, to, sites: places = [], days, remote }): Cell[] => [
        `${stageWords[stage]}${remote ? '（远程）' : ''}`,
        from === undefined ? '—' : to === undefined || to === from ? from : `${from} 至 ${to}`,
        places.join('、') || '—',
        days ?? '—',
      ]),
      widths: [5, 7, 8, 3],
    },
    { type: 'heading', text: '抽样' },
    {
      type: 'table',
      head: ['对象', '应不少于', '实际', '依据'],
      rows: samplesOf(audit).map(({ title, unit, least, planned, rule, clause }): Cell[] => [
        title,
        least === undefined ? '—' : `${least} ${unit}`,
        planned === undefined ? '—' : { text: `${planned} ${unit}`, tone: least !== undefined && planned < least ? 'bad' : 'plain' },
        `${rule}（${clause.replaceAll(' ', '\u00a0')}）`,
      ]),
      widths: [5, 4, 4, 11],
    },
    ...paragraphs(plan.samplingMethod),
  ];
}

function keyBlock(version: AssessableVersion, failedKeys: readonly string[]): Block {
  const keys = version.sections.flatMap(({ provisions }) => provisions.filter(({ kind }) => kind === 'key'));
  const text =
    failedKeys.length === 0
      ? `关键项 ${keys.length} 条，没有未达到的。`
      : `关键项 ${keys.length} 条，未达到 ${failedKeys.length} 条：${keys
          .filter(({ id }) => failedKeys.includes(id))
          .map(({ id, title }) => `${id} ${title}`)
          .join('，')}。`;
  return { type: 'paragraph', text, tone: failedKeys.length === 0 ? 'good' : 'bad' };
}

function findings(audit: Audit): Block[] {
  const open = new Set(openAfter(audit).map(({ id }) => id));
  const state = (finding: AuditFinding): Cell => {
    if (finding.class === 'observation') return '—';
    if (!open.has(finding.id)) return { text: '已关闭', tone: 'good' };
    return finding.planAccepted ? { text: '计划已接受', tone: 'soft' } : { text: '未关闭', tone: 'bad' };
  };
  return (['major', 'minor', 'observation'] as const).flatMap((which): Block[] => {
    const found = audit.findings.filter((finding) => finding.class === which);
    const heading = { type: 'heading', text: `${findingWords[which]}（${found.length}）` } as const;
    if (found.length === 0) return [heading, { type: 'paragraph', text: '无。', tone: 'soft' }];
    const rows = found.map((finding): Cell[] => [
      finding.id,
      finding.criterion,
      finding.fact,
      finding.evidence,
      finding.site ?? '—',
      state(finding),
    ]);
    return [heading, { type: 'table', head: ['编号', '条款', '事实', '证据所在', '场所', '状态'], rows, widths: [3, 3, 9, 6, 4, 3.4] }];
  });
}

function verifications(audit: Audit): Block[] {
  const rounds = auditRounds(audit);
  if (rounds.length === 0) return [{ type: 'paragraph', text: '还没有写现场审核结束日期。', tone: 'soft' }];
  const where = { 'on-site': '现场验证', records: '凭记录验证' } as const;
  const rows = rounds.map(({ on, result, major, minor }, index): Cell[] => {
    const verification = audit.verifications[index - 1];
    return [
      index === 0 ? '现场审核' : `第 ${index} 次验证`,
      on,
      verification === undefined
        ? '—'
        : [where[verification.where], verification.closed.join('、'), verification.note ?? ''].filter((part) => part !== '').join('；'),
      `严重 ${major}，一般 ${minor}`,
      result === 'conforming' ? { text: '符合', tone: 'good' } : { text: '整改', tone: 'bad' },
    ];
  });
  return [{ type: 'table', head: ['轮次', '日期', '验证', '未关闭', '结论'], rows, widths: [4, 4, 9, 5, 3] }];
}

function notApplicable({ judgements }: Audit, version: AssessableVersion): Block[] {
  const rows = version.sections.flatMap(({ provisions }) =>
    provisions.flatMap(({ id, title, points }): Cell[][] => {
      const none = judgements[id]?.notApplicable;
      return none === undefined ? [] : [[id, title, points, none.reason]];
    }),
  );
  if (rows.length === 0) return [{ type: 'paragraph', text: '没有判为不适用的条款。', tone: 'soft' }];
  return [{ type: 'table', head: ['条款', '标题', '分值', '理由'], rows, widths: [3, 6, 2, 12] }];
}

function conclusion({ report, review }: Audit): Chapter {
  const proposal = report.proposal === undefined ? '审核组还没有提出建议。' : `审核组建议：${proposalWords[report.proposal]}。`;
  const reviewed =
    review === undefined
      ? '还没有复核。复核由未参加本次审核的人员进行。'
      : `${review.on} 复核${review.result === 'accepted' ? '通过' : '退回补充'}。${review.note ?? ''}`;
  return {
    title: '结论与建议',
    blocks: [
      { type: 'paragraph', text: proposal },
      { type: 'paragraph', text: reviewed },
      {
        type: 'paragraph',
        text: '审核组提出建议，认证决定由认证机构作出并登记；对本报告的事实有异议的，可在收到后 10 日内书面提出（RH-008 d）。',
        tone: 'soft',
      },
    ],
  };
}

function textList(texts: readonly string[]): Block[] {
  const items = texts.filter((text) => text.trim() !== '');
  return items.length === 0 ? [{ type: 'paragraph', text: '没有写。', tone: 'soft' }] : [{ type: 'list', items }];
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', text: line }));
}

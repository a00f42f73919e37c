import type { Application } from '#schema/application.ts';
import { type CompletenessItem, completenessOf } from '../application/completeness.ts';
import { countNames, overallRate, type Rate, rateKinds, rateOf, ratePercent } from '../application/service-rates.ts';
import { answersOf } from '../assessment/answers.ts';
import type { AssessableVersion } from '../assessment/assessable.ts';
import { assessmentResult } from '../assessment/result.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import { gradeNames } from '../registry/words.ts';
import type { Block, Cell, Report } from './model.ts';
import { dimensionTable, findingBlocks, gradeTone, shownPercent } from './parts.ts';
import { siteKindWords } from './words.ts';

const groups: Readonly<Record<CompletenessItem['group'], string>> = {
  basic: '基本信息',
  system: '体系文件',
  service: '服务数据',
  assessment: '自我评估',
  declarations: '声明',
};

const states = {
  complete: { text: '齐备', tone: 'good' },
  missing: { text: '缺少', tone: 'bad' },
  'not-applicable': { text: '不适用', tone: 'soft' },
} as const;

/** The report of an application: what is complete, scope and sites, service data with their rates, the assessment in short, and what the checks found. */
export function applicationReport(application: Application, version: AssessableVersion, findings: readonly WorkFinding[]): Report {
  const { organization, scope, sites, assessment } = application;
  const items = completenessOf(application);
  const there = items.filter(({ state }) => state !== 'missing').length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    title: '售后服务管理成熟度认证申请材料',
    subject: organization.name || application.title,
    notice: '申请材料，不是认证结果',
    day: application.updated,
    facts: [
      { label: '申请依据', value: `${version.title} ${version.version} 版` },
      { label: '申请类型', value: application.purpose === 'initial' ? '初次申请' : '再认证' },
      ...(application.certificate ? [{ label: '现有证书', value: application.certificate }] : []),
      { label: '统一社会信用代码', value: organization.id ?? '—' },
      { label: '注册地址', value: organization.address ?? '—' },
      { label: '服务人员', value: application.staff === undefined ? '—' : `${application.staff} 人` },
      { label: '材料日期', value: application.updated },
    ],
    figures: [
      { label: '材料齐备', value: `${there} / ${items.length}`, tone: there === items.length ? 'good' : 'bad' },
      { label: '须改正', value: String(errors), tone: errors === 0 ? 'good' : 'bad' },
      { label: '请留意', value: String(findings.length - errors), tone: 'soft' },
      { label: '服务场所', value: String(sites.length), tone: 'plain' },
    ],
    chapters: [
      {
        title: '材料清单',
        blocks: [
          {
            type: 'table',
            head: ['类别', '材料', '依据', '状态', '文件'],
            rows: items.map(({ id, group, title, clause, state }): Cell[] => [
              groups[group],
              title,
              clause,
              states[state],
              (application.documents[id]?.files ?? []).join('\n') || '—',
            ]),
            widths: [4, 9, 3, 3, 7],
          },
        ],
      },
      {
        title: '申请范围',
        blocks: [
          {
            type: 'table',
            head: ['服务项目', '服务场所'],
            rows: scope.map(({ service, sites: places }) => [service, places.join('、')]),
            widths: [8, 12],
          },
          {
            type: 'table',
            head: ['场所', '性质', '地址', '服务人员', '近 12 个月受理量'],
            rows: sites.map(({ name, kind, address, staff, requests }): Cell[] => [
              name,
              siteKindWords[kind],
              address ?? '—',
              staff ?? '—',
              requests ?? '—',
            ]),
            widths: [6, 3, 9, 3, 4],
          },
        ],
      },
      { title: '近 12 个月的服务数据', blocks: serviceBlocks(application) },
      {
        title: '自我评估',
        blocks:
          assessment === undefined
            ? [{ type: 'paragraph', text: '没有收入自我评估。', tone: 'bad' }]
            : assessmentBlocks(assessment, version),
      },
      { title: '检查结果', blocks: findingBlocks(findings) },
    ],
  };
}

function serviceBlocks({ service }: Application): Block[] {
  const shown = (rate: Rate | undefined): string => (rate === undefined ? '—' : `${ratePercent(rate)}%`);
  const counts = ['requests', 'completed', 'repairs', 'complaints', 'surveyed'] as const;
  return [
    { type: 'heading', text: '数量' },
    {
      type: 'table',
      head: ['月份', ...counts.map((key) => countNames[key])],
      rows: service.months.map((month): Cell[] => [month.month, ...counts.map((key) => month[key] ?? '—')]),
      widths: [4, ...counts.map(() => 4)],
    },
    { type: 'heading', text: '比率（由数量算出）' },
    {
      type: 'table',
      head: ['月份', ...rateKinds.map(({ title }) => title)],
      rows: [
        ...service.months.map((month): Cell[] => [month.month, ...rateKinds.map((kind) => shown(rateOf(month, kind)))]),
        ['合计', ...rateKinds.map((kind) => shown(overallRate(service.months, kind)))],
      ],
      widths: [4, ...rateKinds.map(() => 4)],
    },
    { type: 'heading', text: '计算口径' },
    ...(service.definitions.trim() === ''
      ? [{ type: 'paragraph', text: '没有写。', tone: 'bad' } as const]
      : service.definitions.split(/\n+/).map((text) => ({ type: 'paragraph', text }) as const)),
  ];
}

function assessmentBlocks(assessment: NonNullable<Application['assessment']>, version: AssessableVersion): Block[] {
  const result = assessmentResult(version, answersOf(assessment.answers));
  const grade = result.grade === undefined ? '还没有评完' : gradeNames[result.grade];
  return [
    {
      type: 'paragraph',
      text: `${assessment.updated} 的自我评估：${grade}，总得分率 ${shownPercent(result.total)}，改进措施 ${assessment.plan.actions.length} 项。`,
      tone: gradeTone(result.grade),
    },
    dimensionTable(version, result),
  ];
}

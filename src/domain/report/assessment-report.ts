import type { Assessment } from '#schema/assessment.ts';
import type { Action } from '#schema/improvement-plan.ts';
import { answersOf, askedCriteria } from '../assessment/answers.ts';
import { type AssessableVersion, criteriaOf } from '../assessment/assessable.ts';
import { assessmentResult } from '../assessment/result.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import type { Day } from '../day.ts';
import { effectOf } from '../improvement/effect.ts';
import { gapsOf } from '../improvement/gaps.ts';
import { overdueActions } from '../improvement/plan.ts';
import type { Block, Cell, Report, ReportTable } from './model.ts';
import { criteriaBlocks, dimensionTable, figuresOf, findingBlocks, missingBlocks, radarOf } from './parts.ts';
import { effectWords, statusWords } from './words.ts';

/** What every self-assessment says of itself. */
export const selfAssessmentNotice = '企业自我评估，不是认证结果';

/** The report of a self-assessment: result, dimensions, what is missing, criteria, gaps and plan, and what the checks found. */
export function assessmentReport(assessment: Assessment, version: AssessableVersion, findings: readonly WorkFinding[], day: Day): Report {
  const answers = answersOf(assessment.answers);
  const result = assessmentResult(version, answers, askedCriteria(version, assessment.extent));
  const earlier = assessment.earlier.findLast(({ standard }) => standard === assessment.standard);
  const gaps = gapsOf(version, answers);
  return {
    title: '售后服务管理成熟度自我评估报告',
    subject: assessment.organization.name || assessment.title,
    notice: selfAssessmentNotice,
    day: assessment.updated,
    facts: [
      { label: '评价准则', value: `${version.title} ${version.version} 版` },
      { label: '评估名称', value: assessment.title },
      ...(assessment.organization.id ? [{ label: '统一社会信用代码', value: assessment.organization.id }] : []),
      ...(assessment.upgraded ? [{ label: '升级自', value: upgradedFrom(assessment.upgraded) }] : []),
      { label: '评估范围', value: extentWords(assessment, version) },
      { label: '完成日期', value: assessment.updated },
    ],
    figures: figuresOf(version, result),
    chapters: [
      {
        title: '评估结果',
        blocks: [
          {
            type: 'paragraph',
            text: '本报告由企业按公开的评价准则自行评估得出，只供企业改进和准备申请之用。它不是认证结果，不能用于宣传；是否获得认证由认证机构审核决定。',
            tone: 'soft',
          },
          { type: 'radar', radar: radarOf(version, result, earlier?.scores) },
          dimensionTable(version, result, earlier?.scores),
          ...(result.failedKeys.length > 0
            ? [{ type: 'paragraph', text: `未达到的关键项：${result.failedKeys.join('、')}。`, tone: 'bad' } as const]
            : []),
        ],
      },
      { title: '还差什么', blocks: missingBlocks(version, answers, ['pass', 'excellent']) },
      {
        title: '差距与改进计划',
        blocks: [
          ...(gaps.length === 0
            ? [{ type: 'paragraph', text: '没有步级低于 2 的条款，关键项都已达到。', tone: 'good' } as const]
            : [
                {
                  type: 'paragraph',
                  text: `差距 ${gaps.length} 项：${gaps.map(({ id, title }) => `${id} ${title}`).join('，')}。`,
                } as const,
              ]),
          ...planBlocks(assessment, version, day),
        ],
      },
      {
        title: '逐条评分',
        blocks: criteriaBlocks(version, result.failedKeys, '证据与备注', (id) => {
          const { notApplicable, evidence = [], note = '', responsible = '' } = assessment.answers[id] ?? {};
          const parts = [
            ...(notApplicable ? [`理由：${notApplicable.reason}`] : []),
            ...evidence.map(({ text, files = [] }) => [text, ...files.map((name) => `〔${name}〕`)].join(' ')),
            note,
            responsible && `负责：${responsible}`,
          ];
          return { answer: answers[id], words: parts.filter((part) => part.trim() !== '').join('\n') };
        }),
      },
      { title: '检查结果', blocks: findingBlocks(findings) },
    ],
  };
}

function upgradedFrom({ from, certificate }: NonNullable<Assessment['upgraded']>): string {
  const version = `${from.split('@').at(-1)} 版`;
  return certificate === undefined ? version : `${version}，证书 ${certificate}`;
}

function extentWords({ extent }: Assessment, version: AssessableVersion): string {
  const sections = version.sections.filter(({ id }) => extent.dimensions?.includes(id)).map(({ title }) => title);
  const where = extent.dimensions === undefined ? '' : `：${sections.join('、')}`;
  if (extent.criteria !== undefined) return `升级时有变化的 ${extent.criteria.length} 条${where}`;
  return `${extent.scan === 'keys' ? '快速自查（只看关键项）' : '全部条款'}${where}`;
}

function planBlocks({ plan }: Assessment, version: AssessableVersion, day: Day): Block[] {
  if (plan.actions.length === 0) return [{ type: 'paragraph', text: '还没有改进措施。', tone: 'soft' }];
  const overdue = overdueActions(plan, day);
  return [
    ...(overdue.length > 0
      ? [{ type: 'paragraph', text: `超期未完成 ${overdue.length} 项，最久的超期 ${overdue[0]?.days} 日。`, tone: 'bad' } as const]
      : []),
    planTable(plan.actions, version, day),
    { type: 'heading', text: '改进效果' },
    effectTable(plan.actions),
  ];
}

/** The plan as a table, one action a row: also the sheet of the plan's own workbook. */
export function planTable(actions: readonly Action[], version: AssessableVersion, day: Day): ReportTable {
  const titles = new Map(criteriaOf(version).map(({ id, title }) => [id, title]));
  return {
    type: 'table',
    head: ['条款', '问题', '根本原因', '措施', '责任岗位', '完成日期', '状态'],
    rows: actions.map((action): Cell[] => {
      const late = overdueActions({ actions: [action] }, day)[0];
      const status = statusWords[action.status];
      return [
        `${action.criterion}\n${titles.get(action.criterion) ?? ''}`,
        action.gap,
        action.rootCause,
        action.measure,
        action.responsible,
        action.due ?? '—',
        late === undefined ? status : { text: `${status}\n超期 ${late.days} 日`, tone: 'bad' },
      ];
    }),
    widths: [4, 7, 7, 8.5, 4, 5, 4],
  };
}

/** What each action is measured by, and how far it has come. */
export function effectTable(actions: readonly Action[]): ReportTable {
  return {
    type: 'table',
    head: ['条款', '指标', '单位', '改进前', '目标', '最近一次', '判断'],
    rows: actions.map((action): Cell[] => {
      const { metric, unit, before, target, readings } = action.effect;
      const { state, latest } = effectOf(action.effect);
      const history = readings.length > 1 ? `（共 ${readings.length} 次）` : '';
      const tone = state === 'reached' || state === 'improved' ? 'good' : state === 'not-measured' ? 'soft' : 'bad';
      const last = latest === undefined ? '—' : `${latest.value}\n${latest.on}${history}`;
      return [action.criterion, metric, unit, before ?? '—', target ?? '—', last, { text: effectWords[state], tone }];
    }),
    widths: [3, 9, 3, 3, 3, 5, 4],
  };
}

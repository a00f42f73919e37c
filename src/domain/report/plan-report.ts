import type { Assessment } from '#schema/assessment.ts';
import type { Action } from '#schema/improvement-plan.ts';
import type { AssessableVersion } from '../assessment/assessable.ts';
import type { Day } from '../day.ts';
import { isOpen, overdueActions } from '../improvement/plan.ts';
import { effectTable, planTable } from './assessment-report.ts';
import type { Cell, Report, ReportTable } from './model.ts';

/** The improvement plan by itself, to be worked with: measures, effects, every measurement. */
export function planReport(assessment: Assessment, version: AssessableVersion, day: Day): Report {
  const { organization, title, plan } = assessment;
  const actions = plan.actions;
  const overdue = overdueActions(plan, day).length;
  return {
    title: '改进计划',
    subject: organization.name || title,
    day,
    facts: [
      { label: '评价准则', value: `${version.title} ${version.version} 版` },
      { label: '自我评估', value: title },
      { label: '截至', value: day },
    ],
    figures: [
      { label: '措施', value: String(actions.length), tone: 'plain' },
      { label: '还没有完成', value: String(actions.filter(isOpen).length), tone: 'plain' },
      { label: '超期', value: String(overdue), tone: overdue > 0 ? 'bad' : 'good' },
    ],
    chapters: [
      { title: '改进措施', blocks: [planTable(actions, version, day)] },
      { title: '改进效果', blocks: [effectTable(actions)] },
      { title: '测量记录', blocks: [readingsTable(actions)] },
    ],
  };
}

/** Every measurement, round by round. */
function readingsTable(actions: readonly Action[]): ReportTable {
  return {
    type: 'table',
    head: ['条款', '指标', '单位', '测量日期', '数值', '备注'],
    rows: actions.flatMap(({ criterion, effect: { metric, unit, readings } }) =>
      readings.map(({ on, value, note }): Cell[] => [criterion, metric, unit, on, value, note ?? '']),
    ),
    widths: [3, 10, 3, 4, 3, 8],
  };
}

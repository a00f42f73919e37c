import type { DimensionScore } from '#schema/event.ts';
import type { CertifiedGrade, Grade } from '#schema/grade.ts';
import type { AssessableVersion } from '../assessment/assessable.ts';
import { criteriaOf } from '../assessment/assessable.ts';
import { floorOf } from '../assessment/conditions.ts';
import { whatIsMissing } from '../assessment/missing.ts';
import type { AssessmentResult } from '../assessment/result.ts';
import { type Answer, percent } from '../assessment/score.ts';
import type { WorkFinding } from '../assessment/work-file.ts';
import { gradeNames } from '../registry/words.ts';
import type { Block, Cell, Figure, Radar, RadarSeries, ReportTable, Tone } from './model.ts';
import { kindWords } from './words.ts';

// Parts that the reports of enterprises and of auditors share.

/** Quarter-points as points: 11 → '2.75'. Exact. */
export function points(quarters: number): string {
  return String(quarters / 4);
}

export function shownPercent(score: DimensionScore | undefined): string {
  return score === undefined ? '—' : `${percent(score)}%`;
}

export function gradeTone(grade: Grade | undefined): Tone {
  return grade === undefined ? 'soft' : grade === 'fail' ? 'bad' : 'good';
}

/** Grade, total, key criteria and progress at a glance. */
export function figuresOf(version: AssessableVersion, { grade, total, failedKeys, progress }: AssessmentResult): Figure[] {
  const keys = criteriaOf(version).filter(({ kind }) => kind === 'key').length;
  return [
    { label: '评价结果', value: grade === undefined ? '未评完' : gradeNames[grade], tone: gradeTone(grade) },
    { label: '总得分率', value: shownPercent(total), tone: 'plain' },
    { label: '未达到的关键项', value: `${failedKeys.length} / ${keys}`, tone: failedKeys.length > 0 ? 'bad' : 'good' },
    { label: '已评条款', value: `${progress.judged} / ${progress.of}`, tone: progress.judged < progress.of ? 'soft' : 'plain' },
  ];
}

/** Each dimension with its score and what the grades ask of it. */
export function dimensionTable(
  version: AssessableVersion,
  result: AssessmentResult,
  earlier?: Readonly<Record<string, DimensionScore>>,
): ReportTable {
  const grades = version.grading?.grades ?? [];
  const heads = grades.toReversed().map(({ grade }) => `${gradeNames[grade]}下限`);
  const floorsOf = (section: string | undefined, score: DimensionScore | undefined): Cell[] =>
    grades.toReversed().map((rule) => {
      const limit = section === undefined ? rule.total : floorOf(rule, section);
      const condition = result.conditions.find(
        (each) => each.grade === rule.grade && (section === undefined ? each.what === 'total' : each.section === section),
      );
      return score === undefined
        ? `${limit}%`
        : {
            text: `${limit}% ${condition?.met ? '达到' : '未达到'}`,
            tone: condition?.met ? 'good' : rule.grade === 'pass' ? 'bad' : 'soft',
          };
    });
  const rowOf = (
    title: string,
    section: string | undefined,
    score: DimensionScore | undefined,
    before: DimensionScore | undefined,
  ): Cell[] => [
    title,
    score === undefined ? '—' : `${points(score.obtained)} / ${points(score.applicable)}`,
    shownPercent(score),
    ...(earlier === undefined ? [] : [shownPercent(before)]),
    ...floorsOf(section, score),
  ];
  const sum = earlier && {
    obtained: Object.values(earlier).reduce((all, { obtained }) => all + obtained, 0),
    applicable: Object.values(earlier).reduce((all, { applicable }) => all + applicable, 0),
  };
  return {
    type: 'table',
    head: ['维度', '得分 / 适用分', '得分率', ...(earlier === undefined ? [] : ['以前']), ...heads],
    rows: [
      ...result.dimensions.map(({ id, title, score }) => rowOf(title, id, score, earlier?.[id])),
      rowOf('总计', undefined, result.total, sum?.applicable ? sum : undefined),
    ],
    widths: [6, 5, 4, ...(earlier === undefined ? [] : [4]), ...heads.map(() => 5)],
  };
}

/** The dimensions against the floors of the grades, and an earlier result where there is one. */
export function radarOf(version: AssessableVersion, result: AssessmentResult, earlier?: Readonly<Record<string, DimensionScore>>): Radar {
  const share = (score: DimensionScore | undefined): number | undefined => score && score.obtained / score.applicable;
  const floors = (version.grading?.grades ?? []).toReversed().map(
    (rule, index): RadarSeries => ({
      name: `${gradeNames[rule.grade]}下限`,
      kind: index === 0 ? 'floor' : 'high-floor',
      values: version.sections.map(({ id }) => floorOf(rule, id) / 100),
    }),
  );
  return {
    axes: result.dimensions.map(({ title, score }) => `${title} ${shownPercent(score)}`),
    series: [
      ...floors,
      ...(earlier === undefined
        ? []
        : [{ name: '以前', kind: 'earlier', values: version.sections.map(({ id }) => share(earlier[id])) } as const]),
      { name: '本次', kind: 'now', values: result.dimensions.map(({ score }) => share(score)) },
    ],
  };
}

/** What is still missing for each grade that is not reached. */
export function missingBlocks(
  version: AssessableVersion,
  answers: Readonly<Record<string, Answer>>,
  grades: readonly CertifiedGrade[],
): Block[] {
  const titles = new Map(criteriaOf(version).map((criterion) => [criterion.id, criterion]));
  return grades.flatMap((grade): Block[] => {
    const missing = whatIsMissing(version, answers, grade);
    const heading = { type: 'heading', text: `距离${gradeNames[grade]}` } as const;
    if (missing === undefined) return [heading, { type: 'paragraph', text: '有维度没有任何适用的条款，得不出这一结果。', tone: 'bad' }];
    if (missing.steps === 0) return [heading, { type: 'paragraph', text: `已经达到${gradeNames[grade]}的全部条件。`, tone: 'good' }];
    const because = { keys: '关键项', dimension: '维度下限', total: '总分下限' } as const;
    return [
      heading,
      {
        type: 'paragraph',
        text: `至少再提高 ${missing.steps} 级，涉及 ${missing.improvements.length} 条。按每提高一级所得的分排列，关键项在先：`,
      },
      {
        type: 'table',
        head: ['条款', '标题', '由', '到', '得分增加', '为了'],
        rows: missing.improvements.map(({ id, from, to, gain, because: why }) => [
          id,
          titles.get(id)?.title ?? '',
          from,
          to,
          points(gain),
          { text: because[why], tone: why === 'keys' ? 'bad' : 'plain' },
        ]),
        widths: [4, 10, 2, 2, 4, 5],
      },
    ];
  });
}

/** Every criterion of a dimension as judged. */
export interface CriterionLine {
  readonly answer: Answer | undefined;
  readonly words: string;
}

/** The criteria by dimension, each with its step, points and what was written of it. */
export function criteriaBlocks(
  version: AssessableVersion,
  failedKeys: readonly string[],
  column: string,
  lineOf: (id: string) => CriterionLine,
): Block[] {
  return version.sections.flatMap(({ number, title, provisions }): Block[] => [
    { type: 'heading', text: `${number} ${title}` },
    {
      type: 'table',
      head: ['条款', '标题', '类别', '步级', '得分', column],
      rows: provisions.map(({ id, title: name, kind, points: own }): Cell[] => {
        const { answer, words } = lineOf(id);
        const failed = failedKeys.includes(id);
        const step: Cell =
          answer === undefined
            ? { text: '未评', tone: 'soft' }
            : answer === 'n/a'
              ? { text: '不适用', tone: 'soft' }
              : failed
                ? { text: String(answer), tone: 'bad' }
                : answer;
        const score = answer === undefined || answer === 'n/a' ? '—' : `${points(own * answer)} / ${own}`;
        return [id, name, { text: kindWords[kind], tone: kind === 'key' ? 'bad' : 'soft' }, step, score, words];
      }),
      widths: [3.2, 6, 2.6, 2.2, 3, 12],
    },
  ]);
}

/** The findings of the checks, errors first. */
export function findingBlocks(findings: readonly WorkFinding[]): Block[] {
  if (findings.length === 0) return [{ type: 'paragraph', text: '没有发现问题。', tone: 'good' }];
  const rows = findings
    .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
    .map(({ severity, message, hint }): Cell[] => [
      severity === 'error' ? { text: '须改正', tone: 'bad' } : { text: '请留意', tone: 'soft' },
      message,
      hint,
    ]);
  return [{ type: 'table', head: ['性质', '发现', '怎么办'], rows, widths: [2, 9, 9] }];
}

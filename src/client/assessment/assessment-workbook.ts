import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import type { AssessmentResult } from '#domain/assessment/result.ts';
import { percent } from '#domain/assessment/score.ts';
import type { Assessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { workbook } from './spreadsheet.ts';
import { gradeLine } from './standing.ts';

const words = assessmentWords.result;

/** An assessment as a workbook: what it gives, and every criterion with its step and evidence. */
export function assessmentWorkbook(version: AssessableVersion, assessment: Assessment, result: AssessmentResult): Promise<Blob> {
  const { columns } = words;
  const facts = [
    [assessment.title, `${assessment.organization.name}`],
    [assessment.standard, formatDay(assessment.updated)],
    [words.total, result.total === undefined ? '—' : percent(result.total), gradeLine(result)],
    [words.keys, result.failedKeys.length === 0 ? words.keysMet : result.failedKeys.join('、')],
    [words.standing],
  ];
  const dimensions = result.dimensions.map(({ title, score }) => [
    title,
    score === undefined ? '—' : percent(score),
    score === undefined ? '—' : `${score.obtained / 4} / ${score.applicable / 4}`,
  ]);
  const answers = criteriaOf(version).map(({ id, title, points }) => {
    const { step, notApplicable, evidence = [], responsible, note } = assessment.answers[id] ?? {};
    const told = evidence.map(({ text, files = [] }) => [text, ...files].join('\n')).join('\n');
    const judged = notApplicable === undefined ? step : `${assessmentWords.question.notApplicable}：${notApplicable.reason}`;
    return [id, title, points, judged, told, responsible, note];
  });
  return workbook([
    {
      name: words.sheets.result,
      head: [words.dimension, words.score, words.points],
      rows: [...dimensions, [], ...facts],
      widths: [28, 24, 40],
    },
    {
      name: words.sheets.answers,
      head: [
        columns.id,
        columns.criterion,
        columns.points,
        columns.step,
        assessmentWords.question.evidence,
        columns.responsible,
        columns.note,
      ],
      rows: answers,
      widths: [10, 28, 8, 14, 50, 16, 36],
    },
  ]);
}

import { answersOf } from '#domain/assessment/answers.ts';
import { assessable, criteriaOf } from '#domain/assessment/assessable.ts';
import { percent } from '#domain/assessment/score.ts';
import { upgradedAssessment, upgradeQuestions } from '#domain/assessment/upgrade.ts';
import { changesBetween } from '#domain/standard/comparison/between.ts';
import type { Standard } from '#domain/standard/model.ts';
import type { Assessment } from '#schema/assessment.ts';

/** An assessment taken to a newer version, and in words what it asks. */
export type WrittenUpgrade =
  | { readonly ok: true; readonly assessment: Assessment; readonly text: string }
  | { readonly ok: false; readonly usage: string };

const reasons = {
  added: '新增',
  tightened: '收紧',
  substantive: '实质性修改',
  split: '拆分',
  merged: '合并',
  replaced: '替换',
} as const;

/** Takes an assessment from its version to a newer one of the same standard. */
export function upgradeOf(standards: readonly Standard[], assessment: Assessment, number: string, day: string): WrittenUpgrade {
  const [id = '', old = ''] = assessment.standard.split('@');
  const standard = standards.find((each) => each.id === id);
  const versions = standard?.versions ?? [];
  const from = versions.find(({ version }) => version === old);
  const to = versions.find(({ version }) => version === number.split('@').at(-1));
  if (standard === undefined || from === undefined || to === undefined) {
    return { ok: false, usage: `没有版本“${number}”，现有：${versions.map(({ version }) => version).join('、')}。` };
  }
  if (versions.indexOf(to) <= versions.indexOf(from)) return { ok: false, usage: `${to.version} 不比 ${from.version} 新。` };
  const { changes } = changesBetween(standard, from, to);
  const target = assessable(standard, to);
  const { asked, carried, removed, soFar } = upgradeQuestions(answersOf(assessment.answers), target, changes);
  const titles = new Map(criteriaOf(target).map((criterion) => [criterion.id, criterion.title]));
  const lines = asked.map(({ id: criterion, because, before }) => {
    const judged = before.map((each) => `${each.id} ${each.answer === undefined ? '未评' : each.answer}`).join('、');
    return `  ${criterion} ${titles.get(criterion)}：${reasons[because]}${judged === '' ? '' : `（原来：${judged}）`}`;
  });
  const score = soFar.total === undefined ? '' : `，沿用部分的得分率 ${percent(soFar.total)}%`;
  const text = [
    `${from.version} → ${to.version}：沿用 ${carried.length} 条${score}；要重新回答 ${asked.length} 条：`,
    ...lines,
    ...(removed.length > 0 ? [`不再要求：${removed.join('、')}。`] : []),
    '',
  ].join('\n');
  const made = { id: `${assessment.id.slice(0, 48)}-${to.version.replace('.', '-')}`, on: day };
  return { ok: true, text, assessment: upgradedAssessment(assessment, { from: assessable(standard, from), to: target }, changes, made) };
}

/** The new file as it is saved. */
export function writtenUpgrade(assessment: Assessment): string {
  return `${JSON.stringify(assessment, undefined, 2)}\n`;
}

import type { StandardVersion } from '#domain/standard/model.ts';
import type { GradeRule, Grading } from '#schema/standard.ts';
import { comparisonLabels } from '#site/labels/comparison.ts';

/** What `version.yaml` says otherwise in one version than in another, beyond the texts: dates, points, order, grading. One line a difference. */
export function matterLines(from: StandardVersion, to: StandardVersion, options: { readonly dates: boolean }): string[] {
  return [...(options.dates ? dateLines(from, to) : []), ...sectionLines(from, to), ...gradingLines(from.grading, to.grading)];
}

const none = '无';

function changed(name: string, from: unknown, to: unknown): string[] {
  return from === to ? [] : [`${name}：${String(from ?? none)} → ${String(to ?? none)}`];
}

const statuses = { draft: '草案', published: '已发布' } as const;

function dateLines({ matter: from }: StandardVersion, { matter: to }: StandardVersion): string[] {
  return [
    ...changed('状态', statuses[from.status], statuses[to.status]),
    ...changed('发布日期', from.published, to.published),
    ...changed('实施日期', from.effective, to.effective),
    ...changed('征求意见截止', from.commentsUntil, to.commentsUntil),
    ...changed('过渡期', transitionText(from.transition), transitionText(to.transition)),
    ...changed('版本说明', from.summary, to.summary),
  ];
}

function transitionText(transition: StandardVersion['matter']['transition']): string | undefined {
  return transition && `${transition.from.join('、')} 至 ${transition.until}`;
}

function sectionLines({ sections: from }: StandardVersion, { sections: to }: StandardVersion): string[] {
  const old = new Map(from.map((section) => [section.id, section]));
  const now = new Set(to.map(({ id }) => id));
  return [
    ...to.flatMap(({ id, title, points }) => {
      const was = old.get(id);
      if (was === undefined) return [`新增一章：${title}${points === undefined ? '' : `（${points} 分）`}`];
      return [...changed('章名', was.title, title), ...changed(`${title}的分值`, was.points, points)];
    }),
    ...from.flatMap(({ id, title }) => (now.has(id) ? [] : [`删去一章：${title}`])),
  ];
}

function gradingLines(from: Grading | undefined, to: Grading | undefined): string[] {
  const rules = (grading: Grading | undefined): Map<string, GradeRule> => new Map(grading?.grades.map((rule) => [rule.grade, rule]));
  const [old, now] = [rules(from), rules(to)];
  return [
    ...changed('关键项至少达到的步级', from?.keyStep, to?.keyStep),
    ...changed('不适用条款的分值上限', percent(from?.notApplicableCap), percent(to?.notApplicableCap)),
    ...[...new Set([...old.keys(), ...now.keys()])].flatMap((grade) => gradeLines(old.get(grade), now.get(grade))),
  ];
}

function gradeLines(from: GradeRule | undefined, to: GradeRule | undefined): string[] {
  const rule = to ?? from;
  if (rule === undefined) return [];
  const name = comparisonLabels.grade[rule.grade];
  const sections = [...new Set([...Object.keys(from?.sections ?? {}), ...Object.keys(to?.sections ?? {})])];
  return [
    ...changed(`${name}的总分下限`, percent(from?.total), percent(to?.total)),
    ...changed(`${name}的各维度下限`, percent(from?.everySection), percent(to?.everySection)),
    ...sections.flatMap((id) => changed(`${name}的 ${id} 下限`, percent(from?.sections[id]), percent(to?.sections[id]))),
    ...changed(`${name}允许未达到的关键项`, from?.failedKeys, to?.failedKeys),
  ];
}

function percent(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}%`;
}

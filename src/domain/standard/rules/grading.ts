import type { Finding } from '#domain/finding.ts';
import type { Grading } from '#schema/standard.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'grading';

/** Grading rules come with scored sections, name them, and go from the higher grade to the lower. */
export const grading = {
  name,
  describe: '有评分章才有等级规则；规则所指的维度都在，等级由高到低、条件不倒挂。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { standard, version } of versionsOf(standards)) {
      const scored = version.sections.flatMap(({ id, points }) => (points === undefined ? [] : [id]));
      if (version.grading === undefined) {
        if (scored.length > 0) yield fault(name, version.file, ['sections'], '有评分章，没有等级规则。', '写 grading。');
        if (scored.length === 0 && standard.matter.kind === 'criteria') {
          yield fault(name, version.file, ['sections'], '评价准则没有评分章。', '给维度写 points，并写 grading。');
        }
      } else yield* ofGrades(version, version.grading, scored);
    }
  },
} satisfies StandardRule;

function* ofGrades({ file }: StandardVersion, { grades }: Grading, scored: readonly string[]): Iterable<Finding> {
  if (scored.length === 0) yield fault(name, file, ['grading'], '没有评分章，却有等级规则。', '删去 grading，或给维度写 points。');
  for (const [index, rule] of grades.entries()) {
    const at = ['grading', 'grades', index];
    for (const section of Object.keys(rule.sections)) {
      if (scored.includes(section)) continue;
      yield fault(name, file, [...at, 'sections', section], `没有评分的维度 ${section}。`, `维度有 ${scored.join('、')}。`);
    }
    const higher = grades[index - 1];
    if (higher === undefined) continue;
    if (grades.findIndex(({ grade }) => grade === rule.grade) < index)
      yield fault(name, file, [...at, 'grade'], `等级 ${rule.grade} 写了两次。`, '每个等级一条。');
    else if (rule.grade === 'excellent')
      yield fault(name, file, [...at, 'grade'], '优秀写在合格之后。', '由高到低排列，先满足的就是等级。');
    if (rule.total > higher.total)
      yield fault(name, file, [...at, 'total'], `总分下限 ${rule.total} 高于上一等级的 ${higher.total}。`, '由高到低排列。');
    if (rule.everySection > higher.everySection) {
      yield fault(
        name,
        file,
        [...at, 'everySection'],
        `维度下限 ${rule.everySection} 高于上一等级的 ${higher.everySection}。`,
        '由高到低排列。',
      );
    }
    if (rule.failedKeys < higher.failedKeys) {
      yield fault(
        name,
        file,
        [...at, 'failedKeys'],
        `允许未达到的关键项 ${rule.failedKeys} 少于上一等级的 ${higher.failedKeys}。`,
        '由高到低排列。',
      );
    }
  }
}

import type { Finding } from '#domain/finding.ts';
import type { Provision, Section, Standard } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'scored-criteria';

/** The steps of a rubric, 0 to 4. */
const steps = 5;

/** What is scored has points, a kind and five steps; what is not has none of them. */
export const scoredCriteria = {
  name,
  describe: '评分章的条款有分值、类别和五个步级，不评分章的条款都没有。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { version } of versionsOf(standards)) {
      for (const section of version.sections) {
        for (const provision of section.provisions) yield* section.points === undefined ? unscored(provision, section) : scored(provision);
      }
    }
  },
} satisfies StandardRule;

function* scored({ id, file, points, kind, rubric }: Provision): Iterable<Finding> {
  if (points === undefined) yield fault(name, file, ['points'], `${id} 在评分章，没有分值。`, '写 points。');
  if (kind === undefined) yield fault(name, file, ['kind'], `${id} 在评分章，没有类别。`, '写 kind: key 或 kind: general。');
  if (rubric.length === steps) return;
  const [line, column] = [rubric.at(-1)?.line ?? 1, 1];
  const message = `${id} 的评分表有 ${rubric.length} 个步级，应为 ${steps} 个。`;
  yield { rule: name, severity: 'error', file, at: { line, column }, message, hint: '在 Rubric 中依次写 Step 0 到 4。' };
}

function* unscored({ id, file, points, kind, rubric }: Provision, section: Section): Iterable<Finding> {
  const hint = `${section.title}（${section.id}）不评分；删去，或给这一章分值。`;
  if (points !== undefined) yield fault(name, file, ['points'], `${id} 不在评分章，却有分值。`, hint);
  if (kind !== undefined) yield fault(name, file, ['kind'], `${id} 不在评分章，却有类别。`, hint);
  const [first] = rubric;
  if (first === undefined) return;
  yield { rule: name, severity: 'error', file, at: { line: first.line, column: 1 }, message: `${id} 不在评分章，却有评分表。`, hint };
}

import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'points';

/** The dimensions of a scored version share a hundred points, and the criteria of a dimension share its points. */
export const points = {
  name,
  describe: '各维度分值合计 100，维度内各条款分值合计等于维度分值。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { version } of versionsOf(standards)) {
      const scored = version.sections.filter((section) => section.points !== undefined);
      if (scored.length === 0) continue;
      for (const section of scored) {
        const sum = total(section.provisions.map((provision) => provision.points ?? 0));
        if (sum === section.points) continue;
        const place = version.sections.indexOf(section);
        const message = `${section.title}（${section.id}）分值 ${section.points}，各条款合计 ${sum}。`;
        yield fault(name, version.file, ['sections', place, 'points'], message, '改维度分值，或调整条款的 points，使两者相等。');
      }
      const sum = total(scored.map((section) => section.points ?? 0));
      const message = `各维度分值合计 ${sum}，应为 100。`;
      if (sum !== 100) yield fault(name, version.file, ['sections'], message, '调整各维度的 points。');
    }
  },
} satisfies StandardRule;

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

import type { StandardVersion } from '#domain/standard/model.ts';
import { standardWords as words } from '../labels/standard.ts';

/** How a version's scores make a grade, in a table's rows. */
export interface GradingTable {
  readonly lead: string;
  readonly rows: readonly GradingRow[];
}

export interface GradingRow {
  readonly grade: string;
  readonly total: string;
  readonly every: string;
  readonly sections: string;
  readonly failedKeys: string;
}

/** The table, or nothing where the version is not scored. */
export function gradingTable(version: StandardVersion): GradingTable | undefined {
  const { grading } = version;
  if (!grading) return undefined;
  const titleOf = (id: string): string => version.sections.find((section) => section.id === id)?.title ?? id;
  return {
    lead: words.gradingLead(grading.keyStep, grading.notApplicableCap),
    rows: grading.grades.map((rule) => ({
      grade: words.grades[rule.grade],
      total: `${rule.total}%`,
      every: `${rule.everySection}%`,
      sections:
        Object.entries(rule.sections)
          .map(([id, floor]) => `${titleOf(id)} ${floor}%`)
          .join('，') || words.gradingNone,
      failedKeys: words.atMost(rule.failedKeys),
    })),
  };
}

import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Standard, StandardVersion } from './model.ts';

/** One thing that must be so in the standards. Its name is that of its module. */
export interface StandardRule {
  readonly name: string;
  /** Chinese: the rule in one line, for the list of rules. */
  readonly describe: string;
  readonly check: (standards: readonly Standard[], day: Day) => Iterable<Finding>;
}

/** A fault in a YAML file, at the keys that lead to it. */
export function fault(rule: string, file: string, path: readonly (string | number)[], message: string, hint: string): Finding {
  return { rule, severity: 'error', file, at: { path }, message, hint };
}

/** Every version with its standard and the version before it. */
export function* versionsOf(
  standards: readonly Standard[],
): Iterable<{ standard: Standard; version: StandardVersion; before: StandardVersion | undefined }> {
  for (const standard of standards) {
    for (const [index, version] of standard.versions.entries()) yield { standard, version, before: standard.versions[index - 1] };
  }
}

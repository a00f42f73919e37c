import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Standard } from './model.ts';
import { checkChanges } from './policy/check.ts';
import type { StandardRule } from './rule.ts';
import { points } from './rules/points.ts';

/** Every rule of the standards. */
export const standardRules: readonly StandardRule[] = [points];

/** Everything that is wrong in the standards on a day: each version in itself, and each against the one before. */
export function checkStandards(standards: readonly Standard[], day: Day): Finding[] {
  return [...standardRules.flatMap((rule) => [...rule.check(standards, day)]), ...standards.flatMap(checkChanges)];
}

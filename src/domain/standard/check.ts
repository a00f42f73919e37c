import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { Standard } from './model.ts';
import { checkChanges } from './policy/check.ts';
import type { StandardRule } from './rule.ts';
import { errataPlace } from './rules/errata-place.ts';
import { grading } from './rules/grading.ts';
import { keyForce } from './rules/key-force.ts';
import { lineage } from './rules/lineage.ts';
import { listedFiles } from './rules/listed-files.ts';
import { minorKeeps } from './rules/minor-keeps.ts';
import { permanentIds } from './rules/permanent-ids.ts';
import { points } from './rules/points.ts';
import { scoredCriteria } from './rules/scored-criteria.ts';
import { transition } from './rules/transition.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { versionDates } from './rules/version-dates.ts';
import { versionFolders } from './rules/version-folders.ts';

/** Every rule of the standards: folders and dates, ids and files, scores, and what a version may change. */
export const standardRules: readonly StandardRule[] = [
  versionFolders,
  versionDates,
  uniqueIds,
  listedFiles,
  points,
  scoredCriteria,
  keyForce,
  grading,
  permanentIds,
  lineage,
  minorKeeps,
  transition,
  errataPlace,
];

/** Everything that is wrong in the standards on a day: each version in itself, and each against the one before. */
export function checkStandards(standards: readonly Standard[], day: Day): Finding[] {
  return [...standardRules.flatMap((rule) => [...rule.check(standards, day)]), ...standards.flatMap(checkChanges)];
}

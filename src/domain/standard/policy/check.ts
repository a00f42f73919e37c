import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { checkDeclarations } from './declarations.ts';
import { checkMinorVersion } from './minor-version.ts';
import { stepsOf } from './steps.ts';

/** The policy of changes, over all versions of a standard. */
export function checkChanges(standard: Standard): Finding[] {
  return stepsOf(standard).flatMap((step) => [...checkDeclarations(step), ...checkMinorVersion(step)]);
}

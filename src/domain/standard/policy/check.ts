import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { checkComments } from './comment-disposition.ts';
import { checkDeclarations } from './declarations.ts';
import { checkErrataText } from './errata-text.ts';
import { checkMinorVersion } from './minor-version.ts';
import { checkNotice } from './notice-period.ts';
import { type Step, stepsOf } from './steps.ts';

/** The policy of changes, over all versions of a standard. */
export function checkChanges(standard: Standard): Finding[] {
  return [
    ...stepsOf(standard).flatMap((step) => [...checkStep(step), ...checkNotice(step)]),
    ...standard.versions.flatMap((version) => [...checkComments(version)]),
    ...checkErrataText(standard),
  ];
}

/** What a version may change against another, and how it must be declared. */
export function checkStep(step: Step): Finding[] {
  return [...checkDeclarations(step), ...checkMinorVersion(step)];
}

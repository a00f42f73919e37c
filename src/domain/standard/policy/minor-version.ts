import type { Finding } from '#domain/finding.ts';
import { directionsOf } from './declarations.ts';
import { declarationsFile, isMinor, nameOf, type Step } from './steps.ts';

/**
 * A minor version holds only editorial and relaxing changes, and substantive ones that the committee declared with a reason: whoever was certified before
 * stays certified. A tightening needs a major version and a transition period (design section 3).
 */
export function checkMinorVersion(step: Step): Finding[] {
  if (!isMinor(step)) return [];
  return step.changes.changes
    .filter((change) => directionsOf(change).has('tightening'))
    .map((change) => ({
      rule: 'minor-version',
      severity: 'error',
      file: declarationsFile(step.version),
      at: { path: ['changes'] },
      message: `${step.version.version} 是小版本，但 ${nameOf(change)} 收紧了要求`,
      hint: '撤回这处收紧，或改发大版本并规定过渡期',
    }));
}

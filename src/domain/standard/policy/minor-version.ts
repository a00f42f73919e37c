import type { Finding } from '#domain/finding.ts';
import type { Change } from '../comparison/change-set.ts';
import { fault } from '../rule.ts';
import { directionsOf } from './declarations.ts';
import { declarationsFile, isMinor, nameOf, type Step } from './steps.ts';

const rule = 'minor-version';

/**
 * A minor version holds only editorial and relaxing changes, and substantive ones that the committee declared with a reason: whoever was certified before
 * stays certified. Anything else needs a major version and a transition (RQ-003). That the set, points and grading stay is the rule `minor-keeps`.
 */
export function checkMinorVersion(step: Step): Finding[] {
  return isMinor(step) ? [...tightenings(step), ...declaredTightenings(step), ...transition(step)] : [];
}

function* tightenings({ version, changes }: Step): Iterable<Finding> {
  for (const change of changes.changes) {
    if (!tightensText(change)) continue;
    const message = `${version.version} 是小版本，但 ${nameOf(change)} 收紧了要求。`;
    yield fault(rule, declarationsFile(version), ['changes'], message, '撤回这处收紧，或改发大版本并规定过渡期。');
  }
}

/** Added criteria, points and kinds are reported where they are written, by `minor-keeps`. */
function tightensText({ from, differences }: Change): boolean {
  return (
    from.length > 0 && differences.some(({ facet, direction }) => direction === 'tightening' && facet !== 'points' && facet !== 'level')
  );
}

/** What the committee itself calls a tightening has no place here, even where the text alone does not show it. */
function* declaredTightenings({ version, changes }: Step): Iterable<Finding> {
  for (const [index, declaration] of (version.changes?.changes ?? []).entries()) {
    if (declaration.class !== 'tightening') continue;
    const change = changes.changes.find((candidate) => nameOf(candidate) === nameOf(declaration));
    if (change === undefined || directionsOf(change).has('tightening')) continue;
    const message = `${version.version} 是小版本，但 ${nameOf(declaration)} 申明为收紧。`;
    yield fault(rule, declarationsFile(version), ['changes', index, 'class'], message, '撤回这处变化，或改发大版本并规定过渡期。');
  }
}

function* transition({ version }: Step): Iterable<Finding> {
  if (version.matter.transition === undefined) return;
  const message = `${version.version} 是小版本，却规定了过渡期：旧证书本应继续符合。`;
  yield fault(rule, version.file, ['transition'], message, '删去 transition，或改发大版本。');
}

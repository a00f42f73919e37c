import { type Change, type ChangeSet, compare } from '../comparison/change-set.ts';
import { comparable } from '../comparison/comparable.ts';
import type { Standard, StandardVersion } from '../model.ts';

/** A version and what it changes against the one before it. */
export interface Step {
  readonly standard: Standard;
  readonly before: StandardVersion;
  readonly version: StandardVersion;
  readonly changes: ChangeSet;
}

/** Every version of a standard against its predecessor, oldest first. */
export function stepsOf(standard: Standard): Step[] {
  return standard.versions.flatMap((version, index) => {
    const before = standard.versions[index - 1];
    return before === undefined ? [] : [stepBetween(standard, before, version)];
  });
}

/** The step from one version to another. */
export function stepBetween(standard: Standard, before: StandardVersion, version: StandardVersion): Step {
  return { standard, before, version, changes: compare(comparable(before), comparable(version)) };
}

/** Whether the step keeps the major number, and with it the promise: certified before, certified after. */
export function isMinor(step: Pick<Step, 'before' | 'version'>): boolean {
  return majorOf(step.before) === majorOf(step.version);
}

function majorOf({ version }: StandardVersion): string | undefined {
  return version.split('.')[0];
}

/** A change as a reader names it: SQ-001、SQ-002 → SQ-010. */
export function nameOf({ from, to }: Pick<Change, 'from' | 'to'>): string {
  const side = (ids: readonly string[]): string => ids.join('、');
  if (from.length === 0) return `新增 ${side(to)}`;
  if (to.length === 0) return `删除 ${side(from)}`;
  return side(from) === side(to) ? side(to) : `${side(from)} → ${side(to)}`;
}

/** The path of a version's declarations. */
export function declarationsFile(version: StandardVersion): string {
  return version.file.replace(/version\.yaml$/, 'changes.yaml');
}

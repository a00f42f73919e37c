import type { Day } from '../day.ts';
import type { Standard, StandardVersion } from './model.ts';

/** Where a version stands in its life: draft, published but not yet effective, in force, older but still usable, no longer usable. */
export type Phase = 'draft' | 'announced' | 'in-force' | 'transition' | 'superseded';

/** `asmm@2.0`, as certificates name a version. */
export function versionRef(version: Pick<StandardVersion, 'standard' | 'version'>): string {
  return `${version.standard}@${version.version}`;
}

/** The version that a reference names, if there is one. */
export function findVersion(standards: readonly Standard[], ref: string): StandardVersion | undefined {
  return standards.flatMap(({ versions }) => versions).find((version) => versionRef(version) === ref);
}

/** The newest published version that has taken effect. */
export function versionInForceOn(standard: Standard, day: Day): StandardVersion | undefined {
  return standard.versions.findLast(
    ({ matter }) => matter.status === 'published' && matter.effective !== undefined && matter.effective <= day,
  );
}

/** The last day on which certificates may stand on an older version, extensions counted; nothing where it was never put on notice. */
export function transitionUntil(standard: Standard, version: string): Day | undefined {
  const newer = standard.versions.find(({ matter }) => matter.status === 'published' && matter.transition?.from.includes(version));
  if (newer?.matter.transition === undefined) return undefined;
  const extended = standard.extensions.filter((extension) => extension.version === newer.version).map(({ until }) => until);
  return [newer.matter.transition.until, ...extended].toSorted().at(-1);
}

/** The phase of a version on a day. A minor version leaves its predecessors usable: they fall together when a transition ends. */
export function phaseOn(version: StandardVersion, standard: Standard, day: Day): Phase {
  if (version.matter.status === 'draft') return 'draft';
  if (version.matter.effective === undefined || day < version.matter.effective) return 'announced';
  const inForce = versionInForceOn(standard, day);
  if (inForce === undefined || inForce.version === version.version) return 'in-force';
  const until = transitionUntil(standard, version.version);
  return until === undefined || day <= until ? 'transition' : 'superseded';
}

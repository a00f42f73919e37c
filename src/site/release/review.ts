import { compare } from '#domain/standard/comparison/change-set.ts';
import { comparable } from '#domain/standard/comparison/comparable.ts';
import { type DeclaredChangeSet, withDeclarations } from '#domain/standard/comparison/declared.ts';
import { type Impact, impactsOf } from '#domain/standard/impact.ts';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { stepBetween } from '#domain/standard/policy/steps.ts';
import { findVersion } from '#domain/standard/versions.ts';
import type { Certificate } from '#schema/certificate.ts';
import { matterLines } from './matter-lines.ts';

/** A side of the review: the standards, and per version folder what tells whether it differs. */
export interface ReviewSide {
  readonly standards: readonly Standard[];
  readonly digests: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly findings: readonly { readonly file: string; readonly severity: 'error' | 'warning' }[];
}

/** What a pull request does to one version. */
export interface ReviewedVersion {
  readonly ref: string;
  readonly kind: 'new' | 'changed' | 'removed' | 'unreadable';
  /** With what the changes are compared: a version number, or the base. */
  readonly against: string | undefined;
  readonly changes: DeclaredChangeSet | undefined;
  /** What `version.yaml` says otherwise. */
  readonly matter: readonly string[];
  /** All that the version changes against the one before it, where the pull request is only a part of that. */
  readonly whole: { readonly against: string; readonly changes: DeclaredChangeSet } | undefined;
  /** Whom it touches, by the older version that their certificates stand on. */
  readonly impacts: readonly { readonly from: string; readonly impact: Impact }[];
}

/** Every version that differs between two sides, in the order of names; a new one is compared with the version before it. */
export function reviewedVersions(
  base: ReviewSide & { readonly name: string },
  now: ReviewSide,
  certificates: readonly Certificate[],
  day: string,
): ReviewedVersion[] {
  const refs = [...new Set([...base.digests.keys(), ...now.digests.keys()])].toSorted();
  return refs
    .filter((ref) => JSON.stringify(base.digests.get(ref)) !== JSON.stringify(now.digests.get(ref)))
    .map((ref) => {
      const nothing = { ref, against: undefined, changes: undefined, matter: [], whole: undefined, impacts: [] };
      if (!now.digests.has(ref)) return { ...nothing, kind: 'removed' };
      const standard = now.standards.find(({ id }) => id === ref.split('@')[0]);
      const version = findVersion(now.standards, ref);
      if (standard === undefined || version === undefined || isBroken(now, ref)) return { ...nothing, kind: 'unreadable' };
      return { ...nothing, ...reviewed(base, ref, standard, version), impacts: impactsOf(standard, version, certificates, day) };
    });
}

function isBroken({ findings }: ReviewSide, ref: string): boolean {
  const [id = '', number = ''] = ref.split('@');
  return findings.some(
    ({ file, severity }) =>
      severity === 'error' && (file.startsWith(`standards/${id}/${number}/`) || file === `standards/${id}/standard.yaml`),
  );
}

function reviewed(
  base: ReviewSide & { readonly name: string },
  ref: string,
  standard: Standard,
  version: StandardVersion,
): Pick<ReviewedVersion, 'kind' | 'against' | 'changes' | 'matter' | 'whole'> {
  const before = previous(standard, version);
  const whole = before && withDeclarations(stepBetween(standard, before, version).changes, version.changes);
  const old = isBroken(base, ref) ? undefined : findVersion(base.standards, ref);
  if (old === undefined) {
    const matter = before === undefined ? [] : matterLines(before, version, { dates: false });
    return { kind: base.digests.has(ref) ? 'changed' : 'new', against: before?.version, changes: whole, matter, whole: undefined };
  }
  const [from, to] = [comparable(old), comparable(version)];
  return {
    kind: 'changed',
    against: base.name,
    changes: compare(from, to),
    matter: matterLines(old, version, { dates: true }),
    whole: before && whole && { against: before.version, changes: whole },
  };
}

function previous({ versions }: Standard, version: StandardVersion): StandardVersion | undefined {
  return versions[versions.indexOf(version) - 1];
}

import type { Certificate } from '#schema/certificate.ts';
import type { CertifiedGrade, Grade } from '#schema/grade.ts';
import { gradeOf } from '../assessment/grade.ts';
import type { Day } from '../day.ts';
import type { State } from '../registry/fold.ts';
import { factsOn } from '../registry/status.ts';
import type { Standard, StandardVersion } from './model.ts';
import { transitionUntil, versionRef } from './versions.ts';

/** Whom a new version touches, as far as the register tells on a day. */
export interface Impact {
  /** Valid and suspended certificates that stand on the older version. */
  readonly certificates: number;
  readonly byGrade: Readonly<Partial<Record<CertifiedGrade, number>>>;
  readonly byBody: Readonly<Record<string, number>>;
  /** By the year in which they expire. */
  readonly byExpiry: Readonly<Record<string, number>>;
  /** Last day of the transition; nothing where the new version asks for none. */
  readonly mustUpgradeBy: Day | undefined;
  /** Certificates that expire before the transition ends and so need no upgrade of their own. */
  readonly expireBefore: number;
  /** Those whose recorded scores would give a lower grade under the new grading, everything else being equal. */
  readonly wouldLoseGrade: readonly { readonly number: string; readonly from: CertifiedGrade; readonly to: Grade }[];
  /** Certificates without published scores: nothing can be told of their grade. */
  readonly withoutScores: number;
}

/** The impact of moving from one version to another, on a day. Recorded scores are held against the new grading; how new criteria would be scored nobody can tell. */
export function impactOf(
  standard: Standard,
  from: StandardVersion,
  to: StandardVersion,
  certificates: readonly Certificate[],
  day: Day,
): Impact {
  const touched = certificatesStanding(certificates, day).get(versionRef(from)) ?? [];
  const mustUpgradeBy = upgradeDeadline(standard, from, to);
  return {
    certificates: touched.length,
    byGrade: countBy(touched, ({ on }) => on.grade),
    byBody: countBy(touched, ({ on }) => on.body),
    byExpiry: countBy(touched, ({ on }) => on.validUntil.slice(0, 4)),
    mustUpgradeBy,
    expireBefore: touched.filter(({ on }) => mustUpgradeBy !== undefined && on.validUntil <= mustUpgradeBy).length,
    wouldLoseGrade: touched.flatMap(({ number, on }) => {
      if (on.scores === undefined || to.grading === undefined) return [];
      const grade = gradeOf(on.scores, on.failedKeys ?? [], to.grading);
      // A grade that the latest scores no longer carry under the old rules either is not lost to the new ones.
      const held = from.grading === undefined ? on.grade : gradeOf(on.scores, on.failedKeys ?? [], from.grading);
      return rank[grade] < Math.min(rank[on.grade], rank[held]) ? [{ number, from: on.grade, to: grade }] : [];
    }),
    withoutScores: touched.filter(({ on }) => on.scores === undefined).length,
  };
}

/** The last day on which certificates may stand on a version that another one succeeds; nothing where that asks for no move. */
export function upgradeDeadline(standard: Standard, from: StandardVersion, to: StandardVersion): Day | undefined {
  const { transition, status } = to.matter;
  if (!transition?.from.includes(from.version)) return undefined;
  return status === 'published' ? transitionUntil(standard, from.version) : transition.until;
}

interface Standing {
  readonly number: string;
  readonly on: State;
}

const counted = new WeakMap<readonly Certificate[], { readonly day: Day; readonly standing: ReadonlyMap<string, readonly Standing[]> }>();

/** Valid and suspended certificates by the version, `asmm@2.0`, that they stand on; gathered once for all pairs of versions. */
export function certificatesStanding(certificates: readonly Certificate[], day: Day): ReadonlyMap<string, readonly Standing[]> {
  const known = counted.get(certificates);
  if (known?.day === day) return known.standing;
  const held = certificates.map((certificate) => ({ number: certificate.number, on: factsOn(certificate, day) }));
  const standing = Map.groupBy(
    held.filter(({ on }) => on.status === 'valid' || on.status === 'suspended'),
    ({ on }) => on.standard,
  );
  counted.set(certificates, { day, standing });
  return standing;
}

/** The impact on every version that a new one touches: the one before it, and those that its transition names. Newest first. */
export function impactsOf(
  standard: Standard,
  to: StandardVersion,
  certificates: readonly Certificate[],
  day: Day,
): { readonly from: string; readonly impact: Impact }[] {
  const earlier = standard.versions.slice(0, standard.versions.indexOf(to));
  return earlier
    .filter((version) => version === earlier.at(-1) || to.matter.transition?.from.includes(version.version))
    .toReversed()
    .map((from) => ({ from: from.version, impact: impactOf(standard, from, to, certificates, day) }));
}

const rank: Readonly<Record<Grade, number>> = { fail: 0, pass: 1, excellent: 2 };

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

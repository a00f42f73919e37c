import type { Day } from '#domain/day.ts';
import type { Certificate } from '#schema/certificate.ts';
import { type Impact, impactOf } from '../impact.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { compare } from './change-set.ts';
import { comparable } from './comparable.ts';
import { type DeclaredChangeSet, withDeclarations } from './declared.ts';

/** What was changed from one version of a standard to another, either way, followed through the versions between them. */
export function changesBetween(standard: Standard, from: StandardVersion, to: StandardVersion): DeclaredChangeSet {
  const [older, newer] = [standard.versions.indexOf(from), standard.versions.indexOf(to)];
  const backwards = older > newer;
  const between = standard.versions.slice(Math.min(older, newer) + 1, Math.max(older, newer)).map(comparable);
  const changes = compare(comparable(from), comparable(to), { between: backwards ? between.toReversed() : between, backwards });
  return withDeclarations(changes, to.changes);
}

/** A change set as it is given away (design section 6): its unchanged provisions are counted, not listed. */
export interface GivenChangeSet extends DeclaredChangeSet {
  readonly impact?: Impact;
}

/** The same object from the command, on the site and in the published file. */
export function givenChangeSet(set: DeclaredChangeSet, impact?: Impact): GivenChangeSet {
  const changes = set.changes.filter(({ relation }) => relation !== 'unchanged');
  return { ...set, changes, ...(impact && { impact }) };
}

/** What is published of a pair of versions: its changes and whom they touch on a day. */
export function publishedChangeSet(
  standard: Standard,
  from: StandardVersion,
  to: StandardVersion,
  certificates: readonly Certificate[],
  day: Day,
): GivenChangeSet {
  return givenChangeSet(changesBetween(standard, from, to), impactOf(standard, from, to, certificates, day));
}

/** Every ordered pair of different versions of a standard. */
export function pairsOf({ versions }: Standard): { readonly from: StandardVersion; readonly to: StandardVersion }[] {
  return versions.flatMap((from) => versions.flatMap((to) => (from === to ? [] : [{ from, to }])));
}

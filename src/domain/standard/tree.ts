import type { VersionFile } from '#schema/standard.ts';
import type { Provision, Section, Standard, StandardVersion } from './model.ts';

/** A provision before its place in the version gives it a section and a number. */
export type UnplacedProvision = Omit<Provision, 'section' | 'number'>;

/** The chapters of a version with their provisions in printed order and numbered from it. What has no file is left out: a rule reports it. */
export function buildSections(matter: VersionFile, provisions: ReadonlyMap<string, UnplacedProvision>): Section[] {
  return matter.sections.map((section, index) => ({
    id: section.id,
    number: String(index + 1),
    title: section.title,
    summary: section.summary,
    points: section.points,
    provisions: section.criteria.flatMap((id, place) => {
      const provision = provisions.get(id);
      return provision === undefined ? [] : [{ ...provision, section: section.id, number: `${index + 1}.${place + 1}` }];
    }),
  }));
}

/** Every provision of a version in printed order. */
export function provisionsOf(version: StandardVersion): Provision[] {
  return version.sections.flatMap(({ provisions }) => [...provisions]);
}

/** The provision of a version that has an id. */
export function provisionById(version: StandardVersion, id: string): Provision | undefined {
  return provisionsOf(version).find((provision) => provision.id === id);
}

const keysByVersion = new WeakMap<StandardVersion, ReadonlySet<string>>();

/** The ids of a version's key criteria. */
export function keyCriteria(version: StandardVersion): ReadonlySet<string> {
  const keys = keysByVersion.get(version) ?? new Set(provisionsOf(version).flatMap(({ id, kind }) => (kind === 'key' ? [id] : [])));
  keysByVersion.set(version, keys);
  return keys;
}

/** One provision through all versions of its standard. */
export interface ProvisionLife {
  readonly id: string;
  readonly versions: readonly { readonly version: StandardVersion; readonly provision: Provision | undefined }[];
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** The version that removed it and why. */
  readonly tombstone: { readonly version: string; readonly title: string; readonly reason: string } | undefined;
}

/** The life of an id: where it stands, what it came from, what it went into; nothing if no version ever had it. */
export function lifeOf(standard: Standard, id: string): ProvisionLife | undefined {
  const versions = standard.versions.map((version) => ({ version, provision: provisionById(version, id) }));
  if (versions.every(({ provision }) => provision === undefined)) return undefined;
  const stone = standard.versions.flatMap((version) =>
    version.tombstones.filter((tomb) => tomb.id === id).map((tomb) => ({ version, tomb })),
  )[0];
  const heirs = standard.versions.flatMap((version) => provisionsOf(version).filter(({ predecessors }) => predecessors.includes(id)));
  return {
    id,
    versions,
    predecessors: [...new Set(versions.flatMap(({ provision }) => provision?.predecessors ?? []))],
    successors: [...new Set([...(stone?.tomb.successors ?? []), ...heirs.map((heir) => heir.id)])],
    tombstone: stone && { version: stone.version.version, title: stone.tomb.title, reason: stone.tomb.reason },
  };
}

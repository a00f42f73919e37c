import type { Provision, Section, StandardVersion } from '#domain/standard/model.ts';

/** The chapter that a provision stands in; every provision that was read has one. */
export function sectionOf(version: StandardVersion, provision: Provision): Section {
  const section = version.sections.find((each) => each.id === provision.section);
  if (!section) throw new Error(`${provision.id} names section ${provision.section}, which ${version.standard}@${version.version} has not`);
  return section;
}

/** The items before and after one in its list. */
export function neighbours<T>(list: readonly T[], item: T): { readonly previous: T | undefined; readonly next: T | undefined } {
  const place = list.indexOf(item);
  return { previous: list[place - 1], next: list[place + 1] };
}

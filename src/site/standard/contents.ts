import type { Section, StandardVersion } from '#domain/standard/model.ts';
import { standardWords as words } from '../labels/standard.ts';
import { links } from '../links.ts';

/** A chapter in a version's table of contents. */
export interface ContentsSection {
  readonly href: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly points: string | undefined;
  readonly current: 'page' | 'true' | undefined;
  readonly provisions: readonly ContentsProvision[];
}

export interface ContentsProvision {
  readonly href: string;
  readonly number: string;
  readonly id: string;
  readonly title: string;
  readonly points: string | undefined;
  readonly key: boolean;
  readonly current: 'page' | undefined;
}

/** The whole table of contents, leading into the chapters. */
export function contentsOf(version: StandardVersion): ContentsSection[] {
  const href = (section: Section, id: string): string => links.provisionInSection(version.standard, version.version, section.id, id);
  return version.sections.map((section) => contentsSection(version, section, undefined, provisionsIn(section, undefined, href)));
}

/** The contents beside a chapter: its own provisions unfolded, as places on the page. */
export function contentsBesideSection(version: StandardVersion, current: Section): ContentsSection[] {
  const unfolded = provisionsIn(current, undefined, (_section, id) => `#${id}`);
  return version.sections.map((section) =>
    section === current ? contentsSection(version, section, 'page', unfolded) : contentsSection(version, section, undefined, []),
  );
}

/** The contents beside a single provision: its chapter unfolded, as pages of their own. */
export function contentsBesideProvision(version: StandardVersion, current: Section, id: string): ContentsSection[] {
  const unfolded = provisionsIn(current, id, (_section, other) => links.provision(version.standard, version.version, other));
  return version.sections.map((section) =>
    section === current ? contentsSection(version, section, 'true', unfolded) : contentsSection(version, section, undefined, []),
  );
}

function contentsSection(
  version: StandardVersion,
  section: Section,
  current: ContentsSection['current'],
  provisions: readonly ContentsProvision[],
): ContentsSection {
  const { number, title, summary, points } = section;
  const href = links.section(version.standard, version.version, section.id);
  return { href, number, title, summary, points: points === undefined ? undefined : words.points(points), current, provisions };
}

function provisionsIn(section: Section, current: string | undefined, href: (section: Section, id: string) => string): ContentsProvision[] {
  return section.provisions.map(({ id, number, title, points, kind }) => ({
    href: href(section, id),
    number,
    id,
    title,
    points: points === undefined ? undefined : words.points(points),
    key: kind === 'key',
    current: id === current ? 'page' : undefined,
  }));
}

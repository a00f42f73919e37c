import type { Provision, Standard, StandardVersion } from '#domain/standard/model.ts';
import { lifeOf, provisionById, provisionsOf } from '#domain/standard/tree.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import { standardWords as words } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';
import { asOf } from '../repository.ts';
import type { Banner } from './banner.ts';
import { versionBanner } from './banner.ts';
import type { ContentsSection } from './contents.ts';
import { contentsBesideProvision } from './contents.ts';
import { everyVersion } from './paths.ts';
import type { ProvisionView } from './provision-view.ts';
import { provisionView } from './provision-view.ts';
import { neighbours, sectionOf } from './provisions.ts';
import type { VersionChoice } from './version-switch.ts';
import { versionSwitch } from './version-switch.ts';

/** One provision of one version on a page of its own. */
export interface ProvisionPage {
  readonly kind: 'criteria' | 'rules';
  readonly title: string;
  /** The search of prose answers from the versions in force: four wordings of one provision would bury the rest. */
  readonly searchable: boolean;
  readonly description: string;
  readonly trail: readonly PageLink[];
  readonly banner: Banner;
  readonly versions: readonly VersionChoice[];
  readonly contents: readonly ContentsSection[];
  readonly provision: ProvisionView;
  readonly inChapter: string;
  readonly predecessors: readonly PageLink[];
  readonly successors: readonly PageLink[];
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/** The pages of all provisions of all versions, with their addresses. */
export async function provisionPages(): Promise<{ params: Record<string, string>; props: ProvisionPage }[]> {
  return (await everyVersion()).flatMap(({ standard, version, all }) =>
    provisionsOf(version).map((provision) => ({
      params: { standard: standard.id, version: version.version, id: provision.id },
      props: provisionPage(provision, version, standard, all),
    })),
  );
}

function provisionPage(provision: Provision, version: StandardVersion, standard: Standard, all: readonly Standard[]): ProvisionPage {
  const day = asOf();
  const life = lifeOf(standard, provision.id);
  const section = sectionOf(version, provision);
  const named = words.named(standard.matter.shortTitle, version.version);
  const { previous, next } = neighbours(provisionsOf(version), provision);
  const pageLink = (to: typeof previous): PageLink | undefined =>
    to && { href: links.provision(standard.id, version.version, to.id), label: `${to.number} ${to.title}` };
  return {
    kind: standard.matter.kind,
    searchable: versionInForceOn(standard, day) === version,
    title: `${provision.number} ${provision.title} - ${named}`,
    description: provision.requirements[0]?.text ?? provision.prose[0]?.text ?? provision.title,
    trail: [
      { href: links.standards, label: words.title },
      { href: links.version(standard.id, version.version), label: named },
      { href: links.section(standard.id, version.version, section.id), label: `${section.number} ${section.title}` },
    ],
    banner: versionBanner(standard, version, day),
    versions: versionSwitch(standard, version, day, (other) =>
      provisionById(other, provision.id) ? links.provision(standard.id, other.version, provision.id) : undefined,
    ),
    contents: contentsBesideProvision(version, section, provision.id),
    provision: provisionView(provision, version, standard, all),
    inChapter: links.provisionInSection(standard.id, version.version, section.id, provision.id),
    predecessors: (life?.predecessors ?? []).map((id) => relative(standard, id)),
    successors: (life?.successors ?? []).map((id) => relative(standard, id)),
    previous: pageLink(previous),
    next: pageLink(next),
  };
}

/** Another provision of the standard by its latest title, leading to its life through the versions. */
export function relative(standard: Standard, id: string): PageLink {
  const latest = standard.versions.map((version) => provisionById(version, id)).findLast(Boolean);
  return { href: links.provisionLife(standard.id, id), label: latest ? `${id} ${latest.title}` : id };
}

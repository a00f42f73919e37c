import { standardWords as words } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';
import { asOf } from '../repository.ts';
import type { Banner } from './banner.ts';
import { versionBanner } from './banner.ts';
import type { ContentsSection } from './contents.ts';
import { contentsBesideSection } from './contents.ts';
import { everyVersion } from './paths.ts';
import type { ProvisionView } from './provision-view.ts';
import { provisionView } from './provision-view.ts';
import { neighbours } from './provisions.ts';
import type { VersionChoice } from './version-switch.ts';
import { versionSwitch } from './version-switch.ts';

/** One chapter of one version. */
export interface SectionPage {
  readonly standardId: string;
  readonly kind: 'criteria' | 'rules';
  readonly title: string;
  readonly number: string;
  readonly heading: string;
  readonly lead: string | undefined;
  readonly description: string;
  readonly trail: readonly PageLink[];
  readonly banner: Banner;
  readonly versions: readonly VersionChoice[];
  readonly contents: readonly ContentsSection[];
  readonly provisions: readonly ProvisionView[];
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

/** The pages of all chapters of all versions, with their addresses. */
export async function sectionPages(): Promise<{ params: Record<string, string>; props: SectionPage }[]> {
  const day = asOf();
  return (await everyVersion()).flatMap(({ standard, version, all }) =>
    version.sections.map((section) => {
      const href = (id: string): string => links.section(standard.id, version.version, id);
      const named = words.named(standard.matter.shortTitle, version.version);
      const { previous, next } = neighbours(version.sections, section);
      const points = section.points === undefined ? undefined : words.points(section.points);
      const pageLink = (to: typeof previous): PageLink | undefined => to && { href: href(to.id), label: `${to.number} ${to.title}` };
      return {
        params: { standard: standard.id, version: version.version, section: section.id },
        props: {
          standardId: standard.id,
          kind: standard.matter.kind,
          title: `${section.number} ${section.title} - ${named}`,
          number: section.number,
          heading: section.title,
          lead: [points, section.summary].filter((each) => each !== undefined).join('。') || undefined,
          description: section.summary ?? `${named}：${section.title}`,
          trail: [
            { href: links.standards, label: words.title },
            { href: links.version(standard.id, version.version), label: named },
          ],
          banner: versionBanner(standard, version, day),
          versions: versionSwitch(standard, version, day, (other) =>
            other.sections.some((each) => each.id === section.id) ? links.section(standard.id, other.version, section.id) : undefined,
          ),
          contents: contentsBesideSection(version, section),
          provisions: section.provisions.map((provision) => provisionView(provision, version, standard, all)),
          previous: pageLink(previous),
          next: pageLink(next),
        },
      };
    }),
  );
}

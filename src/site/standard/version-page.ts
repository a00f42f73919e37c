import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionsOf } from '#domain/standard/tree.ts';
import { formatDay } from '../days.ts';
import { standardWords as words } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';
import { asOf, fileSizes, repository } from '../repository.ts';
import type { Banner } from './banner.ts';
import { versionBanner } from './banner.ts';
import type { ChangesView, RemovedView } from './changes-view.ts';
import { changesView, removedView } from './changes-view.ts';
import type { CommentsView } from './comments-view.ts';
import { commentsView } from './comments-view.ts';
import type { ContentsSection } from './contents.ts';
import { contentsOf } from './contents.ts';
import type { Download } from './downloads.ts';
import { downloadsOf } from './downloads.ts';
import type { GradingTable } from './grading-table.ts';
import { gradingTable } from './grading-table.ts';
import { everyVersion } from './paths.ts';
import { phaseWord } from './phase.ts';
import type { VersionChoice } from './version-switch.ts';
import { versionSwitch } from './version-switch.ts';

/** The first page of one version: front matter, contents, grading, what changed and what was removed. */
export interface VersionPage {
  readonly kind: 'criteria' | 'rules';
  readonly title: string;
  readonly heading: string;
  readonly number: string;
  readonly lead: string;
  readonly trail: readonly PageLink[];
  readonly banner: Banner;
  readonly versions: readonly VersionChoice[];
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly downloads: readonly Download[];
  readonly contents: readonly ContentsSection[];
  readonly grading: GradingTable | undefined;
  readonly changes: ChangesView | undefined;
  readonly removed: readonly RemovedView[];
  readonly comments: CommentsView | undefined;
}

/** The first pages of all versions, with their addresses. */
export async function versionPages(): Promise<{ params: Record<string, string>; props: VersionPage }[]> {
  const { settings } = await repository();
  const sizes = await fileSizes();
  return (await everyVersion()).map(({ standard, version }) => ({
    params: { standard: standard.id, version: version.version },
    props: versionPage(standard, version, asOf(), { source: settings.repository, sizes }),
  }));
}

interface Surroundings {
  /** Where the repository can be read. */
  readonly source: string | undefined;
  readonly sizes: ReadonlyMap<string, number>;
}

function versionPage(standard: Standard, version: StandardVersion, day: string, { source, sizes }: Surroundings): VersionPage {
  return {
    kind: standard.matter.kind,
    title: words.named(standard.matter.shortTitle, version.version),
    heading: version.matter.title,
    number: words.version(version.version),
    lead: version.matter.summary,
    trail: [{ href: links.standards, label: words.title }],
    banner: versionBanner(standard, version, day),
    versions: versionSwitch(standard, version, day),
    facts: facts(standard, version, day),
    downloads: downloadsOf(standard.id, version.version, sizes),
    contents: contentsOf(version),
    grading: gradingTable(version),
    changes: changesView(standard, version),
    removed: removedView(standard, version),
    comments: version.matter.status === 'draft' ? commentsView(standard, version, day, source) : undefined,
  };
}

function facts(standard: Standard, version: StandardVersion, day: string): VersionPage['facts'] {
  const { titleEn, owner } = standard.matter;
  const { published, effective, commentsUntil, transition, status } = version.matter;
  const provisions = provisionsOf(version);
  const scored = provisions.filter((each) => each.points !== undefined);
  const points = scored.reduce((sum, each) => sum + (each.points ?? 0), 0);
  const keys = scored.filter((each) => each.kind === 'key').length;
  const rows = [
    [words.facts.titleEn, titleEn],
    [words.facts.code, `${standard.id}@${version.version}`],
    [words.facts.owner, owner],
    [words.facts.status, phaseWord(version, standard, day).word],
    [words.facts.published, published && formatDay(published)],
    [status === 'draft' ? words.facts.plannedEffective : words.facts.effective, effective && formatDay(effective)],
    [words.facts.commentsUntil, commentsUntil && formatDay(commentsUntil)],
    [words.facts.transition, transition && words.transitionOf(transition.from.join(words.listSeparator), formatDay(transition.until))],
    [words.facts.size, scored.length > 0 ? words.sizeScored(scored.length, keys, points) : words.sizeUnscored(provisions.length)],
    [words.facts.resolution, version.changes?.resolution],
  ] as const;
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionById, provisionsOf } from '#domain/standard/tree.ts';
import { versionInForceOn } from '#domain/standard/versions.ts';
import { formatDay } from '../days.ts';
import { standardWords as words } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';
import { asOf, repository } from '../repository.ts';
import { sameWords } from './history.ts';
import { relative } from './provision-page.ts';
import type { ProvisionView } from './provision-view.ts';
import { provisionView } from './provision-view.ts';

/** A provision's text in every version, newest first. */
export interface LifePage {
  readonly id: string;
  readonly heading: string;
  /** The search finds what is no longer, or not yet, in force by its life. */
  readonly searchable: boolean;
  readonly kind: 'criteria' | 'rules';
  readonly title: string;
  readonly lead: string;
  readonly trail: readonly PageLink[];
  readonly stages: readonly LifeStage[];
}

/** What one version says of it: its words, that they are those of the version before, or that it was removed. */
export type LifeStage = { readonly version: string; readonly date: string | undefined } & (
  | { readonly what: 'text'; readonly link: PageLink; readonly provision: ProvisionView; readonly predecessors: readonly PageLink[] }
  | { readonly what: 'same'; readonly link: PageLink; readonly words: string }
  | { readonly what: 'removed'; readonly heading: string; readonly reason: string; readonly successors: readonly PageLink[] }
);

/** One page for every id that any version of any standard ever used. */
export async function lifePages(): Promise<{ params: Record<string, string>; props: LifePage }[]> {
  const all = (await repository()).register.standards;
  return all.flatMap((standard) => {
    const ids = new Set(standard.versions.flatMap((version) => provisionsOf(version).map((each) => each.id)));
    return [...ids].map((id) => ({ params: { standard: standard.id, id }, props: lifePage(standard, id, all) }));
  });
}

function lifePage(standard: Standard, id: string, all: readonly Standard[]): LifePage {
  const latest = standard.versions.map((version) => provisionById(version, id)).findLast(Boolean);
  const current = versionInForceOn(standard, asOf());
  const heading = latest?.title ?? id;
  return {
    id,
    heading,
    searchable: current === undefined || provisionById(current, id) === undefined,
    kind: standard.matter.kind,
    title: words.lifeTitle(id, heading),
    lead: words.lifeLead(id),
    trail: [
      { href: links.standards, label: words.title },
      { href: links.standard(standard.id), label: standard.matter.shortTitle },
    ],
    stages: standard.versions.flatMap((version, index) => stage(standard, version, standard.versions[index - 1], id, all)).reverse(),
  };
}

function stage(
  standard: Standard,
  version: StandardVersion,
  before: StandardVersion | undefined,
  id: string,
  all: readonly Standard[],
): LifeStage[] {
  const now = provisionById(version, id);
  const then = before && provisionById(before, id);
  const { published, effective } = version.matter;
  const date = published ? words.publishedOn(formatDay(published)) : effective && words.plannedFor(formatDay(effective));
  const at = { version: version.version, date };
  const tombstone = version.tombstones.find((each) => each.id === id);
  if (!now) {
    if (!then || !tombstone) return [];
    const heading = (version.matter.status === 'draft' ? words.tombstoneDraft : words.tombstone)(version.version);
    const successors = tombstone.successors.map((successor) => relative(standard, successor));
    return [{ ...at, what: 'removed', heading, reason: tombstone.reason, successors }];
  }
  const link = { href: links.provision(standard.id, version.version, id), label: words.printed(now.number) };
  // An erratum belongs beside the text that it corrects, though the version before had the same.
  const corrected = standard.errata.some((erratum) => erratum.version === version.version && erratum.provision === id);
  if (before && then && !corrected && sameWords(then, now)) return [{ ...at, what: 'same', link, words: words.lifeSame(before.version) }];
  // What it took over from the version before; from then on it stands on its own.
  const taken = now.predecessors.filter((predecessor) => predecessor !== id && before && provisionById(before, predecessor));
  const predecessors = taken.map((predecessor) => relative(standard, predecessor));
  return [{ ...at, what: 'text', link, provision: provisionView(now, version, standard, all), predecessors }];
}

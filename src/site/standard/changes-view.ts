import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionById } from '#domain/standard/tree.ts';
import type { Changes } from '#schema/standard.ts';
import { changeTones, standardWords as words } from '../labels/standard.ts';
import type { PageLink } from '../links.ts';
import { links } from '../links.ts';
import { relative } from './provision-page.ts';

/** What the committee declared of a version's changes against the one before. */
export interface ChangesView {
  readonly heading: string;
  /** The page that shows every word that changed. */
  readonly compare: string;
  readonly rows: readonly ChangeRow[];
}

export interface ChangeRow {
  readonly provisions: readonly PageLink[];
  /** 新增, 合并 and the like; nothing where a provision stayed itself. */
  readonly relation: string | undefined;
  readonly className: string;
  readonly tone: string;
  readonly reason: string;
}

/** A provision that the version no longer has. */
export interface RemovedView {
  readonly provision: PageLink;
  readonly reason: string;
  readonly successors: readonly PageLink[];
}

type Change = Changes['changes'][number];

export function changesView(standard: Standard, version: StandardVersion): ChangesView | undefined {
  if (!version.changes || version.changes.changes.length === 0) return undefined;
  return {
    heading: words.changes(version.changes.against),
    compare: links.compare(standard.id, version.changes.against, version.version),
    rows: version.changes.changes.map((change) => ({
      provisions: (change.to.length > 0 ? change.to : change.from).map((id) => here(standard, version, id)),
      relation: relationOf(change),
      className: words.changeClasses[change.class],
      tone: changeTones[change.class],
      reason: change.reason,
    })),
  };
}

/** The version's tombstones of what the version before still had. */
export function removedView(standard: Standard, version: StandardVersion): RemovedView[] {
  const before = standard.versions[standard.versions.indexOf(version) - 1];
  if (!before) return [];
  return version.tombstones
    .filter((each) => provisionById(before, each.id) !== undefined)
    .map((each) => ({
      provision: relative(standard, each.id),
      reason: each.reason,
      successors: each.successors.map((id) => here(standard, version, id)),
    }));
}

function relationOf({ from, to }: Change): string | undefined {
  if (from.length === 0) return words.relations.added;
  if (to.length === 0) return words.relations.removed;
  if (from.length > 1) return words.relations.merged;
  if (to.length > 1) return words.relations.split;
  return from[0] === to[0] ? undefined : words.relations.replaced;
}

/** A provision in this version, or its life where this version has it not. */
function here(standard: Standard, version: StandardVersion, id: string): PageLink {
  const now = provisionById(version, id);
  return now ? { href: links.provision(standard.id, version.version, id), label: `${now.number} ${now.title}` } : relative(standard, id);
}

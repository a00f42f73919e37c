import type { Provision, Standard, StandardVersion } from '#domain/standard/model.ts';
import { provisionById } from '#domain/standard/tree.ts';
import type { ChangeClass } from '#schema/standard.ts';
import { changeTones, standardWords as words } from '../labels/standard.ts';
import { links } from '../links.ts';

/** What became of a provision in one version, in a word or two. */
export interface HistoryLine {
  readonly version: string;
  readonly draft: boolean;
  /** The provision's page in that version, where it stands in it. */
  readonly href: string | undefined;
  readonly words: string;
  readonly tone: string;
  readonly unchanged: boolean;
  readonly reason: string | undefined;
}

/** A provision's life through the versions, oldest first: only those that list it or say that it was removed. */
export function historyOf(standard: Standard, id: string): HistoryLine[] {
  return standard.versions.flatMap((version, index) => {
    const line = historyLine(version, standard.versions[index - 1], id);
    if (!line) return [];
    const href = provisionById(version, id) ? links.provision(standard.id, version.version, id) : undefined;
    return [{ version: version.version, draft: version.matter.status === 'draft', href, ...line }];
  });
}

type Line = Omit<HistoryLine, 'version' | 'draft' | 'href'>;

function historyLine(version: StandardVersion, before: StandardVersion | undefined, id: string): Line | undefined {
  const now = provisionById(version, id);
  const then = before && provisionById(before, id);
  const tombstone = version.tombstones.find((each) => each.id === id);
  const declared = version.changes?.changes.find((change) => change.to.includes(id) || change.from.includes(id));
  if (!now)
    return then && tombstone ? { words: words.histories.removed, tone: 'void', reason: tombstone.reason, unchanged: false } : undefined;
  if (!before) return { words: words.histories.first, tone: 'past', reason: undefined, unchanged: false };
  if (!then) return { words: arrival(now, version), tone: 'accent', reason: declared?.reason, unchanged: false };
  if (sameWords(then, now)) return { words: unchanged(then, now), tone: 'past', reason: undefined, unchanged: true };
  return {
    words: modified(declared?.class),
    tone: declared ? changeTones[declared.class] : 'past',
    reason: declared?.reason,
    unchanged: false,
  };
}

function arrival(now: Provision, version: StandardVersion): string {
  const from = now.predecessors.join(words.listSeparator);
  if (now.predecessors.length === 0) return words.histories.added;
  if (now.predecessors.length > 1) return words.histories.merged(from);
  const successors = version.tombstones.find((each) => each.id === from)?.successors ?? [];
  return successors.length > 1 ? words.histories.split(from) : words.histories.replaced(from);
}

function unchanged(then: Provision, now: Provision): string {
  return then.section === now.section ? words.histories.same : words.histories.moved(now.number);
}

function modified(declared: ChangeClass | undefined): string {
  return declared ? words.changeClasses[declared] : words.histories.modified;
}

/** Whether two versions of a provision say the same to a reader, whatever their printed numbers. */
export function sameWords(one: Provision, other: Provision): boolean {
  return essence(one) === essence(other);
}

function essence(provision: Provision): string {
  const { title, points, kind, verification, thresholds, references, prose, requirements, rubric, evidence, notes } = provision;
  const passages = [prose, requirements, rubric, evidence, notes].map((part) => part.map((passage) => passage.text));
  return JSON.stringify([title, points, kind, verification, thresholds, references, passages]);
}

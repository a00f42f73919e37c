import type { StandardVersion } from '#domain/standard/model.ts';
import { columnWidths } from './column-widths.ts';
import type { CrossReferences } from './cross-references.ts';
import type { Run, Table } from './html-blocks.ts';
import { exportWords as words } from './words.ts';

/** What the committee declared to have changed against the version before, for the foreword. */
export function changeTable(
  { changes: declared }: StandardVersion,
  references: CrossReferences,
): (Table & { readonly title: string }) | undefined {
  if (declared === undefined || declared.changes.length === 0) return undefined;
  const rows = declared.changes.map((change) => [
    references(run((change.to.length > 0 ? change.to : change.from).join(words.listSeparator))),
    run(relationOf(change)),
    run(words.classes[change.class]),
    references(run(change.reason)),
  ]);
  const { clause, change, class: kind, reason } = words.changes;
  const head = [clause, change, kind, reason].map(run);
  return { title: words.changesTitle(declared.against), head, rows, widths: columnWidths([head, ...rows]) };
}

function relationOf({ from, to }: { readonly from: readonly string[]; readonly to: readonly string[] }): string {
  const [before] = from;
  if (before === undefined) return words.relations.added;
  if (to.length === 0) return words.relations.removed;
  if (from.length > 1) return words.relations.merged(from.join(words.listSeparator));
  if (to.length > 1) return words.relations.split(before);
  return to.includes(before) ? words.relations.modified : words.relations.replaced(before);
}

function run(text: string): readonly Run[] {
  return [{ text }];
}

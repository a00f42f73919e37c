import type { Changes } from '#schema/standard.ts';
import type { Change, ChangeSet } from './change-set.ts';

/** A change with what the committee said of it. */
export interface DeclaredChange extends Change {
  readonly declared?: Changes['changes'][number]['class'];
  readonly reason?: string;
  readonly resolution?: string;
}

export interface DeclaredChangeSet extends Omit<ChangeSet, 'changes'> {
  readonly changes: readonly DeclaredChange[];
}

/** A change set with the declarations of the newer version put beside its changes, where it was made against the older one. */
export function withDeclarations(changes: ChangeSet, declarations: Changes | undefined): DeclaredChangeSet {
  if (declarations === undefined || declarations.against !== changes.from) return changes;
  return {
    ...changes,
    changes: changes.changes.map((change) => {
      const said = declarations.changes.find(({ from, to }) => sameIds(from, change.from) && sameIds(to, change.to));
      if (said === undefined) return change;
      return { ...change, declared: said.class, reason: said.reason, resolution: said.resolution ?? declarations.resolution };
    }),
  };
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

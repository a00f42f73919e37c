import type { Finding } from '#domain/finding.ts';
import type { Provision, Standard, StandardVersion } from '../model.ts';
import { fault, type StandardRule } from '../rule.ts';
import { provisionsOf } from '../tree.ts';

const name = 'lineage';

/** Successors of a tombstone stand in its version and name it as a predecessor; predecessors stood in an earlier version and, once gone, name their heirs. */
export const lineage = {
  name,
  describe: '承接关系两头一致：删去的条款指明承接者，承接者指明由来。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { versions } of standards) {
      const earlier = new Set<string>();
      const heirs = new Map<string, readonly string[]>();
      for (const version of versions) {
        const provisions = new Map(provisionsOf(version).map((provision) => [provision.id, provision]));
        yield* ofStones(version, provisions);
        for (const { id, successors } of version.tombstones) heirs.set(id, successors);
        for (const provision of provisions.values()) yield* ofPredecessors(provision, earlier, heirs);
        for (const id of provisions.keys()) earlier.add(id);
      }
    }
  },
} satisfies StandardRule;

function* ofStones({ file, version, tombstones }: StandardVersion, provisions: ReadonlyMap<string, Provision>): Iterable<Finding> {
  for (const [index, { id, successors }] of tombstones.entries()) {
    for (const [place, successor] of successors.entries()) {
      const at = ['tombstones', index, 'successors', place];
      const heir = provisions.get(successor);
      if (heir === undefined)
        yield fault(name, file, at, `承接 ${id} 的 ${successor} 不在 ${version}。`, '写本版中承接它的条款，没有的写 []。');
      else if (!heir.predecessors.includes(id)) {
        yield fault(name, file, at, `${successor} 没有指明承接 ${id}。`, `在 ${successor} 的 predecessors 中写 ${id}，或从这里删去。`);
      }
    }
  }
}

function* ofPredecessors(
  { id, file, predecessors }: Provision,
  earlier: ReadonlySet<string>,
  heirs: ReadonlyMap<string, readonly string[]>,
): Iterable<Finding> {
  for (const [place, from] of predecessors.entries()) {
    const at = ['predecessors', place];
    if (from === id) yield fault(name, file, at, `${id} 以自己为由来。`, '删去；编号不变的条款不写由来。');
    else if (!earlier.has(from)) yield fault(name, file, at, `${id} 由 ${from} 而来，以前的版本没有 ${from}。`, '写以前版本中的编号。');
    else if (heirs.get(from)?.includes(id) === false) {
      yield fault(
        name,
        file,
        at,
        `${id} 由 ${from} 而来，${from} 的删去记录没有指明它。`,
        `在 ${from} 的 successors 中写 ${id}，或删去这里的由来。`,
      );
    }
  }
}

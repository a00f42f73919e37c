import type { Finding } from '#domain/finding.ts';
import type { Standard, StandardVersion } from '../model.ts';
import { fault, type StandardRule } from '../rule.ts';

const name = 'permanent-ids';

/** What is removed leaves a tombstone, what stands has none, and an id once gone never comes back (design section 3). */
export const permanentIds = {
  name,
  describe: '删去的条款留下记录，仍在的没有；删去的编号不再使用。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { versions } of standards) {
      const gone = new Map<string, string>();
      let before = new Set<string>();
      for (const version of versions) {
        const now = idsOf(version);
        yield* ofStones(version, before, now);
        const stones = new Set(version.tombstones.map(({ id }) => id));
        for (const id of before) {
          if (now.has(id)) continue;
          if (!stones.has(id))
            yield fault(
              name,
              version.file,
              ['tombstones'],
              `${id} 在上一版，本版没有，也没有删去的记录。`,
              '在 tombstones 写它的编号、名称、理由和承接条款。',
            );
          gone.set(id, version.version);
        }
        for (const [index, section] of version.matter.sections.entries()) {
          for (const [place, id] of section.criteria.entries()) {
            const last = gone.get(id);
            if (last === undefined) continue;
            yield fault(
              name,
              version.file,
              ['sections', index, 'criteria', place],
              `${id} 已在 ${last} 删去，不得再用。`,
              '换新编号，以 predecessors 指明由来。',
            );
          }
        }
        before = now;
      }
    }
  },
} satisfies StandardRule;

function* ofStones(version: StandardVersion, before: ReadonlySet<string>, now: ReadonlySet<string>): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, { id }] of version.tombstones.entries()) {
    const at = ['tombstones', index, 'id'];
    if (now.has(id)) yield fault(name, version.file, at, `${id} 仍在本版，却有删去的记录。`, '删去这条记录，或从章的清单中删去条款。');
    else if (!before.has(id))
      yield fault(name, version.file, at, `${id} 不在上一版，无从删去。`, '删去的记录只写在删去它的那一版；核对编号。');
    if (seen.has(id)) yield fault(name, version.file, at, `${id} 的删去记录写了两次。`, '合为一条。');
    seen.add(id);
  }
}

function idsOf(version: StandardVersion): Set<string> {
  return new Set(version.matter.sections.flatMap(({ criteria }) => criteria));
}

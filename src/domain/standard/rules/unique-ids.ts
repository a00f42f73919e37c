import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'unique-ids';

/** An id names one provision: listed once in a version, and in one standard only, so that `SE-004` alone says which. */
export const uniqueIds = {
  name,
  describe: '条款编号在一版中只列一次，也不用于两个标准。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    const owners = new Map<string, Standard>();
    for (const { standard, version } of versionsOf(standards)) {
      const listed = new Map<string, string>();
      for (const [index, section] of version.matter.sections.entries()) {
        for (const [place, id] of section.criteria.entries()) {
          const at = ['sections', index, 'criteria', place];
          const first = listed.get(id);
          if (first !== undefined) yield fault(name, version.file, at, `${id} 已列在 ${first} 章。`, '一个编号只列一次；另一条用新编号。');
          listed.set(id, first ?? section.id);
          const owner = owners.get(id) ?? standard;
          owners.set(id, owner);
          if (owner !== standard) yield fault(name, version.file, at, `${id} 已用于标准 ${owner.id}。`, '换一个两个标准都没有用过的编号。');
        }
      }
    }
  },
} satisfies StandardRule;

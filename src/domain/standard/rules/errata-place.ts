import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { fault, type StandardRule } from '../rule.ts';
import { provisionById } from '../tree.ts';

const name = 'errata-place';

/** An erratum names a published version, a provision of it, and words that stand there. */
export const errataPlace = {
  name,
  describe: '勘误指向已发布版本中的条款；编号不重复，不早于发布。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const standard of standards) {
      const file = standard.file.replace(/standard\.yaml$/, 'errata.yaml');
      const seen = new Set<string>();
      for (const [index, { id, version: number, provision, dated }] of standard.errata.entries()) {
        const at = ['errata', index];
        const version = standard.versions.find((each) => each.version === number && each.matter.status === 'published');
        if (seen.has(id)) yield fault(name, file, [...at, 'id'], `勘误 ${id} 写了两次。`, '编号依次递增，不重复。');
        seen.add(id);
        if (version === undefined) yield fault(name, file, [...at, 'version'], `没有已发布的版本 ${number}。`, '草案直接修改，不用勘误。');
        else if (provisionById(version, provision) === undefined) {
          yield fault(name, file, [...at, 'provision'], `${number} 没有条款 ${provision}。`, '核对版本和编号。');
        } else if (dated < (version.matter.published ?? '')) {
          yield fault(name, file, [...at, 'dated'], `勘误的日期 ${dated} 早于 ${number} 的发布日期。`, '勘误在发布之后；核对日期。');
        }
      }
    }
  },
} satisfies StandardRule;

import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { fault, type StandardRule, versionsOf } from '../rule.ts';

const name = 'listed-files';

/** What a version lists has its file, in the folder of the section that lists it. */
export const listedFiles = {
  name,
  describe: '列出的每一条都有文件，放在所列章的文件夹里。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { version } of versionsOf(standards)) {
      const folder = version.file.slice(0, version.file.lastIndexOf('/'));
      for (const [index, { id: section, criteria }] of version.matter.sections.entries()) {
        const provisions = new Map(version.sections[index]?.provisions.map((provision) => [provision.id, provision]));
        for (const [place, id] of criteria.entries()) {
          const expected = `${folder}/${section}/${id}.mdx`;
          const found = provisions.get(id)?.file;
          if (found === expected) continue;
          const message = found === undefined ? `${section} 章列有 ${id}，没有它的文件。` : `${id} 的文件是 ${found}，应为 ${expected}。`;
          yield fault(name, version.file, ['sections', index, 'criteria', place], message, `补上或移动文件：${expected}。`);
        }
      }
    }
  },
} satisfies StandardRule;

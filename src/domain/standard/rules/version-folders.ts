import type { Finding } from '#domain/finding.ts';
import type { Standard } from '../model.ts';
import { fault, type StandardRule } from '../rule.ts';

const name = 'version-folders';

/** Folders are named by what they hold, and `standard.yaml` lists the versions that there are, oldest first. */
export const versionFolders = {
  name,
  describe: '文件夹以标准和版本命名；standard.yaml 由旧到新列出全部版本。',
  *check(standards: readonly Standard[]): Iterable<Finding> {
    for (const { id, file, matter, versions } of standards) {
      if (file !== `standards/${id}/standard.yaml`)
        yield fault(name, file, ['id'], `标准 ${id} 写在 ${file}。`, `应在 standards/${id}/standard.yaml。`);
      for (const { file: own, matter: version } of versions) {
        const [, folder, number] = own.split('/');
        if (folder !== version.standard)
          yield fault(name, own, ['standard'], `standard 是 ${version.standard}，文件夹是 ${folder}。`, '改成一致。');
        if (number !== version.version)
          yield fault(name, own, ['version'], `version 是 ${version.version}，文件夹是 ${number}。`, '改成一致。');
      }
      const there = versions.map(({ version }) => version);
      for (const [place, version] of matter.versions.entries()) {
        if (!there.includes(version))
          yield fault(name, file, ['versions', place], `列有 ${version}，没有它的文件夹。`, '补上文件夹，或从清单中删去。');
      }
      for (const version of there) {
        if (!matter.versions.includes(version))
          yield fault(name, file, ['versions'], `有 ${version} 的文件夹，没有列出。`, '列入 versions，由旧到新。');
      }
      const listed = matter.versions.filter((version) => there.includes(version));
      const expected = there.filter((version) => matter.versions.includes(version));
      if (listed.join() !== expected.join()) {
        yield fault(
          name,
          file,
          ['versions'],
          `版本的次序是 ${listed.join('、')}，应为 ${expected.join('、')}。`,
          '由旧到新排列，每版一次。',
        );
      }
    }
  },
} satisfies StandardRule;

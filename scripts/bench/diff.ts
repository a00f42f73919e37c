import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRepository } from '#io/repository.ts';
import { repository } from './bench.ts';
import { generateStandards } from './generate-standards.ts';
import { measureSuccess } from './measure.ts';
import { medianOf, repeated } from './rounds.ts';
import type { Figure, Row } from './row.ts';

const size = 350;
const ways = { id: '按编号', text: '按文字' } as const;

/** The comparison as a whole command, on made-up versions. */
export const diff: Row = {
  name: 'diff',
  title: `比较两个 ${size} 条的版本`,
  async measure({ folder, seed }) {
    const material = readRepository(repository)
      .register.standards.find(({ matter }) => matter.kind === 'criteria')
      ?.versions.at(-1);
    if (material === undefined) throw new Error('no criteria to make versions of');
    const { from, to } = generateStandards(material, size, seed);
    const pair = join(folder, 'diff');
    mkdirSync(pair, { recursive: true });
    const files = [join(pair, 'from.json'), join(pair, 'to.json')];
    for (const [place, version] of [from, to].entries()) writeFileSync(files[place] ?? '', JSON.stringify(version));
    const figures: Figure[] = [];
    for (const [match, name] of Object.entries(ways)) {
      const options = [...files, '--format', 'json', '--match', match];
      const runs = await repeated(5, 30, () => measureSuccess(join(repository, 'scripts/diff.ts'), options));
      figures.push({ what: `${name}配对`, unit: 's', ...medianOf(runs.map(({ wall }) => wall)), most: 1.5 });
      figures.push({ what: `${name}配对，处理器时间`, unit: 's', ...medianOf(runs.map(({ cpu }) => cpu)) });
    }
    return figures;
  },
};

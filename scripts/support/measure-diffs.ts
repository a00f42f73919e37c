import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StandardVersion } from '#domain/standard/model.ts';
import { generateStandards } from './generate-standards.ts';
import { measure, type Usage } from './measure.ts';

/** The comparison as a whole command on made-up versions of several sizes, by id and by text. */
export async function measureDiffs(script: string, material: StandardVersion, seed: number): Promise<Record<string, Usage>> {
  const folder = mkdtempSync(join(tmpdir(), 'diffs-'));
  try {
    const figures: Record<string, Usage> = {};
    for (const count of [350, 5000]) {
      const { from, to } = generateStandards(material, count, seed);
      const [old, fresh] = [join(folder, `${count}-from.json`), join(folder, `${count}-to.json`)];
      writeFileSync(old, JSON.stringify(from));
      writeFileSync(fresh, JSON.stringify(to));
      for (const match of ['id', 'text']) {
        figures[`diff ${count} ${match}`] = await measure(script, [old, fresh, '--format', 'json', '--match', match]);
      }
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { settle } from './swap.ts';

const project = join(import.meta.dirname, '../../..');
const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json'] as const;
const records = ['content', 'standards', 'registry'] as const;

/** Whether a site must be built: none stands there, it answers for another day, or a source is newer than it. */
export function needsBuild({ root, asOf, out }: Settings): boolean {
  settle(out);
  const snapshot = join(out, 'api/v1/snapshot.json');
  try {
    const made: unknown = JSON.parse(readFileSync(snapshot, 'utf8'));
    if (typeof made !== 'object' || made === null || !('asOf' in made) || made.asOf !== asOf) return true;
  } catch {
    return true;
  }
  const built = statSync(snapshot).mtimeMs;
  return [...sources.map((each) => join(project, each)), ...records.map((each) => join(root, each))].some((path) => isNewer(path, built));
}

/** A folder's own time tells of files that were added or taken away. */
function isNewer(path: string, than: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.mtimeMs > than) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), than));
}

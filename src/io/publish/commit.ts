import { quiet } from '../git.ts';

/** The commit that a folder stands at, if it is under git and its record has no change of its own. */
export function commitOf(root: string): string | undefined {
  const changed = quiet(root, ['status', '--porcelain', '--', 'content', 'standards', 'registry']);
  return changed?.length === 0 ? quiet(root, ['rev-parse', 'HEAD'])?.toString('utf8').trim() : undefined;
}

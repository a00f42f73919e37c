import { execFileSync } from 'node:child_process';

/** The commit that a folder stands at, if it is under git and its record has no change of its own. */
export function commitOf(root: string): string | undefined {
  const git = (...options: readonly string[]): string =>
    execFileSync('git', ['-C', root, ...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'content', 'standards', 'registry');
    return changed === '' ? git('rev-parse', 'HEAD') : undefined;
  } catch {
    return undefined;
  }
}

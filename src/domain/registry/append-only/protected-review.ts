/** A review of a pull request, as GitHub's API lists it, oldest first. */
export interface Review {
  readonly user: string;
  readonly state: string;
  /** The commit that was looked at. */
  readonly commit: string;
}

export interface ReviewState {
  readonly reviews: readonly Review[];
  /** The newest commit of the pull request: an approval of an older one says nothing about it. */
  readonly head: string;
  readonly author: string;
  /** The people who own the register, by team, as CODEOWNERS names the teams. */
  readonly owners: readonly string[];
}

/**
 * Whether an owner of the register has approved a pull request as it is now, and no owner asks for changes. What counts is each owner's last word; a comment
 * takes none back, and nobody approves a change of his own.
 */
export function reviewPassed({ reviews, head, author, owners }: ReviewState): boolean {
  const own = new Set(owners.map(folded));
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const decides = review.state === 'APPROVED' || review.state === 'CHANGES_REQUESTED' || review.state === 'DISMISSED';
    if (decides && own.has(folded(review.user)) && folded(review.user) !== folded(author)) last.set(folded(review.user), review);
  }
  const words = [...last.values()];
  return (
    words.some(({ state, commit }) => state === 'APPROVED' && commit === head) && words.every(({ state }) => state !== 'CHANGES_REQUESTED')
  );
}

/** The teams or people that CODEOWNERS gives for a path: as GitHub reads it, the last line that fits. */
export function ownersOf(codeOwners: string, path: string): string[] {
  const lines = codeOwners.split('\n').flatMap((line) => {
    const [pattern = '', ...owners] = (line.split('#')[0] ?? '').trim().split(/\s+/);
    return pattern === '' ? [] : [{ pattern, owners }];
  });
  return lines.findLast(({ pattern }) => fits(pattern, path))?.owners ?? [];
}

/** Patterns as our file has them: everything, a folder from the root, one file. */
function fits(pattern: string, path: string): boolean {
  if (pattern === '*') return true;
  return pattern.endsWith('/') ? `/${path}`.startsWith(pattern) : `/${path}` === pattern;
}

/** Names of accounts know no case. */
function folded(name: string): string {
  return name.toLowerCase();
}

import { addDays, type Day } from '#domain/day.ts';

/** What a target holds, as the last deployment left it: digests by path, and since when a file that never changes is no longer named. */
export interface Deployed {
  readonly files: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, Day>;
}

/** What a deployment has to do, in this order: whatever names a file comes after it. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Gone from the site, and named by no page that a reader may still have open. */
  readonly remove: readonly string[];
  readonly retired: ReadonlyMap<string, Day>;
}

export interface Step {
  readonly name: StepName;
  readonly paths: readonly string[];
}

export const stepNames = ['immutable', 'data', 'pages', 'pointers'] as const;
export type StepName = (typeof stepNames)[number];

/** How long a file that never changes stays after no page names it any more: a page left open still asks for it (design section 7). */
export const daysKept = 30;

/** Files that say which others are the current ones. Until they have arrived, a reader is served the site as it was. */
const pointers = ['api/v1/snapshot.json', 'pagefind/pagefind-entry.json'] as const;

/** The difference between a site and what a target holds, and the order in which it can be made up without a broken page in between. */
export function planOf(site: ReadonlyMap<string, string>, deployed: Deployed, day: Day, isImmutable: (path: string) => boolean): Plan {
  const changed = [...site].filter(([path, digest]) => deployed.files.get(path) !== digest).map(([path]) => path);
  const stepOf = (path: string): StepName => {
    if (pointers.some((pointer) => pointer === path)) return 'pointers';
    if (isImmutable(path)) return 'immutable';
    return path.endsWith('.html') ? 'pages' : 'data';
  };
  const gone = [...deployed.files.keys()].filter((path) => !site.has(path));
  const since = (path: string): Day => deployed.retired.get(path) ?? day;
  const kept = gone.filter((path) => isImmutable(path) && day < addDays(since(path), daysKept));
  return {
    steps: stepNames.map((name) => ({ name, paths: changed.filter((path) => stepOf(path) === name).sort() })),
    remove: gone.filter((path) => !kept.includes(path)).sort(),
    retired: new Map(kept.map((path) => [path, since(path)])),
  };
}

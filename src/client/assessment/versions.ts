import type { AssessableVersion } from '#domain/assessment/assessable.ts';
import type { Carried } from '#domain/assessment/carried.ts';
import type { ChangeSet } from '#domain/standard/comparison/change-set.ts';
import { links } from '#site/links.ts';

/** Reads what the build put into the page as JSON; it is this site's own. */
export function readCarried(element: Element): Carried {
  const carried: Carried = JSON.parse(
    element.querySelector('script[type="application/json"]')?.textContent ?? '{"versions":[],"terms":[]}',
  );
  return carried;
}

const fetched = new Map<string, Promise<AssessableVersion | undefined>>();

/** A version's criteria; fetched once. Nothing where it does not exist or cannot be had. */
export function fetchVersion(ref: string): Promise<AssessableVersion | undefined> {
  const known = fetched.get(ref);
  if (known !== undefined) return known;
  const [standard = '', version = ''] = ref.split('@');
  const found = fetchJson<AssessableVersion>(links.assessableFile(standard, version)).then((value) => {
    if (value === undefined) fetched.delete(ref);
    return value;
  });
  fetched.set(ref, found);
  return found;
}

/** What changed from a version to a newer one; fetched each time, for it may be amended. */
export function fetchChanges(standard: string, from: string, to: string): Promise<ChangeSet | undefined> {
  return fetchJson<ChangeSet>(links.compareFile(standard, from, to));
}

/** A file of this site's own making; nothing where it cannot be had. */
export async function fetchJson<Value>(address: string): Promise<Value | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return undefined;
    const value: Value = await response.json();
    return value;
  } catch {
    return undefined;
  }
}

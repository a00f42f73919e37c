import type { LookupIndex } from '#domain/lookup/model.ts';
import { links } from '#site/links.ts';

/** Fetches the published index, asking the server each time whether it has a newer one. */
export async function fetchIndex(): Promise<LookupIndex | undefined> {
  try {
    const response = await fetch(links.lookupIndex, { cache: 'no-cache', signal: AbortSignal.timeout(30_000) });
    if (!response.ok) return undefined;
    const value: unknown = await response.json();
    return isIndex(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The file comes from our own build; only its format is asked, so that a page of an older build never misreads a newer file. */
function isIndex(value: unknown): value is LookupIndex {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'certificates' in value;
}

const known = new WeakMap<LookupIndex, ReadonlySet<string>>();

/** The folding table for traditional characters, fetched only for a query with a character that no name or service on record has as such. */
export async function simplifierFor(index: LookupIndex, query: string): Promise<((text: string) => string) | undefined> {
  const characters = known.get(index) ?? charactersOf(index);
  known.set(index, characters);
  const strange = Array.from(query.normalize('NFKC')).some((character) => /\p{Script=Han}/u.test(character) && !characters.has(character));
  if (!strange) return undefined;
  try {
    return (await import('#domain/lookup/traditional.ts')).simplify;
  } catch {
    return undefined;
  }
}

function charactersOf({ holders, services, traditional }: LookupIndex): ReadonlySet<string> {
  const characters = new Set([...holders.flatMap(({ names }) => names.map(([, name]) => name)), ...services].join(''));
  for (const character of traditional) characters.delete(character);
  return characters;
}

import { format } from '#domain/lookup/part.ts';
import type { Source } from '#domain/lookup/shelf.ts';

/** The index that a snapshot names, read from the site; nothing if this page is older or newer than its form. */
export function sourceOf(index: string | undefined): Source | undefined {
  if (index === undefined || !new RegExp(`^${format}-[0-9a-f]{14}$`).test(index)) return undefined;
  const asked = new Set<string>();
  const read = async (path: string): Promise<string | undefined> => {
    // What is asked a second time was no good the first time: a cache must not give it again.
    const cache = asked.has(path) ? 'reload' : 'default';
    asked.add(path);
    try {
      const response = await fetch(`/${path}`, { cache, signal: AbortSignal.timeout(20_000) });
      return response.ok ? await response.text() : undefined;
    } catch {
      return undefined;
    }
  };
  return { index, read };
}

/** Folds traditional characters by the table, which is fetched only when a query meets nothing without it. */
export async function simplify(text: string): Promise<string> {
  try {
    return (await import('#domain/lookup/traditional.ts')).simplify(text);
  } catch {
    return text;
  }
}

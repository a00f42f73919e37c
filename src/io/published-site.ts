import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '#domain/lookup/shelf.ts';
import type { Snapshot } from '#schema/published.ts';

/** What a built site publishes for the lookup. */
export interface PublishedSite {
  readonly index: Source;
  readonly snapshot: Snapshot;
}

/** The snapshot of a built site and the index that it names; nothing where no site stands. */
export function readPublishedSite(folder: string): PublishedSite | undefined {
  const snapshot = readJson(join(folder, 'api/v1/snapshot.json'));
  if (!isSnapshot(snapshot)) return undefined;
  const read = (path: string): Promise<string | undefined> => readFile(join(folder, path), 'utf8').catch(() => undefined);
  return { index: { index: snapshot.index, read }, snapshot };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

// The file comes from our own build; only its form is asked.
function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'issuedAt' in value && 'staleAfter' in value && 'asOf' in value && 'index' in value;
}

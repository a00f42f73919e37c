import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LookupIndex } from '#domain/lookup/model.ts';
import type { Snapshot } from '#schema/published.ts';

/** What a built site publishes for the lookup. */
export interface PublishedSite {
  readonly index: LookupIndex;
  readonly snapshot: Snapshot;
}

/** Reads index and snapshot of a built site; nothing where no site stands. */
export function readPublishedSite(folder: string): PublishedSite | undefined {
  const index = readJson(join(folder, 'api/v1/lookup.json'));
  const snapshot = readJson(join(folder, 'api/v1/snapshot.json'));
  return isIndex(index) && isSnapshot(snapshot) ? { index, snapshot } : undefined;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

// Both files come from our own build; only their form is asked.
function isIndex(value: unknown): value is LookupIndex {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'certificates' in value;
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && 'issuedAt' in value && 'staleAfter' in value && 'asOf' in value;
}

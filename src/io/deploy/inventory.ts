import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployed } from './plan.ts';

/** Where a target keeps the list of what it holds. The folder is not served. */
export const inventoryPath = '.deploy/inventory.json';

/** The files of a built site, path with `/` and the digest of their content. */
export function inventoryOf(site: string): ReadonlyMap<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const path = file.slice(site.length + 1).replaceAll('\\', '/');
      return [path, createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22)];
    }),
  );
}

/** The list as a target keeps it. */
export function writeInventory({ files, retired }: Deployed): string {
  return JSON.stringify({ format: 1, files: Object.fromEntries(files), retired: Object.fromEntries(retired) });
}

/** Reads such a list; a broken one counts for nothing, so that everything is sent anew. */
export function readInventory(text: string): Deployed {
  const value = parsed(text);
  const entries = (key: string): Map<string, string> => {
    const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
    if (typeof found !== 'object' || found === null) return new Map();
    return new Map(Object.entries(found).flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : [])));
  };
  return { files: entries('files'), retired: entries('retired') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

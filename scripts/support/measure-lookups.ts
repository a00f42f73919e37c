import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '#domain/lookup/ask.ts';
import { recordsAt } from '#domain/lookup/records.ts';
import { shelfOf } from '#domain/lookup/shelf.ts';
import { readPublishedSite } from '#io/published-site.ts';

const rounds = 50;

/** Milliseconds that one query of each kind takes over a built site's index, the median of some, and the size of the index in bytes. */
export async function measureLookups(
  site: string,
  day: string,
): Promise<{ readonly size: number; readonly times: Readonly<Record<string, number>> }> {
  const published = readPublishedSite(site);
  if (published === undefined) throw new Error(`no site in ${site}`);
  const { index } = published;
  const { certificates } = await shelfOf(index).catalogue();
  const places = Array.from({ length: rounds }, (_, round) => Math.floor((round * certificates) / rounds));
  const rows = await recordsAt(shelfOf(index), places);
  const numbers = rows.map(([number]) => number);
  const names = rows.map(([, , , , [holder]]) => holder?.[1][0]?.[1] ?? '');
  const queries = {
    number: numbers,
    code: rows.map(([, , , , [holder]]) => holder?.[0] ?? ''),
    name: names,
    'inner part': names.map((name) => name.slice(2, 5)),
    'one slip': numbers.map((number) => `${number.slice(0, -3)}${(Number(number.at(-3)) + 1) % 10}${number.slice(-2)}`),
  };
  const times: Record<string, number> = {};
  for (const [kind, asked] of Object.entries(queries)) {
    const measured: number[] = [];
    for (const query of asked) {
      const started = performance.now();
      await ask({ ...index }, query, {}, day);
      measured.push(performance.now() - started);
    }
    times[kind] = measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0;
  }
  return { size: sizeOf(join(site, 'api/v1/lookup', index.index)), times };
}

function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

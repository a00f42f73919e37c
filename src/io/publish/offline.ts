import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Standard } from '#domain/standard/model.ts';
import { changeSetPath } from './standard-files.ts';

const page = 'self-assessment/index.html';
const worker = 'self-assessment/worker.js';
const blank = "const offline = { release: '', files: [] };";

/** Folders of data that the self-assessment reads whole: what its versions ask, and how its files are written. */
const folders = ['api/v1/assessment', 'api/v1/schema'] as const;

/**
 * The worker that opens the self-assessment without a network, with its list of files filled in: the page, everything that it loads now or later,
 * and the data of its versions. The release is the digest of them all, so that a browser sees a new one when, and only when, one of them changed.
 */
export function* offlineFiles(site: string, standards: readonly Standard[]): Iterable<{ readonly path: string; readonly body: string }> {
  if (!existsSync(join(site, page)) || !existsSync(join(site, worker))) return;
  const files = [...loadedBy(site, page), ...folders.flatMap((folder) => filesIn(site, folder)), ...standards.flatMap(upgrades)].toSorted();
  const digest = createHash('sha256');
  for (const file of files)
    digest
      .update(file)
      .update('\0')
      .update(readFileSync(join(site, file)));
  const offline = {
    release: digest.digest('hex').slice(0, 16),
    files: ['/self-assessment/', ...files.filter((file) => file !== page).map((file) => `/${file}`)],
  };
  const script = readFileSync(join(site, worker), 'utf8');
  if (!script.includes(blank)) throw new Error(`${worker} has no line to hold its list of files`);
  yield { path: worker, body: script.replace(blank, () => `const offline = ${JSON.stringify(offline)};`) };
}

/** A page or script and everything that it names, and what those name: modules fetched later stand in the text of the earlier. */
function loadedBy(site: string, start: string): string[] {
  const found = new Set([start]);
  for (const file of found) {
    const text = readFileSync(join(site, file), 'utf8');
    for (const [name] of text.matchAll(/[\w.~-]+\.(?:js|css|svg)\b/g)) {
      const place = [`_astro/${name}`, name].find((path) => existsSync(join(site, path)));
      if (place !== undefined) found.add(place);
    }
  }
  return [...found];
}

/** The change sets that upgrades read: from each version that can be assessed to those after it. As many again lead back, and no upgrade reads them. */
function upgrades({ versions }: Standard): string[] {
  return versions.flatMap((from, at) => (from.grading === undefined ? [] : versions.slice(at + 1).map((to) => changeSetPath(from, to))));
}

function filesIn(site: string, folder: string): string[] {
  if (!existsSync(join(site, folder))) return [];
  return readdirSync(join(site, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

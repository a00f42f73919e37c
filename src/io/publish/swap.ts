import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './alive.ts';

/**
 * A site is written beside its place and takes it by renaming, so that a crash at any moment leaves a whole site, old or new:
 * `.dist.building-<pid>` while it is written, `.dist.ready` once it is complete, `.dist.previous` for the one that makes way.
 */
interface Places {
  readonly ready: string;
  readonly previous: string;
  readonly building: string;
}

/** Makes the fresh, empty folder in which a site for `out` is written. */
export function stage(out: string): string {
  settle(out);
  const { building } = placesOf(out);
  rmSync(building, { recursive: true, force: true });
  makeFolder(building);
  return building;
}

/** Not by `recursive`: below /proc, where nothing can be made, Node would try for ever. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path);
}

/** Lets the site that was written in the staging folder take its place. */
export function swap(out: string): void {
  const { building, ready } = placesOf(out);
  rmSync(ready, { recursive: true, force: true });
  renameSync(building, ready);
  settle(out);
}

/** Whether a site may be written to `out`: what stands there goes away whole, so it must be a site, an empty folder or nothing. */
export function mayTakePlace(out: string): boolean {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return true;
  return found.isDirectory() && (readdirSync(out).length === 0 || existsSync(join(out, 'api/v1/snapshot.json')));
}

/** Throws away what was staged; what stands in its place stays untouched. */
export function discard(out: string): void {
  rmSync(placesOf(out).building, { recursive: true, force: true });
}

/** Ends a swap that a crash broke off, and clears away what dead builds left. */
export function settle(out: string): void {
  const { ready, previous } = placesOf(out);
  if (existsSync(ready)) {
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(out)) renameSync(out, previous);
    renameSync(ready, out);
  } else if (!existsSync(out) && existsSync(previous)) {
    renameSync(previous, out);
  }
  rmSync(previous, { recursive: true, force: true });
  for (const leftover of leftovers(out)) rmSync(leftover, { recursive: true, force: true });
}

/** Where a build remembers the site that stands at `out` (standing.ts). */
export function madePath(out: string): string {
  return `${besideOf(out)}.made`;
}

function placesOf(out: string): Places {
  const beside = besideOf(out);
  return { building: `${beside}.building-${process.pid}`, ready: `${beside}.ready`, previous: `${beside}.previous` };
}

function besideOf(out: string): string {
  return join(dirname(out), `.${basename(out)}`);
}

function leftovers(out: string): string[] {
  const [folder, start] = [dirname(out), `${basename(besideOf(out))}.building-`];
  if (!existsSync(folder)) return [];
  const started = readdirSync(folder).filter((name) => name.startsWith(start));
  return started.filter((name) => !isAlive(Number(name.slice(start.length)))).map((name) => join(folder, name));
}

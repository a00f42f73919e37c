import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Day } from '#domain/day.ts';
import { inventoryOf, inventoryPath, readInventory, writeInventory } from './inventory.ts';
import { type Plan, planOf, type StepName } from './plan.ts';
import { openTarget, type Target } from './rclone.ts';

export interface Deployment {
  /** A built site. */
  readonly site: string;
  /** An rclone target: `remote:bucket`, or a folder. */
  readonly target: string;
  readonly day: Day;
  readonly dryRun: boolean;
  /** What a server says beside a file; object storage keeps what it can of it with the file. */
  readonly headersFor: (path: string) => Readonly<Record<string, string>>;
  readonly isImmutable: (path: string) => boolean;
}

/** How far a deployment is: files of a step sent, of how many. */
export type Progress = (step: StepName | 'remove', done: number, all: number) => void;

/** A target on which files would be seen half written. */
export class UnsafeTargetError extends Error {}

/** Files sent before the target's list is renewed: a deployment that is broken off starts again from here. */
const batch = 20_000;

/**
 * Brings a target to hold a site: only what differs, what is named before what names it, removal last. Broken off at any moment it leaves a site that
 * answers rightly, and the next one goes on where it stopped.
 */
export async function deploy(deployment: Deployment, tell: Progress): Promise<Plan> {
  const { site, target: name, day, dryRun, headersFor, isImmutable } = deployment;
  const scratch = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    const target = await openTarget(name, scratch);
    if (target.arrival === 'piecemeal' && target.folder === undefined) throw new UnsafeTargetError(name);
    const deployed = readInventory((await target.read(inventoryPath)) ?? '');
    const present = inventoryOf(site);
    const plan = planOf(present, deployed, day, isImmutable);
    if (dryRun) return plan;

    const files = new Map(deployed.files);
    const keep = (): Promise<void> => target.write(inventoryPath, writeInventory({ files, retired: plan.retired }));
    for (const { name: step, paths } of plan.steps) {
      for (let start = 0; start < paths.length; start += batch) {
        const part = paths.slice(start, start + batch);
        tell(step, start, paths.length);
        for (const [headers, alike] of byHeaders(part, headersFor)) await send(target, site, alike, headers);
        for (const path of part) files.set(path, present.get(path) ?? '');
        await keep();
      }
      tell(step, paths.length, paths.length);
    }
    if (plan.remove.length > 0) {
      tell('remove', 0, plan.remove.length);
      for (const path of plan.remove) files.delete(path);
      await target.remove(plan.remove);
      tell('remove', plan.remove.length, plan.remove.length);
    }
    await keep();
    return plan;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A file takes its place whole: where rclone would write it piece by piece, it arrives beside its place and is renamed. */
async function send({ folder, arrival, copy }: Target, site: string, paths: readonly string[], headers: Headers): Promise<void> {
  if (folder === undefined || arrival === 'whole') return copy(site, paths, headers);
  const incoming = '.deploy/incoming';
  await copy(site, paths, headers, incoming);
  const made = new Set<string>();
  for (const path of paths) {
    const place = join(folder, path);
    if (!made.has(dirname(place))) mkdirSync(dirname(place), { recursive: true });
    made.add(dirname(place));
    renameSync(join(folder, incoming, path), place);
  }
  rmSync(join(folder, incoming), { recursive: true, force: true });
}

type Headers = Readonly<Record<string, string>>;

const kept = ['cache-control', 'content-type'] as const;

/** Files that object storage keeps with the same headers. */
function byHeaders(paths: readonly string[], headersFor: Deployment['headersFor']): Iterable<readonly [Headers, readonly string[]]> {
  const groups = new Map<string, [Headers, string[]]>();
  for (const path of paths) {
    const all = headersFor(`/${path}`);
    const headers = Object.fromEntries(kept.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
    const key = JSON.stringify(headers);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [headers, [path]]);
    else group[1].push(path);
  }
  return groups.values();
}

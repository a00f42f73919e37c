import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { snapshotSchema } from '#schema/published.ts';
import { type Taken, takeRecordsBeside } from './inputs.ts';
import { moment } from './moment.ts';
import { renewed } from './snapshot.ts';
import { madePath } from './swap.ts';

/** What a build remembers of the site that it has put in its place, in a file beside it. */
const madeSchema = z.strictObject({
  /** Digests of what it was made from: of the record, and of all else. */
  records: z.string(),
  rest: z.string(),
  /** The moment, by the clock of the file system, up to which the site was changed. */
  since: z.number(),
  /** The snapshot, and what lies beside it: only there a site changes in its place. */
  snapshot: z.string(),
  beside: z.array(z.string()),
});

export type Made = z.infer<typeof madeSchema>;

/** Where the snapshot lies. */
const folder = 'api/v1';
const snapshotFile = `${folder}/snapshot.json`;

/** A site that is complete but not in its place yet, as a build will remember it. */
export function madeSite(staging: string, rest: string, { digest }: Taken): Omit<Made, 'since'> {
  return {
    records: digest,
    rest,
    snapshot: readFileSync(join(staging, snapshotFile), 'utf8'),
    beside: readdirSync(join(staging, folder)).toSorted(),
  };
}

/** Remembers the site that has just taken its place. `scratch` is a path beside it at which nothing is. */
export function remember(out: string, made: Omit<Made, 'since'>, scratch: string): void {
  put(madePath(out), JSON.stringify({ ...made, since: moment(scratch) }), scratch);
}

/** Forgets whatever stood here. */
export function forget(out: string): void {
  rmSync(madePath(out), { force: true });
}

export interface Wanted {
  readonly root: string;
  readonly out: string;
  /** The digest of all that decides a site beside its record. */
  readonly rest: string;
  readonly issuedAt: string;
  /** An empty folder on the same disk. */
  readonly scratch: string;
}

/**
 * Whether the site that stands is the one that a build would make, to the last file. It then only gets a new snapshot: a build issues the register at its
 * own moment, and a site must not grow stale because nothing has changed.
 */
export async function renewStanding({ root, out, rest, issuedAt, scratch }: Wanted): Promise<boolean> {
  const made = readMade(out);
  if (made === undefined || made.rest !== rest) return false;
  const taken = takeRecordsBeside(root);
  const place = identityOf(out);
  const whole = isWhole(out, made);
  if ((await taken).digest !== made.records || !whole) return false;
  const snapshot = `${JSON.stringify(renewed(snapshotSchema.parse(JSON.parse(made.snapshot)), issuedAt))}\n`;
  // Another build may just have put its site here, in which this snapshot would be a stranger: then all is made anew.
  if (identityOf(out) !== place) return false;
  put(join(out, snapshotFile), snapshot, join(scratch, 'snapshot'));
  if (identityOf(out) !== place) return false;
  put(madePath(out), JSON.stringify({ ...made, snapshot }), join(scratch, 'made'));
  return true;
}

/** What the last build remembers; nothing where there is none, or what stands there was not written by one. */
function readMade(out: string): Made | undefined {
  try {
    return madeSchema.parse(JSON.parse(readFileSync(madePath(out), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Whether each file of a site is as the build left it. A file that is written, renamed or linked bears the moment of that, and so does a folder in which
 * something is added or taken away; no program can set it back, so neither names nor contents need to be remembered. Beside the snapshot they are.
 */
function isWhole(out: string, { since, snapshot, beside }: Made): boolean {
  const except = new Set([join(out, folder), join(out, snapshotFile)]);
  try {
    return (
      readFileSync(join(out, snapshotFile), 'utf8') === snapshot &&
      readdirSync(join(out, folder)).toSorted().join('/') === beside.join('/') &&
      isUntouched(out, since, except)
    );
  } catch {
    return false;
  }
}

function isUntouched(path: string, since: number, except: ReadonlySet<string>): boolean {
  if (!except.has(path) && lstatSync(path).ctimeMs > since) return false;
  return readdirSync(path, { withFileTypes: true }).every((entry) => {
    const each = join(path, entry.name);
    return entry.isDirectory() ? isUntouched(each, since, except) : except.has(each) || lstatSync(each).ctimeMs <= since;
  });
}

function identityOf(out: string): number | undefined {
  return statSync(out, { throwIfNoEntry: false })?.ino;
}

/** A reader sees the old file or the new one, each whole. */
function put(file: string, text: string, scratch: string): void {
  writeFileSync(scratch, text);
  renameSync(scratch, file);
}

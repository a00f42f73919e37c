import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { now } from '../clock.ts';

const ownerSchema = z.strictObject({ pid: z.int(), host: z.string(), since: z.string() });

/** Who holds a lock. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** The lock is held by a process that lives, or by one of another machine, of which nobody here can tell. */
export class Locked extends Error {
  readonly owner: LockOwner | undefined;
  readonly path: string;
  constructor(path: string, owner: LockOwner | undefined) {
    super(path);
    this.path = path;
    this.owner = owner;
  }
}

/**
 * Runs work while nobody else does: a file that exists is the lock, and its text says whose. It comes into being whole (a link to a finished file), so
 * nobody ever reads half an owner. A lock whose process is gone is taken over, under a lock of its own.
 */
export function withLock<T>(path: string, work: () => T): T {
  take(path, 2);
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string, depth: number): void {
  if (create(path)) return;
  const owner = ownerOf(path);
  if (depth === 0 || (owner !== undefined && !isGone(owner))) throw new Locked(path, owner);
  take(`${path}.stale`, depth - 1);
  try {
    const still = ownerOf(path);
    if (still === undefined || isGone(still)) rmSync(path, { force: true });
  } finally {
    rmSync(`${path}.stale`, { force: true });
  }
  if (!create(path)) throw new Locked(path, ownerOf(path));
}

function create(path: string): boolean {
  const owner: LockOwner = { pid: process.pid, host: hostname(), since: now() };
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function ownerOf(path: string): LockOwner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isGone({ pid, host }: LockOwner): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

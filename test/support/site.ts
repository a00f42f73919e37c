import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveFolders } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    readonly origin: string;
    /** The folder it is served from. */
    readonly site: string;
  }
}

/** Builds the site of this repository once for all browser tests and serves it on a free port, with the headers of the real server. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const site = join(folder, 'dist');
  const build = spawnSync(process.execPath, ['scripts/build.ts', '--out', site], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The site does not build:\n${build.stdout}${build.stderr}`);
  const server = await serveFolders([site]);
  project.provide('origin', server.origin);
  project.provide('site', site);
  stop = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Stops the server and removes the site. */
export async function teardown(): Promise<void> {
  await stop();
}

let stop: () => Promise<void> = async () => undefined;

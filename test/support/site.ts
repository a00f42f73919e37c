import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { headersFor } from '#site/headers.ts';

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
  const files = sirv(site, { etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersFor(request.url ?? '/'))) response.setHeader(name, value);
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('origin', `http://127.0.0.1:${port}`);
  project.provide('site', site);
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Stops the server and removes the site. */
export async function teardown(): Promise<void> {
  await stop();
}

let stop: () => Promise<void> = async () => undefined;

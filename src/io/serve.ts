import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A site being served. */
export interface ServedSite {
  /** `http://localhost:4321` */
  readonly origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** What is said beside the file at a path. */
  readonly headers: (path: string) => Readonly<Record<string, string>>;
  /** Whether the page of a record is at a path. */
  readonly isRecord: (path: string) => boolean;
}

/** Serves a built site on this machine as a static host would: index pages, the shell of packed pages, the 404 page with its status, strict headers. */
export async function serveSite(folder: string, { port, headers, isRecord }: ServeOptions): Promise<ServedSite> {
  const missing = readFileSync(join(folder, '404.html'));
  const shell = join(folder, 'shell/index.html');
  const records = existsSync(shell) ? readFileSync(shell) : undefined;
  const files = sirv(folder, {
    etag: true,
    onNoMatch: ({ url = '/' }, response) => {
      const shown = isRecord(pathIn(url)) ? records : undefined;
      response
        .writeHead(shown === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
        .end(shown ?? missing);
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers(pathIn(request.url ?? '/')))) response.setHeader(name, value);
    files(request, response);
  });
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(port, listening));
  const address = server.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://localhost:${chosen}`,
    close: () =>
      new Promise((closed, fail) => {
        server.close((error) => (error === undefined ? closed() : fail(error)));
        server.closeAllConnections();
      }),
  };
}

function pathIn(url: string): string {
  return url.split('?')[0] ?? '/';
}

import { readFileSync } from 'node:fs';
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
}

/** Serves a built site on this machine as a static host would: index pages, the 404 page with its status, strict headers. */
export async function serveSite(folder: string, { port, headers }: ServeOptions): Promise<ServedSite> {
  const missing = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    onNoMatch: (_, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(missing);
    },
  });
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
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

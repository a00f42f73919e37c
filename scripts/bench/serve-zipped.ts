import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '#site/headers.ts';

/** A site served as a good host does: compressed, each file once. */
export interface Served {
  readonly origin: string;
  /** Bytes of bodies sent since the last taking, to pages and to what works in their background. */
  readonly taken: () => number;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export async function serveZipped(
  folder: string,
  headers: (path: string) => Readonly<Record<string, string>> = headersFor,
): Promise<Served> {
  const zipped = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURI(request.url?.split('?')[0] ?? '/');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = zipped.get(file) ?? gzipSync(await readFile(join(folder, file)));
      zipped.set(file, body);
      sent += body.length;
      const type = types[extname(file)];
      const head = { ...headers(path), ...(type !== undefined && { 'content-type': type }) };
      response.writeHead(200, { ...head, 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    taken: () => {
      const before = sent;
      sent = 0;
      return before;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

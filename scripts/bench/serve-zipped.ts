import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '#site/headers.ts';
import { type Listening, onFreePort } from '../support/on-free-port.ts';

/** A site served as a good host does: compressed, each file once. */
export interface Served extends Listening {
  /** Bytes of bodies sent since the last taking, to pages and to what works in their background. */
  readonly taken: () => number;
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
  return {
    ...(await onFreePort(server)),
    taken: () => {
      const before = sent;
      sent = 0;
      return before;
    },
  };
}

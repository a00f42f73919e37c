import { createServer } from 'node:http';
import sirv from 'sirv';
import { headersFor } from '#site/headers.ts';
import { type Listening, onFreePort } from '../../scripts/support/on-free-port.ts';

export type Served = Listening;

/** Serves folders on a free port with the headers of the real server: a file that the first has not is looked for in the next. */
export async function serveFolders(folders: readonly string[]): Promise<Served> {
  const handlers = folders.map((folder) => sirv(folder, { etag: true }));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersFor(request.url ?? '/'))) response.setHeader(name, value);
    const missing = (): void => {
      response.statusCode = 404;
      response.end();
    };
    handlers.reduceRight<() => void>((next, handle) => () => handle(request, response, next), missing)();
  });
  return onFreePort(server);
}

import { createServer } from 'node:http';
import sirv from 'sirv';
import { headersFor } from '#site/headers.ts';

export interface Served {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkRepository } from './check.ts';
import { now } from './clock.ts';
import { type PublishedFile, publishedFiles } from './publish/files.ts';
import { standardFiles } from './publish/standard-files.ts';
import { readRepository } from './repository.ts';
import { settings } from './settings.ts';

type FileBody = () => string | Uint8Array | Promise<string | Uint8Array>;

const types: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  pdf: 'application/pdf',
};

const folders = ['content', 'standards', 'registry'] as const;

/**
 * Astro integration for live editing: the dev server answers `/api/v1/…` and `/feeds/…` with what a build would write,
 * tells of faults with their lines, and shows a changed record at once.
 */
export function devFiles(): AstroIntegration {
  return {
    name: 'dev-files',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { root, asOf } = settings();
        let files: ReadonlyMap<string, FileBody> | undefined;
        const read = (): ReadonlyMap<string, FileBody> => {
          const repository = readRepository(root);
          const records = Array.from(publishedFiles(repository, asOf, now()), ({ path, body }) => [`/${path}`, () => whole(body)] as const);
          return new Map([...records, ...standardFiles(repository, asOf).map(({ path, body }) => [`/${path}`, body] as const)]);
        };

        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent(request.url?.split('?')[0] ?? '');
          if (!/^\/(?:api\/v1|feeds)\//.test(path)) return next();
          files ??= read();
          const body = files.get(path);
          if (body === undefined) return next();
          const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
          Promise.resolve(body()).then((bytes) => response.setHeader('content-type', type).end(bytes), next);
        });

        const watched = folders.map((folder) => `${root}/${folder}`);
        server.watcher.add(watched);
        server.watcher.on('all', (_, path) => {
          if (!watched.some((folder) => path.startsWith(folder))) return;
          files = undefined;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
          tellFaults(root, asOf, logger);
        });
        tellFaults(root, asOf, logger);
      },
    },
  };
}

function whole(body: PublishedFile['body']): string | Uint8Array {
  return typeof body === 'string' ? body : Buffer.concat(Array.from(body(), (piece) => Buffer.from(piece)));
}

function tellFaults(root: string, day: string, logger: AstroIntegrationLogger): void {
  for (const { file, line, column, severity, message, hint } of checkRepository(root, day).findings) {
    if (severity === 'error') logger.error(`${file}:${line}:${column} ${message}${hint}`);
  }
}

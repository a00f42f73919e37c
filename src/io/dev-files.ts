import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkRepository } from './check.ts';
import { now } from './clock.ts';
import { publishedFiles } from './publish/files.ts';
import { readRepository } from './repository.ts';
import { settings } from './settings.ts';

const folders = ['content', 'standards', 'registry'] as const;

/**
 * Astro integration for live editing: the dev server answers `/api/v1/…` with what a build would write,
 * tells of faults with their lines, and shows a changed record at once.
 */
export function devFiles(): AstroIntegration {
  return {
    name: 'dev-files',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { root, asOf } = settings();
        let files: ReadonlyMap<string, string> | undefined;
        const read = (): ReadonlyMap<string, string> =>
          new Map(Array.from(publishedFiles(readRepository(root), asOf, now()), ({ path, body }) => [`/${path}`, body]));

        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          if (!path.startsWith('/api/v1/')) return next();
          files ??= read();
          const body = files.get(path);
          if (body === undefined) return next();
          response.setHeader('content-type', 'application/json; charset=utf-8').end(body);
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

function tellFaults(root: string, day: string, logger: AstroIntegrationLogger): void {
  for (const { file, line, column, severity, message, hint } of checkRepository(root, day).findings) {
    if (severity === 'error') logger.error(`${file}:${line}:${column} ${message}${hint}`);
  }
}

import { pairsOf, publishedChangeSet } from '#domain/standard/comparison/between.ts';
import type { StandardVersion } from '#domain/standard/model.ts';
import { exportCache } from '../export/cache.ts';
import { exportForms } from '../export/exports.ts';
import { exportedBody } from '../export/kept.ts';
import { exportPaths } from '../export/paths.ts';
import type { ExportSource } from '../export/source.ts';
import { standardFeeds } from '../feeds/standards.ts';
import { publishedSchemas } from '../json-schemas.ts';
import type { Repository } from '../repository.ts';
import { assessmentFiles } from './assessment-files.ts';

/** A published file that is made when it is asked for: some of them take seconds. Path below the site's root. */
export interface LazyFile {
  readonly path: string;
  readonly body: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Every file that tells of the standards: exports of all versions, change sets of all pairs, their schemas, and the feeds of changes. */
export function standardFiles(repository: Repository, day: string): LazyFile[] {
  const cache = exportCache();
  const { standards, certificates } = repository.register;
  const records = certificates.map(({ value }) => value);
  return [
    ...exportSources(repository).flatMap((source) =>
      exportForms.map((form) => ({
        path: exportPaths(source.version.standard, source.version.version)[form],
        body: () => exportedBody(source, form, cache),
      })),
    ),
    ...standards.flatMap((standard) =>
      pairsOf(standard).map(({ from, to }) => ({
        path: changeSetPath(from, to),
        body: () => json(publishedChangeSet(standard, from, to, records, day)),
      })),
    ),
    ...assessmentFiles(standards),
    ...Array.from(publishedSchemas(repository.settings.url), ({ name, schema }) => ({
      path: `api/v1/schema/${name}.schema.json`,
      body: () => json(schema),
    })),
    ...standardFeeds(repository, day).map(({ path, body }) => ({ path, body: () => body })),
  ];
}

/** Where the change set of a pair of versions stands. */
export function changeSetPath(from: StandardVersion, to: StandardVersion): string {
  return `api/v1/compare/${from.standard}/${from.version}...${to.version}.json`;
}

/** What the exports of every version are made from. */
export function exportSources({ register, glossary, settings }: Repository): ExportSource[] {
  return register.standards.flatMap((standard) => standard.versions.map((version) => ({ version, standard, glossary, settings })));
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

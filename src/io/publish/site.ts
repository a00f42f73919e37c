import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateDocuments } from '../certificate-pdf/documents.ts';
import { checkRepository, hasErrors } from '../check.ts';
import { now } from '../clock.ts';
import { exportCache } from '../export/cache.ts';
import { prepareExports } from '../export/prepare.ts';
import type { LocatedFinding } from '../locate.ts';
import type { Repository } from '../repository.ts';
import type { Settings } from '../settings.ts';
import { pageEnvironment, writePages } from './astro.ts';
import { commitOf } from './commit.ts';
import { publishedFiles } from './files.ts';
import { handRepository } from './hand-over.ts';
import { offlineFiles } from './offline.ts';
import { writeSearchIndex } from './search-index.ts';
import { checkSite } from './self-check.ts';
import { exportSources, standardFiles } from './standard-files.ts';
import { discard, stage, swap } from './swap.ts';
import { writeFiles } from './write.ts';

/** How a build went: a new site in its place, or what is wrong, with the old site untouched. */
export type BuildResult =
  | { readonly ok: true; readonly files: number; readonly warnings: readonly LocatedFinding[] }
  | { readonly ok: false; readonly findings: readonly LocatedFinding[]; readonly said?: string };

export type BuildStep = 'check' | 'exports' | 'pages' | 'records' | 'self-check' | 'search' | 'swap';

/** A build, for those who add to it. */
export interface Building {
  readonly repository: Repository;
  readonly asOf: string;
  /** Bytes of the files that pages offer, by path. */
  readonly fileSizes: ReadonlyMap<string, number>;
  /** The site being written, and the one that stands. */
  readonly staging: string;
  readonly previous: string;
  /** For other processes of the build. */
  readonly environment: NodeJS.ProcessEnv;
  /** Counts files written. */
  readonly count: (files: number) => void;
}

export interface BuildOptions {
  readonly tell: (step: BuildStep) => void;
  readonly count: (files: number) => void;
  /** Writes the pages of the records into their shells, and tells how many. */
  readonly fill: (building: Building) => Promise<number>;
}

/** Builds a site: checks the record, writes pages, data files and search index beside its place, checks them, and swaps. */
export async function buildSite({ root, asOf, out }: Settings, { tell, count, fill }: BuildOptions): Promise<BuildResult> {
  tell('check');
  const { repository, findings } = checkRepository(root, asOf);
  if (hasErrors(findings)) return { ok: false, findings };
  const staging = stage(out);
  const handed = `${staging}.repository`;
  try {
    tell('exports');
    await prepareExports(exportSources(repository), exportCache());
    const standards = await Promise.all(standardFiles(repository, asOf).map(async ({ path, body }) => ({ path, body: await body() })));
    const certificates = [...certificateDocuments(repository.register, repository.settings, asOf)];
    const fileSizes = new Map([...standards, ...certificates].map(({ path, body }) => [path, Buffer.byteLength(body)] as const));
    const settings = { root, asOf, out: staging, repository: handed, sizes: Object.fromEntries(fileSizes), shells: 'only' } as const;
    const writing = { to: staging, previous: out, tell: count };
    tell('pages');
    handRepository(repository, handed);
    // Astro writes in a process of its own; on the other processor the data files are written meanwhile.
    const pages = writePages(settings);
    await writeFiles(publishedFiles(repository, asOf, now(), commitOf(root)), writing);
    await writeFiles([...standards, ...certificates], writing);
    const native = await pages;
    if (!native.ok) return { ok: false, findings: [], said: native.said };
    tell('records');
    const filled = await fill({ repository, asOf, fileSizes, staging, previous: out, environment: pageEnvironment(settings), count });
    // These fill in a file that Astro has copied.
    for (const { path, body } of offlineFiles(staging)) writeFileSync(join(staging, path), body);
    tell('self-check');
    const checked = checkSite(staging, repository.register, { pages: filled, beside: certificates.map(({ path }) => path) });
    if (checked.findings.length > 0) return { ok: false, findings: checked.findings.map(inSite) };
    tell('search');
    await writeSearchIndex(staging, checked.searchable);
    tell('swap');
    swap(out);
    return { ok: true, files: checked.files, warnings: findings };
  } finally {
    rmSync(handed, { force: true });
    discard(out);
  }
}

function inSite({ file, severity, rule, message, hint }: Omit<LocatedFinding, 'line' | 'column'>): LocatedFinding {
  return { file, line: 1, column: 1, severity, rule, message, hint };
}

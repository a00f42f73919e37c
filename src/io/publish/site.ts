import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { certificateDocuments } from '../certificate-pdf/documents.ts';
import { checkRepository, hasErrors } from '../check.ts';
import { now } from '../clock.ts';
import { exportCache } from '../export/cache.ts';
import { prepareExports } from '../export/prepare.ts';
import type { LocatedFinding } from '../locate.ts';
import type { Settings } from '../settings.ts';
import { writePages } from './astro.ts';
import { commitOf } from './commit.ts';
import { publishedFiles } from './files.ts';
import { offlineFiles } from './offline.ts';
import { writeSearchIndex } from './search-index.ts';
import { checkSite } from './self-check.ts';
import { exportSources, standardFiles } from './standard-files.ts';
import { discard, stage, swap } from './swap.ts';

/** How a build went: a new site in its place, or what is wrong, with the old site untouched. */
export type BuildResult =
  | { readonly ok: true; readonly files: number; readonly warnings: readonly LocatedFinding[] }
  | { readonly ok: false; readonly findings: readonly LocatedFinding[]; readonly said?: string };

export type BuildStep = 'check' | 'exports' | 'pages' | 'files' | 'self-check' | 'search' | 'swap';

/** Builds a site: checks the record, writes pages, data files and search index beside its place, checks them, and swaps. */
export async function buildSite({ root, asOf, out }: Settings, tell: (step: BuildStep) => void): Promise<BuildResult> {
  tell('check');
  const { repository, findings } = checkRepository(root, asOf);
  if (hasErrors(findings)) return { ok: false, findings };
  const staging = stage(out);
  try {
    tell('exports');
    await prepareExports(exportSources(repository), exportCache());
    const standards = await Promise.all(standardFiles(repository, asOf).map(async ({ path, body }) => ({ path, body: await body() })));
    const certificates = [...certificateDocuments(repository.register, repository.settings, asOf)];
    tell('pages');
    const sizes = Object.fromEntries([...standards, ...certificates].map(({ path, body }) => [path, Buffer.byteLength(body)]));
    const pages = await writePages({ root, asOf, out: staging }, sizes);
    if (!pages.ok) return { ok: false, findings: [], said: pages.said };
    tell('files');
    writeFiles(staging, publishedFiles(repository, asOf, now(), commitOf(root)));
    writeFiles(staging, standards);
    writeFiles(staging, certificates);
    writeFiles(staging, offlineFiles(staging));
    tell('self-check');
    const checked = checkSite(staging, repository.register);
    if (checked.findings.length > 0) return { ok: false, findings: checked.findings.map(inSite) };
    tell('search');
    await writeSearchIndex(staging, checked.searchable);
    tell('swap');
    swap(out);
    return { ok: true, files: checked.files, warnings: findings };
  } finally {
    discard(out);
  }
}

interface WritableFile {
  readonly path: string;
  readonly body: string | Uint8Array | (() => Iterable<string | Uint8Array>);
}

function writeFiles(folder: string, files: Iterable<WritableFile>): void {
  const made = new Set<string>();
  for (const { path, body } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (typeof body === 'function') writePieces(file, body());
    else writeFileSync(file, body);
  }
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const open = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(open, piece);
  } finally {
    closeSync(open);
  }
}

function inSite({ file, severity, rule, message, hint }: Omit<LocatedFinding, 'line' | 'column'>): LocatedFinding {
  return { file, line: 1, column: 1, severity, rule, message, hint };
}

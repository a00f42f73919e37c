import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#domain/finding.ts';
import { overviewOf } from '#domain/registry/overview.ts';
import { certificateCache, certificateDocuments, certificateFiles } from '../certificate-pdf/documents.ts';
import { prepareDocuments } from '../certificate-pdf/prepare.ts';
import { checkRepository, hasErrors } from '../check.ts';
import { now } from '../clock.ts';
import { exportCache } from '../export/cache.ts';
import { prepareExports } from '../export/prepare.ts';
import type { LocatedFinding } from '../locate.ts';
import { readContent } from '../prose.ts';
import type { Repository } from '../repository.ts';
import type { PageForm, Settings } from '../settings.ts';
import { type PageWriting, startPages } from './astro.ts';
import { commitOf } from './commit.ts';
import { registerFiles } from './files.ts';
import { handRepository, withoutRecords } from './hand-over.ts';
import { digestOfTheRest, takeCode, takeRecordsBeside } from './inputs.ts';
import { moment } from './moment.ts';
import { offlineFiles } from './offline.ts';
import { writeSearchIndex } from './search-index.ts';
import { checkSite } from './self-check.ts';
import type { WrittenPages } from './site-files.ts';
import { packsOf } from './snapshot.ts';
import { exportSources, standardFiles } from './standard-files.ts';
import { forget, madeSite, remember, renewStanding } from './standing.ts';
import { discard, stage, swap } from './swap.ts';
import { writeFiles } from './write.ts';

/** How a build went: a new site in its place, the one that stands and would come out the same, or what is wrong, with the old site untouched. */
export type BuildResult =
  | { readonly ok: true; readonly files: number }
  | { readonly ok: true; readonly kept: true }
  | { readonly ok: false; readonly findings: readonly LocatedFinding[]; readonly said?: string };

export type BuildStep = 'compare' | 'check' | 'exports' | 'pages' | 'records' | 'self-check' | 'search' | 'swap';

/** A build, for those who add to it. */
export interface Building {
  readonly repository: Repository;
  readonly asOf: string;
  readonly pages: PageForm;
  /** Bytes of the files that pages offer, by path. */
  readonly fileSizes: ReadonlyMap<string, number>;
  /** The site being written, and the one that stands. */
  readonly staging: string;
  readonly previous: string;
  /** A folder in which the processes of the build find the repository and share their work. */
  readonly handed: string;
  /** Counts files written. */
  readonly count: (files: number) => void;
}

export interface BuildOptions {
  /** Tells that a step begins, and of how many files at the least, where that is known. */
  readonly tell: (step: BuildStep, files?: number) => void;
  readonly count: (files: number) => void;
  /** Writes the pages of the records into their shells, and their data files, beside other work of this process; tells how many pages. */
  readonly fill: (building: Building, beside: Promise<unknown>) => Promise<number>;
}

/**
 * Builds a site: checks the record, writes pages, data files and search index beside its place, checks them, and swaps. Where the same was built before
 * and stands untouched, only its snapshot is issued anew.
 */
export async function buildSite(settings: Settings, options: BuildOptions): Promise<BuildResult> {
  const { root, out } = settings;
  options.tell('compare');
  const staging = stage(out);
  try {
    const began = moment(join(staging, 'moment'));
    const [commit, code] = [commitOf(root), takeCode()];
    const rest = digestOfTheRest(settings, commit, code);
    if (await renewStanding({ root, out, rest, issuedAt: now(), scratch: staging })) return { ok: true, kept: true };
    return await makeSite(settings, { staging, began, rest, commit }, options);
  } finally {
    discard(out);
  }
}

/** How a build began: where it writes, when, and the digest and the commit of what it is made from. */
interface Beginning {
  readonly staging: string;
  readonly began: number;
  readonly rest: string;
  readonly commit: string | undefined;
}

async function makeSite(settings: Settings, { staging, began, rest, commit }: Beginning, options: BuildOptions): Promise<BuildResult> {
  const { root, asOf, out, pages: form } = settings;
  options.tell('check');
  const handed = `${staging}.handed`;
  // Astro begins in a process of its own with what needs the prose only; it never sees prose that does not pass its check.
  const pages = isProseSound(root) ? startPages({ ...settings, out: staging, shells: 'only' }) : undefined;
  try {
    const { repository, findings } = checkRepository(root, asOf);
    if (hasErrors(findings) || pages === undefined) return { ok: false, findings };
    handRepository(repository, handed);
    const written = await writeSite(
      { repository, asOf, pages: form, staging, previous: out, handed, count: options.count },
      pages,
      commit,
      options,
    );
    if (!written.ok) return written;
    // Taken now that all of it was read: where a file was changed since the build began, it may not be what was read.
    const records = takeRecordsBeside(root);
    const result = await finishSite(staging, repository, written, options);
    const made = await records;
    if (!result.ok) return result;
    const mark = madeSite(staging, rest, made);
    options.tell('swap');
    forget(out);
    swap(out);
    if ([made, takeCode()].every(({ changed }) => changed <= began)) remember(out, mark, staging);
    return result;
  } finally {
    pages?.stop();
    rmSync(handed, { recursive: true, force: true });
  }
}

/** What was written of a site. */
interface Written extends WrittenPages {
  readonly ok: true;
}

/** The page that shows any record on a site whose records have no pages of their own, and the one that hosts show for what is missing. */
const shellPage = 'shell/index.html';
const missingPage = '404.html';

async function writeSite(
  begun: Omit<Building, 'fileSizes'>,
  pages: PageWriting,
  commit: string | undefined,
  { tell, fill }: BuildOptions,
): Promise<Written | Extract<BuildResult, { readonly ok: false }>> {
  const { repository, asOf, pages: form, staging, previous, count } = begun;
  tell('exports');
  await prepareExports(exportSources(repository), exportCache());
  const documents = certificateDocuments(repository.register, repository.settings, asOf);
  await prepareDocuments(documents, certificateCache());
  const standards = await Promise.all(standardFiles(repository, asOf).map(async ({ path, body }) => ({ path, body: await body() })));
  const certificates = [...certificateFiles(documents, certificateCache())];
  const fileSizes = new Map([...standards, ...certificates].map(({ path, body }) => [path, Buffer.byteLength(body)] as const));
  tell('pages');
  pages.hand({ repository: withoutRecords(repository), records: begun.handed, overview: overviewOf(repository.register, asOf), fileSizes });
  const writing = { to: staging, previous, tell: count };
  const whole = writeFiles([...standards, ...certificates], writing).then(() =>
    writeFiles(registerFiles(repository, { asOf, issuedAt: now(), pages: form, commit }), writing),
  );
  const native = await Promise.race([pages.ended, whole.then(() => pages.ended)]);
  if (!native.ok) {
    await whole;
    return { ok: false, findings: [], said: native.said };
  }
  const packs = form === 'shell' ? packsOf(repository.register) : undefined;
  tell('records', packs === undefined ? 2 * recordsIn(repository) : packs.certificates + packs.holders);
  const filled = await fill({ ...begun, fileSizes }, whole);
  // These fill in a file that Astro has copied.
  for (const { path, body } of offlineFiles(staging, repository.register.standards)) writeFileSync(join(staging, path), body);
  // A host that can show one page for all that is missing, and nothing else, shows the records too.
  if (packs !== undefined) copyFileSync(join(staging, shellPage), join(staging, missingPage));
  return { ok: true, pages: filled, beside: certificates.map(({ path }) => path), packs };
}

/** Checks a site and adds the search in its prose. */
async function finishSite(staging: string, { register }: Repository, written: Written, { tell }: BuildOptions): Promise<BuildResult> {
  tell('self-check');
  const checked = checkSite(staging, register, written);
  if (checked.findings.length > 0) return { ok: false, findings: checked.findings.map(inSite) };
  tell('search');
  await writeSearchIndex(staging, checked.searchable);
  return { ok: true, files: checked.files };
}

function isProseSound(root: string): boolean {
  const findings: Finding[] = [];
  readContent(root, findings);
  return findings.every(({ severity }) => severity !== 'error');
}

function recordsIn({ register: { certificates, holders } }: Repository): number {
  return certificates.length + holders.length;
}

function inSite({ file, severity, rule, message, hint }: Omit<LocatedFinding, 'line' | 'column'>): LocatedFinding {
  return { file, line: 1, column: 1, severity, rule, message, hint };
}

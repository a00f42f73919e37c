import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { claimed } from '#io/publish/claims.ts';
import type { Building } from '#io/publish/site.ts';
import { writeFiles } from '#io/publish/write.ts';
import { type Block, fileBlocks, recordKinds, type Shells, shellPath } from '#site/register/filled-pages.ts';
import { packBlocks } from '#site/register/packed-pages.ts';
import { type Records, recordsOf } from '#site/register/records.ts';

const helper = new URL('./fill-pages-helper.ts', import.meta.url);
/** Below this many records a second process takes longer to start than it saves. */
const worthHelp = 4000;

/** What a helper is told; it finds the records in a file. */
export interface Share extends Pick<Building, 'asOf' | 'pages' | 'fileSizes' | 'staging' | 'previous' | 'handed'> {}

/**
 * Fills the shells that Astro has rendered with every record and writes the records' data files; tells how many pages of their own that made. Where there are many,
 * on two processors: the helper is at it while this process still has something else to do, and then both take what is left.
 */
export async function fillPages(building: Building, beside: Promise<unknown>): Promise<number> {
  const { repository, asOf, staging, fileSizes, count } = building;
  const all = recordsOf(repository, asOf, fileSizes);
  const records = all.certificates.size + all.holders.size;
  const helped = records >= worthHelp && availableParallelism() > 1 ? help(building) : Promise.resolve(0);
  const own = beside.then(() => fillShare(all, building, count));
  const [written, more] = await Promise.all([own, helped]);
  for (const kind of recordKinds) rmSync(dirname(join(staging, shellPath(kind))), { recursive: true });
  return written + more;
}

/** Takes blocks of pages as long as there are any, and fills them; tells how many pages of records that were. */
export async function fillShare(all: Records, { pages, staging, previous, handed }: Share, tell: (files: number) => void): Promise<number> {
  let filled = 0;
  function* filesOf(blocks: Iterable<Block>): ReturnType<Block['files']> {
    for (const block of blocks) {
      yield* block.files();
      filled += block.pages;
    }
  }
  const blocks = (pages === 'shell' ? packBlocks : fileBlocks)(all, shellsIn(staging));
  await writeFiles(filesOf(claimed(blocks, join(handed, 'claims'))), { to: staging, previous, tell });
  return filled;
}

function shellsIn(staging: string): Shells {
  const shell = (kind: keyof Shells): string => readFileSync(join(staging, shellPath(kind)), 'utf8');
  return {
    certificates: shell('certificates'),
    'certificates/page': shell('certificates/page'),
    holders: shell('holders'),
    'lookup/browse': shell('lookup/browse'),
  };
}

/** What a helper says: how many files it has written since it last spoke, or in the end how many pages it has filled. */
export type Said = { readonly files: number } | { readonly pages: number };

function help({ asOf, pages, fileSizes, staging, previous, handed, count }: Building): Promise<number> {
  const child = fork(helper, { serialization: 'advanced' });
  const share: Share = { asOf, pages, fileSizes, staging, previous, handed };
  child.send(share);
  return pagesBy(child, count);
}

function pagesBy(child: ChildProcess, count: Building['count']): Promise<number> {
  let filled = 0;
  return new Promise((done, fail) => {
    child.on('message', (said: Said) => {
      if ('files' in said) count(said.files);
      else filled = said.pages;
    });
    child
      .on('error', fail)
      .on('exit', (code) => (code === 0 ? done(filled) : fail(new Error(`the helper that fills pages ended with ${code}`))));
  });
}

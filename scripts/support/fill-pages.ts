import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Building } from '#io/publish/site.ts';
import { writeFiles } from '#io/publish/write.ts';
import { filledPages, recordKinds, type Share, shellPath } from '#site/register/filled-pages.ts';
import { type Records, recordsOf } from '#site/register/records.ts';

const helper = new URL('./fill-pages-helper.ts', import.meta.url);
/** Below this many pages a second process takes longer to start than it saves. */
const worthHelp = 4000;

/** Fills the shells that Astro has rendered with every record, on two processors where there are many; tells how many pages that made. */
export async function fillPages({ repository, asOf, staging, previous, fileSizes, environment, count }: Building): Promise<number> {
  const all = recordsOf(repository, asOf, fileSizes);
  const pages = all.certificates.size + all.holders.size;
  const of = pages < worthHelp ? 1 : Math.min(2, availableParallelism());
  const helpers = Array.from({ length: of - 1 }, (_, place) =>
    helped(fork(helper, [staging, previous, String(place + 1), String(of)], { env: environment }), count),
  );
  const filled = await Promise.all([fillShare(all, { part: 0, of }, { staging, previous, count }), ...helpers]);
  for (const kind of recordKinds) rmSync(dirname(join(staging, shellPath(kind))), { recursive: true });
  return filled.reduce((sum, share) => sum + share, 0);
}

/** Fills a share of the pages; tells how many that were. */
export function fillShare(
  all: Records,
  share: Share,
  { staging, previous, count }: Pick<Building, 'staging' | 'previous' | 'count'>,
): Promise<number> {
  const shell = (kind: (typeof recordKinds)[number]): string => readFileSync(join(staging, shellPath(kind)), 'utf8');
  const shells = { certificates: shell('certificates'), holders: shell('holders'), 'lookup/browse': shell('lookup/browse') };
  return writeFiles(filledPages(all, shells, share), { to: staging, previous, tell: count });
}

/** A helper tells as it goes how many pages it has written; their sum is its share. */
function helped(child: ChildProcess, count: Building['count']): Promise<number> {
  let filled = 0;
  return new Promise((done, fail) => {
    child.on('message', (files) => {
      filled += Number(files);
      count(Number(files));
    });
    child
      .on('error', fail)
      .on('exit', (code) => (code === 0 ? done(filled) : fail(new Error(`the helper that fills pages ended with ${code}`))));
  });
}

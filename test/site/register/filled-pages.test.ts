import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPages } from '#io/publish/astro.ts';
import { publishedFiles } from '#io/publish/files.ts';
import { readRepository } from '#io/repository.ts';
import { type FilledPage, fileBlocks, shellPath } from '#site/register/filled-pages.ts';
import { listNames } from '#site/register/lists.ts';
import type { RecordKind } from '#site/register/record-page.ts';
import { recordsOf } from '#site/register/records.ts';
import { certificate } from '../../domain/registry/sample.ts';
import { minimal } from '../../support/doctored.ts';

const folder = mkdtempSync(join(tmpdir(), 'filled-'));
const asOf = '2026-07-15';
const repository = readRepository(minimal);
const records = recordsOf(repository, asOf);
const [filed = { file: '', value: certificate() }] = repository.register.certificates;
const site = join(folder, 'dist');
const pageOf = (path: string): string => readFileSync(join(site, path), 'utf8');

// Astro renders every record and the shells in one run.
beforeAll(async () => {
  const pages = startPages({ root: minimal, asOf, out: site, pages: 'files', shells: 'also' });
  pages.hand({ repository, fileSizes: new Map() });
  const ended = await pages.ended;
  pages.stop();
  if (!ended.ok) throw new Error(ended.said);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a filled page is, byte for byte, the page that Astro renders of the record', () => {
  const filled = filledWith((kind) => pageOf(shellPath(kind))).filter(({ path }) => !isData(path));
  expect(filled.map(({ path }) => path)).toEqual([
    ...Array.from(listNames(records), (name) => (name === '' ? 'lookup/browse/index.html' : `lookup/browse/${name}/index.html`)),
    ...Array.from(records.certificates.keys(), (number) => `certificates/${number}/index.html`),
    ...Array.from(records.holders.keys(), (id) => `holders/${id}/index.html`),
  ]);
  for (const { path, body } of filled) expect(body).toBe(pageOf(path));
});

test('the blocks are all pages, each once, and no block is long', () => {
  const certificates = new Map(Array.from({ length: 1234 }, (_, index) => [String(index), filed]));
  const blocks = fileBlocks(
    { ...records, certificates },
    shellsOf(() => marked),
  ).filter(({ pages }) => pages > 0);
  const written = blocks.map(({ files }) => Array.from(files(), ({ path }) => path).filter((path) => !isData(path)));
  expect(written.flat()).toEqual([
    ...Array.from(certificates.keys(), (number) => `certificates/${number}/index.html`),
    ...Array.from(records.holders.keys(), (id) => `holders/${id}/index.html`),
  ]);
  expect(written.map(({ length }) => length)).toEqual(blocks.map(({ pages }) => pages));
  expect(Math.max(...blocks.map(({ pages }) => pages))).toBeLessThanOrEqual(250);
});

test('a record has its data file beside its page, the one that is published', () => {
  const published = Array.from(publishedFiles(repository, asOf, '2026-07-15T09:30:00+08:00')).filter(({ path }) => isData(path));
  expect(filledWith(() => marked).filter(({ path }) => isData(path))).toEqual(published);
});

test.for(['', '<!--record:head-->', '<!--record:head--><!--record:main--><!--record:main-->'])('the shell “%s” is no shell', (shell) => {
  expect(() => filledWith(() => shell)).toThrow('a shell has');
});

/** The least that is a shell. */
const marked = '<!--record:head--><!--record:main-->';

function isData(path: string): boolean {
  return /^api\/v1\/(certificates|holders)\//.test(path);
}

function shellsOf(shell: (kind: RecordKind) => string): Parameters<typeof fileBlocks>[1] {
  return {
    certificates: shell('certificates'),
    'certificates/page': shell('certificates/page'),
    holders: shell('holders'),
    'lookup/browse': shell('lookup/browse'),
  };
}

function filledWith(shell: (kind: RecordKind) => string): readonly FilledPage[] {
  return fileBlocks(records, shellsOf(shell)).flatMap(({ files }) => Array.from(files()));
}

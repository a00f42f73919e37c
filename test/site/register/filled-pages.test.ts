import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePages } from '#io/publish/astro.ts';
import { handRepository } from '#io/publish/hand-over.ts';
import { readRepository } from '#io/repository.ts';
import { filledPages, shellPath } from '#site/register/filled-pages.ts';
import { listNames } from '#site/register/lists.ts';
import type { RecordKind } from '#site/register/record-page.ts';
import { recordsOf } from '#site/register/records.ts';
import { minimal } from '../../support/doctored.ts';

const folder = mkdtempSync(join(tmpdir(), 'filled-'));
const asOf = '2026-07-15';
const repository = readRepository(minimal);
const records = recordsOf(repository, asOf);
const site = join(folder, 'dist');
const shellsOf = (shell: (kind: RecordKind) => string): Readonly<Record<RecordKind, string>> => ({
  certificates: shell('certificates'),
  holders: shell('holders'),
  'lookup/browse': shell('lookup/browse'),
});
const pageOf = (path: string): string => readFileSync(join(site, path), 'utf8');

// Astro renders every record and the shells in one run.
beforeAll(async () => {
  const file = join(folder, 'repository');
  handRepository(repository, file);
  const written = await writePages({ root: minimal, asOf, out: site, repository: file, sizes: {}, shells: 'also' });
  if (!written.ok) throw new Error(written.said);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a filled page is, byte for byte, the page that Astro renders of the record', () => {
  const shells = shellsOf((kind) => pageOf(shellPath(kind)));
  const filled = Array.from(filledPages(records, shells, { part: 0, of: 1 }));
  expect(filled.map(({ path }) => path)).toEqual([
    ...Array.from(records.certificates.keys(), (number) => `certificates/${number}/index.html`),
    ...Array.from(records.holders.keys(), (id) => `holders/${id}/index.html`),
    ...Array.from(listNames(records), (name) => (name === '' ? 'lookup/browse/index.html' : `lookup/browse/${name}/index.html`)),
  ]);
  for (const { path, body } of filled) expect(body).toBe(pageOf(path));
});

test('the shares of several processes are all pages, each once', () => {
  const shells = shellsOf(() => '<!--record:head--><!--record:main-->');
  const whole = Array.from(filledPages(records, shells, { part: 0, of: 1 }));
  const shared = [0, 1].flatMap((part) => Array.from(filledPages(records, shells, { part, of: 2 })));
  expect(shared.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(whole.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
});

test.for(['', '<!--record:head-->', '<!--record:head--><!--record:main--><!--record:main-->'])('the shell “%s” is no shell', (shell) => {
  expect(() =>
    Array.from(
      filledPages(
        records,
        shellsOf(() => shell),
        { part: 0, of: 1 },
      ),
    ),
  ).toThrow('a shell has');
});

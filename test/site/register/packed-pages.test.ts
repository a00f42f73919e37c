import { expect, test } from 'vitest';
import { openPack, type PackedPage, packedKinds, packOf, packPath, packsFor } from '#domain/lookup/packs.ts';
import { publishedFiles } from '#io/publish/files.ts';
import { readRepository } from '#io/repository.ts';
import { packBlocks } from '#site/register/packed-pages.ts';
import { recordPage } from '#site/register/record-page.ts';
import { recordsOf } from '#site/register/records.ts';

const asOf = '2026-07-15';
const repository = readRepository('.');
const all = recordsOf(repository, asOf);
const packs = packsFor({ certificates: all.certificates.size, holders: all.holders.size });
const shell = '<!--record:head--><!--record:main-->';
const shells = { certificates: shell, 'certificates/page': shell, holders: shell, 'lookup/browse': shell };
const written = new Map(packBlocks(all, shells).flatMap(({ files }) => Array.from(files(), ({ path, body }) => [path, body] as const)));
const published = new Map(
  Array.from(publishedFiles(repository, asOf, `${asOf}T09:30:00+08:00`), ({ path, body }) => [
    path,
    typeof body === 'string' ? body : Array.from(body(), String).join(''),
  ]),
);

function packed(kind: (typeof packedKinds)[number], id: string): PackedPage | undefined {
  const place = packOf(id, packs[kind]);
  return openPack(kind, packs[kind], place, written.get(packPath(kind, packs[kind], place)) ?? '')?.get(id);
}

test.for(packedKinds)('all %s are in packs, each where its id says, as their pages would be', (kind) => {
  const places = Array.from({ length: packs[kind] }, (_, place) => written.get(packPath(kind, packs[kind], place)) ?? '');
  const ids = places.flatMap((text, place) => [...(openPack(kind, packs[kind], place, text)?.keys() ?? [])]);
  expect(ids.toSorted()).toEqual([...all[kind].keys()].toSorted());
  for (const id of ids) expect(packed(kind, id)).toMatchObject(recordPage(kind, all, id));
});

test('the line of a record is its line of the NDJSON, and says what its file would', () => {
  const lines = published.get('api/v1/register.ndjson')?.split(/(?<=\n)/) ?? [];
  for (const kind of packedKinds) {
    for (const id of all[kind].keys()) {
      const line = packed(kind, id)?.line ?? '';
      expect(lines).toContain(line);
      const { kind: named, ...record } = JSON.parse(line);
      expect(`${named}s`).toBe(kind);
      expect(record).toEqual(JSON.parse(published.get(`api/v1/${kind}/${id}.json`) ?? ''));
    }
  }
});

test('there is no file for a record, and lists are pages as ever', () => {
  const paths = [...written.keys()];
  expect(paths.filter((path) => !path.startsWith('api/v1/pages/'))).toEqual(paths.filter((path) => path.startsWith('lookup/browse/')));
  expect(paths).toContain('lookup/browse/index.html');
});

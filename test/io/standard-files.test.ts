import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { exportCache } from '#io/export/cache.ts';
import { exportedBody, keptForms } from '#io/export/kept.ts';
import { standardFiles } from '#io/publish/standard-files.ts';
import { readRepository } from '#io/repository.ts';
import { runScript } from '../support/run-script.ts';
import { sampleDraft, sampleSource } from './export/sample.ts';

const day = '2026-11-20';
const repository = readRepository('.');
const files = new Map(standardFiles(repository, day).map(({ path, body }) => [path, body]));

async function read(path: string): Promise<string> {
  const body = await files.get(path)?.();
  expect(body, path).toBeDefined();
  return String(body);
}

describe('what the site gives away of the standards', () => {
  test('every form of every version, every pair both ways, schemas and feeds have their permanent addresses', () => {
    const paths = [...files.keys()];
    for (const { id, versions } of repository.register.standards) {
      for (const { version } of versions) {
        for (const ending of ['json', 'csv', 'xlsx', 'checklist.xlsx', 'pdf', 'docx', 'oscal.json']) {
          expect(paths).toContain(`api/v1/standards/${id}/${version}.${ending}`);
        }
      }
    }
    expect(paths.filter((path) => path.startsWith('api/v1/compare/asmm/'))).toHaveLength(4 * 3);
    expect(paths).toContain('api/v1/compare/asmm-rules/1.1...1.0.json');
    expect(paths).toEqual(expect.arrayContaining(['feeds/standards.atom', 'feeds/standards.json']));
  });

  test.for([
    ['asmm', '1.1', '2.0'],
    ['asmm', '2.1', '1.0'],
    ['asmm-rules', '1.0', '1.1'],
  ] as const)('the change set of %s %s...%s is what the command prints', async ([standard, from, to]) => {
    const command = runScript('diff', `${standard}@${from}`, `${standard}@${to}`, '--format', 'json', '--impact', '--as-of', day);
    expect(await read(`api/v1/compare/${standard}/${from}...${to}.json`)).toBe(command.out);
  });

  test('the published schemas take every published file, and nothing that lacks its criteria', async () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const check = {
      standards: ajv.compile(JSON.parse(await read('api/v1/schema/standard.schema.json'))),
      compare: ajv.compile(JSON.parse(await read('api/v1/schema/change-set.schema.json'))),
    };
    for (const path of files.keys()) {
      const kind = /^api\/v1\/(standards|compare)\/[a-z-]+\/[\d.]+\.json$/.exec(path)?.[1];
      if (kind !== 'standards' && kind !== 'compare') continue;
      expect(check[kind](JSON.parse(await read(path))), `${path}: ${JSON.stringify(check[kind].errors)}`).toBe(true);
    }
    const { criteria: _, ...rest } = JSON.parse(await read('api/v1/standards/asmm/2.0.json'));
    expect(check.standards(rest)).toBe(false);
  });
});

describe('the feeds of changes', () => {
  test('tell of versions, the draft and errata, newest first, with the days of the record', async () => {
    const { items } = JSON.parse(await read('feeds/standards.json'));
    expect(items.slice(0, 2)).toMatchObject([
      {
        title: '征求意见：评价准则 2.1 版',
        url: 'https://asmm.example/standards/asmm/2.1/#comments',
        date_published: '2026-10-14T16:00:00.000Z',
      },
      { title: '勘误：评价准则 2.0 版 MS-008', id: 'https://asmm.example/standards/asmm/2.0/criteria/MS-008/#E-002' },
    ]);
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
    const atom = await read('feeds/standards.atom');
    expect(atom.match(/<entry>/g)).toHaveLength(items.length);
    expect(atom).toContain('<updated>2026-10-14T16:00:00.000Z</updated>');
  });

  test('say nothing that was not yet on record', () => {
    const feed = standardFiles(repository, '2026-08-01').find(({ path }) => path === 'feeds/standards.json');
    expect(String(feed?.body())).not.toMatch(/MS-008|2\.1 版/);
  });
});

describe('kept exports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const cache = exportCache(folder);

  test('are made once, anew where an entry was damaged, and apart for every source', async () => {
    const source = sampleSource();
    const made = await exportedBody(source, 'checklist', cache);
    const [name = ''] = readdirSync(folder);
    expect(cache.read(source, 'checklist')).toEqual(Buffer.from(made));
    expect(cache.read(sampleDraft(), 'checklist')).toBeUndefined();
    writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 400));
    expect(cache.read(source, 'checklist')).toBeUndefined();
    expect(await exportedBody(source, 'checklist', cache)).toEqual(made);
    expect(cache.read(source, 'checklist')).toEqual(Buffer.from(made));
  });

  test('an erratum, a term or a setting makes them anew; another version of the standard does not', async () => {
    const source = sampleSource();
    await exportedBody(source, 'checklist', cache);
    const kept = (changed: typeof source): boolean =>
      cache.read({ ...changed, version: { ...changed.version } }, 'checklist') !== undefined;
    expect(kept(source)).toBe(true);
    expect(kept({ ...source, standard: { ...source.standard, versions: [] } })).toBe(true);
    expect(kept({ ...source, standard: { ...source.standard, errata: [] } })).toBe(false);
    expect(kept({ ...source, glossary: { terms: [] } })).toBe(false);
    expect(kept({ ...source, settings: { ...source.settings, sampleData: false } })).toBe(false);
  });

  test('a folder that cannot be written to costs time only', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await exportedBody(sampleSource(), 'checklist', exportCache(join(file, 'below')))).toBeInstanceOf(Uint8Array);
    expect(keptForms).toContain('docx');
  });
});

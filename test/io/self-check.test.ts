import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PackedKind, packOf, packPath, sealPack } from '#domain/lookup/packs.ts';
import { checkSite } from '#io/publish/self-check.ts';
import type { WrittenPages } from '#io/publish/site-files.ts';
import { readRepository } from '#io/repository.ts';
import { certificate } from '../domain/registry/sample.ts';
import { minimal } from '../support/doctored.ts';

const { register } = readRepository(minimal);
const number = 'ASMM-2026-000001-7';

const good: Readonly<Record<string, string>> = {
  'index.html': '<a href="/lookup/">x</a><a href="/certificates/ASMM-2026-000001-7/#history">y</a><link rel="stylesheet" href="/a.css">',
  'lookup/index.html':
    '<main data-pagefind-body><a href="../">up</a><a href="https://example.org/">out</a><a href="/self-assessment/#upgrade/ASMM-2026-000001-7">upgrade</a></main>',
  'self-assessment/index.html': '',
  'a.css': '',
  [`certificates/${number}/index.html`]: '<h2 id="history">x</h2>',
  'certificates/ASMM-2026-000002-5/index.html': '',
  'api/v1/certificates/ASMM-2026-000001-7.json': '{}',
  'api/v1/certificates/ASMM-2026-000002-5.json': '{}',
  'holders/914404009900000098/index.html': '',
  'api/v1/holders/914404009900000098.json': '{}',
  'bodies/CNCA-R-2099-901/index.html': '',
};

function check(changes: Readonly<Record<string, string | undefined>>, written?: WrittenPages) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const [file, text] of Object.entries({ ...good, ...changes })) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return checkSite(folder, register, written);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a site in which all is well has nothing to report, and names its pages of prose', () => {
  expect(check({})).toEqual({ files: Object.keys(good).length, searchable: ['lookup/index.html'], findings: [] });
});

test.for([
  ['a certificate without a page', { [`certificates/${number}/index.html`]: undefined, 'index.html': '' }, 'site-record'],
  ['a certificate without its data', { [`api/v1/certificates/${number}.json`]: undefined }, 'site-record'],
  ['a page of no certificate', { 'certificates/ASMM-2026-000003-3/index.html': '' }, 'site-record'],
  ['a link to nowhere', { 'lookup/index.html': '<a href="/missing/">x</a>' }, 'site-link'],
  ['a link without its slash', { 'lookup/index.html': '<a href="/lookup">x</a>' }, 'site-link'],
  ['a fragment of nothing', { 'lookup/index.html': '<a href="/certificates/ASMM-2026-000001-7/#future">x</a>' }, 'site-fragment'],
  ['a fragment of nothing in the self-assessment', { 'a.html': '<a href="/self-assessment/#nothing">x</a>' }, 'site-fragment'],
  ['a fragment of its own page', { 'lookup/index.html': '<a href="#nothing">x</a>' }, 'site-fragment'],
  ['a script that is missing', { 'lookup/index.html': '<script src="/b.js"></script>' }, 'site-link'],
  ['a picture from another host', { 'lookup/index.html': '<img src="https://example.org/x.png">' }, 'site-foreign'],
] as const)('%s is found', ([, changes, rule]) => {
  expect(check(changes).findings.map((finding) => finding.rule)).toEqual([rule]);
});

describe('where there are many records, their folders stay closed', () => {
  const many = {
    ...register,
    certificates: Array.from({ length: 5001 }, (_, index) => ({ file: '', value: { ...certificate(), number: `ASMM-2026-${index}` } })),
    holders: [],
  };
  const besides = { 'index.html': '<a href="/certificates/ASMM-2026-7/certificate.pdf">x</a>', 'bodies/CNCA-R-2099-901/index.html': '' };
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const write = (file: string, text = ''): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };

  beforeAll(() => {
    for (const { value } of many.certificates) {
      write(`certificates/${value.number}/index.html`, `<a href="/nowhere/${value.number}">x</a>`);
      write(`api/v1/certificates/${value.number}.json`);
    }
    for (const [file, text] of Object.entries(besides)) write(file, text);
    write('certificates/page/2/index.html');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('what lies beside their pages is known from the writers, and links are followed on a sample', () => {
    const { files, findings } = checkSite(folder, many, { pages: 5001, beside: ['certificates/ASMM-2026-7/certificate.pdf'] });
    expect(files).toBe(2 * 5001 + 4);
    expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: Math.ceil(5001 / 5) }, () => 'site-link'));
  });

  test('a page that nobody wrote, or a written one that is gone, is a bug', () => {
    expect(() => checkSite(folder, many, { pages: 5002, beside: [] })).toThrow(
      '5002 pages of records were written, and there are 5001 folders',
    );
  });

  test('a record that is not theirs is found on either side', () => {
    const [, ...less] = many.certificates;
    const rules = (certificates: typeof less): string[] =>
      checkSite(folder, { ...many, certificates }, { pages: 5001, beside: ['certificates/ASMM-2026-7/certificate.pdf'] })
        .findings.filter(({ rule }) => rule === 'site-record')
        .map(({ file = '' }) => file);
    expect(rules(less)).toEqual(['api/v1/certificates/ASMM-2026-0.json', 'certificates/ASMM-2026-0/index.html']);
    expect(rules([...many.certificates, { file: '', value: { ...certificate(), number: 'ASMM-2026-X' } }])).toEqual([
      'certificates/ASMM-2026-X/index.html',
      'api/v1/certificates/ASMM-2026-X.json',
    ]);
  });
});

describe('where the pages of records are packed', () => {
  const packs = { certificates: 4, holders: 1 };
  const holder = '914404009900000098';
  const second = 'ASMM-2026-000002-5';
  const unpacked = Object.fromEntries(
    Object.keys(good).flatMap((file) => (/^(?:api\/v1\/)?(?:certificates|holders)\//.test(file) ? [[file, undefined] as const] : [])),
  );

  /** The packs of a kind with these pages in them, each where it is looked for. */
  function packed(kind: PackedKind, pages: Readonly<Record<string, string>>): Record<string, string> {
    const count = packs[kind];
    const inPack = (place: number) =>
      Object.entries(pages).flatMap(([id, main]) => (packOf(id, count) === place ? [[id, { head: '', main, line: '{}\n' }] as const] : []));
    return Object.fromEntries(
      Array.from({ length: count }, (_, place) => [packPath(kind, count, place), sealPack(kind, count, place, inPack(place))]),
    );
  }

  const pages = { [number]: '<h2 id="history">x</h2>', [second]: '' };
  const whole = { ...unpacked, ...packed('certificates', pages), ...packed('holders', { [holder]: '' }) };
  const inPacks = (changes: Readonly<Record<string, string | undefined>>) =>
    check({ ...whole, ...changes }, { pages: 3, beside: [], packs });

  test('they count as if they had files, and links lead to them and to places in them', () => {
    const files = Object.values({ ...good, ...whole }).filter((text) => text !== undefined).length;
    expect(inPacks({})).toEqual({ files, searchable: ['lookup/index.html'], findings: [] });
  });

  test.for([
    ['a certificate without a page', packed('certificates', { [number]: '<h2 id="history">' }), ['site-record', 'site-record']],
    ['a page of no certificate', packed('certificates', { ...pages, 'ASMM-2026-000003-3': '' }), ['site-record', 'site-record']],
    ['a link to nowhere', packed('certificates', { ...pages, [second]: '<a href="/missing/">x</a>' }), ['site-link']],
    ['a link without its slash', packed('holders', { [holder]: `<a href="/certificates/${second}">x</a>` }), ['site-link']],
    ['a link to a record without a page', { 'lookup/index.html': '<a href="/certificates/ASMM-2026-000003-3/">x</a>' }, ['site-link']],
    ['a fragment of nothing', packed('certificates', { ...pages, [number]: '' }), ['site-fragment']],
  ] as const)('%s is found', ([, changes, rules]) => {
    expect(inPacks(changes).findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('a page where nobody looks for it is a bug', () => {
    const place = packOf(number, packs.certificates);
    const other = (place + 1) % packs.certificates;
    const page = { head: '', main: pages[number] ?? '', line: '{}\n' };
    const astray = {
      [packPath('certificates', packs.certificates, other)]: sealPack('certificates', packs.certificates, other, [[number, page]]),
    };
    expect(() => inPacks(astray)).toThrow(`${number} is in pack ${other} of certificates, where it does not belong`);
  });

  test('a pack that is gone, or no pack, is a bug', () => {
    const path = packPath('holders', 1, 0);
    expect(() => inPacks({ [path]: undefined })).toThrow('ENOENT');
    expect(() => inPacks({ [path]: '{"not":"a pack"}' })).toThrow('does not begin with the ids of its pages');
  });

  test('a pack of more ids than its beginning has room for is read on', () => {
    const certificates = Array.from({ length: 900 }, (_, index) => ({
      file: '',
      value: { ...certificate(), number: `ASMM-2026-${index}` },
    }));
    const many = packed('certificates', Object.fromEntries(certificates.map(({ value }) => [value.number, ''])));
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    for (const [file, text] of Object.entries({ ...many, ...packed('holders', {}), 'bodies/CNCA-R-2099-901/index.html': '' })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    expect(checkSite(folder, { ...register, certificates, holders: [] }, { pages: 900, beside: [], packs })).toMatchObject({
      findings: [],
    });
    rmSync(folder, { recursive: true });
  });
});

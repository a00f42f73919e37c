import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '#io/publish/self-check.ts';
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

function check(changes: Readonly<Record<string, string | undefined>>) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const [file, text] of Object.entries({ ...good, ...changes })) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return checkSite(folder, register);
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

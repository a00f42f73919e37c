import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServedSite } from '#io/serve.ts';
import { serveSite } from '#io/serve.ts';
import { isRecord } from '#site/links.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let site: ServedSite;

beforeAll(async () => {
  mkdirSync(join(folder, 'lookup'));
  mkdirSync(join(folder, 'api'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'lookup/index.html'), 'lookup');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, 'api/x.json'), '{}');
  const headers = (path: string) => ({ 'content-security-policy': `policy of ${path}` });
  site = await serveSite(folder, { port: 0, headers, isRecord });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test.for([
  ['/', 200, 'home', 'text/html'],
  ['/lookup/', 200, 'lookup', 'text/html'],
  ['/lookup/?q=%E7%A4%BA%E4%BE%8B', 200, 'lookup', 'text/html'],
  ['/api/x.json', 200, '{}', 'application/json'],
  ['/nothing/', 404, 'missing', 'text/html'],
  ['/..%2f..%2fetc/passwd', 404, 'missing', 'text/html'],
  ['/%E0%A4%A', 404, 'missing', 'text/html'],
] as const)('%s answers %i', async ([path, status, body, type]) => {
  const response = await fetch(site.origin + path);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-type')).toContain(type);
  expect(response.headers.get('content-security-policy')).toBe(`policy of ${path.split('?')[0]}`);
});

test('a taken port is an error with its code, not a silence', async () => {
  const port = Number(new URL(site.origin).port);
  await expect(serveSite(folder, { port, headers: () => ({}), isRecord })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('where the pages of records are packed, their addresses answer with the shell, and no others', async () => {
  const packed = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, text] of [
    ['shell', 'shell'],
    ['certificates', 'list'],
  ] as const) {
    mkdirSync(join(packed, name));
    writeFileSync(join(packed, name, 'index.html'), text);
  }
  writeFileSync(join(packed, '404.html'), 'missing');
  const served = await serveSite(packed, { port: 0, headers: () => ({}), isRecord });
  const answers = await Promise.all(
    [
      '/certificates/ASMM-2026-000001-7/',
      '/certificates/asmm-2026-000001-7',
      '/holders/914404009900000098/?from=1',
      '/certificates/',
      '/certificates/page/2/',
      '/certificates/ASMM-2026-000001-7/certificate.pdf',
      '/certificates/%3Cscript%3E/',
      '/bodies/CNCA-R-2099-901/',
    ].map(async (path) => {
      const response = await fetch(served.origin + path);
      return `${path} ${response.status} ${await response.text()}`;
    }),
  );
  await served.close();
  rmSync(packed, { recursive: true });
  expect(answers).toEqual([
    '/certificates/ASMM-2026-000001-7/ 200 shell',
    '/certificates/asmm-2026-000001-7 200 shell',
    '/holders/914404009900000098/?from=1 200 shell',
    '/certificates/ 200 list',
    '/certificates/page/2/ 404 missing',
    '/certificates/ASMM-2026-000001-7/certificate.pdf 404 missing',
    '/certificates/%3Cscript%3E/ 404 missing',
    '/bodies/CNCA-R-2099-901/ 404 missing',
  ]);
});

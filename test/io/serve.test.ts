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

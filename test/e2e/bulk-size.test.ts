import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { buildIndex } from '#domain/lookup/build.ts';
import { readRepository } from '#io/repository.ts';
import { outcomeWords } from '#site/labels/bulk.ts';
import { statusWords } from '#site/labels/verdict.ts';
import { generateCertificates } from '../../scripts/support/generate-certificates.ts';
import { generateHolders } from '../../scripts/support/generate-holders.ts';
import { random } from '../../scripts/support/random.ts';
import { registerOf } from '../domain/lookup/memory.ts';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
import { type ListedRow, mixedList } from '../support/mixed-list.ts';
import { type Served, serveFolders } from '../support/serve.ts';

// A list of every kind of row against a made-up register, in the browser: small by default, 5,000 rows against 100,000 certificates in the
// long tests, within the 20 seconds that the register promises.

const long = process.env.LONG !== undefined;
const [size, rows] = long ? [100_000, 5_000] : [1_500, 400];
const today = dayInShanghai(new Date());
const chance = random(17);

useBrowser();

let list: readonly ListedRow[] = [];
let onRecord: ReadonlySet<string> = new Set();
let served: Served;
const folder = mkdtempSync(join(tmpdir(), 'index-'));

beforeAll(async () => {
  const criteria = readRepository(resolve('.')).register.standards.find(({ matter }) => matter.kind === 'criteria');
  if (criteria === undefined) throw new Error('no criteria to certify against');
  const holders = [...generateHolders(Math.ceil(size * 0.75), chance)];
  const circumstances = { criteria, holders, bodies: ['CNCA-R-2099-901', 'CNCA-R-2099-902'], until: '2026-11-25' };
  const certificates = [...generateCertificates(size, circumstances, chance)];
  const register = registerOf(holders, certificates);
  list = mixedList(register, rows, today, chance);
  onRecord = new Set([...certificates.map(({ number }) => number), ...holders.map(({ id }) => id)]);
  const { name, files } = buildIndex(register);
  const snapshot: object = JSON.parse(readFileSync(join(inject('site'), 'api/v1/snapshot.json'), 'utf8'));
  for (const { path, body } of [...files, { path: 'api/v1/snapshot.json', body: JSON.stringify({ ...snapshot, index: name }) }]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  }
  served = await serveFolders([folder, inject('site')]);
}, 3_600_000);

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a mixed list is answered as a plain reading of the register answers it', { timeout: 600_000 }, async () => {
  const visitor = await visit('/bulk/', { origin: served.origin });
  const { page } = visitor;
  const start = performance.now();
  const buffer = Buffer.from(list.map(({ text }) => text).join('\r\n'));
  await page.getByLabel(/选择文件/).setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
  await expect.poll(() => page.getByRole('status').innerText(), { timeout: 500_000, interval: 100 }).toContain(`${rows} 行核对完毕`);
  const seconds = (performance.now() - start) / 1_000;
  if (long) process.stdout.write(`${rows} rows against ${size} certificates: ${seconds.toFixed(1)} s\n`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
  const [head, ...lines]: string[][] = parse(readFileSync(await download.path(), 'utf8'), { bom: true });
  expect(head).toEqual(['行', '所查内容', '结果', '证书编号', '企业名称', '说明']);
  expect(lines.length).toBe(rows);
  for (const [at, { text, expected }] of list.entries()) {
    const [line, query, outcome, number, name, reason = ''] = lines[at] ?? [];
    expect([line, query]).toEqual([String(at + 1), text]);
    if (expected.is === 'certificate') {
      expect([outcome, number, name], text).toEqual([statusOf(expected.status), expected.number, expected.name]);
      continue;
    }
    expect([outcome, number], text).toEqual([outcomeWords[expected.is === 'slip' ? 'malformed' : expected.is], '']);
    if (expected.is === 'slip') expect(onRecord, text).toContain(/差一位的有 (\S+)，/.exec(reason)?.[1]);
    if (expected.is === 'choose') expect(reason.includes('只列出前 10 张'), text).toBe(expected.total > 10);
  }
  const choices = await page
    .locator('.bulk-table select')
    .evaluateAll((all) => all.map((each) => each.querySelector('option')?.textContent));
  const offered = list.slice(0, 200).flatMap(({ expected }) => (expected.is === 'choose' ? [`有 ${expected.total} 张，请选定`] : []));
  for (const each of offered) expect(choices).toContain(each);
  expectQuiet(visitor);
  await visitor.close();
  if (long) expect(seconds).toBeLessThanOrEqual(20);
});

function statusOf(status: string): string | undefined {
  return Object.entries(statusWords).find(([each]) => each === status)?.[1];
}

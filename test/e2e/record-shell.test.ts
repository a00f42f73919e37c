import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { addDays } from '#domain/day.ts';
import { openPack, packOf, packPath, packsFor, sealPack } from '#domain/lookup/packs.ts';
import { certificateOn, statusOn } from '#domain/registry/status.ts';
import { type ServedSite, serveSite } from '#io/serve.ts';
import { headersFor } from '#site/headers.ts';
import { isRecord } from '#site/links.ts';
import { expectQuiet, useBrowser, type Visit, type Visitor, visit } from '../support/browser.ts';
import { violationsOf } from '../support/every-page.ts';
import { certificates, certificateWith, holderOf, holders, nameToday } from '../support/record.ts';
import { shifts, visitSlowly } from '../support/slow-network.ts';

const folder = mkdtempSync(join(tmpdir(), 'shell-'));
const site = join(folder, 'dist');
const today = dayInShanghai(new Date());
const packs = packsFor({ certificates: certificates.length, holders: holders.length });
const valid = certificateWith('that is valid', (each) => statusOn(each, today) === 'valid');
const pack = packPath('certificates', packs.certificates, packOf(valid.number, packs.certificates));
const unknown = 'ASMM-2026-999999-1';
/** Where a reader is who then comes to a record. */
const elsewhere = '/cases/';
let served: ServedSite;

useBrowser();

beforeAll(async () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', site, '--pages', 'shell'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  served = await serveSite(site, { port: 0, headers: headersFor, isRecord });
}, 300_000);
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page of the packed site. */
function open(path: string, how: Visit = {}): Promise<Visitor> {
  return visit(path, { origin: served.origin, ...how });
}

/** What a reader sees and what stands behind it; but scripts, and the address of the data file, which only a site with files has. */
async function shown(page: Page): Promise<readonly unknown[]> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
    for (const each of document.querySelectorAll('main script')) each.remove();
    for (const name of ['href', 'download']) document.querySelector('.further a[download]')?.removeAttribute(name);
    return [
      document.title,
      document.querySelector('meta[name="description"]')?.getAttribute('content'),
      data,
      document.querySelector('main')?.innerHTML.trim(),
      document.querySelector('.site-nav [aria-current]')?.textContent?.trim(),
    ];
  });
}

describe('a record is shown as its own page would show it', () => {
  const ofEach = (['valid', 'suspended', 'withdrawn', 'cancelled', 'expired'] as const).map((status) => {
    const { number } = certificateWith(`that is ${status}`, (each) => statusOn(each, today) === status);
    return `/certificates/${number}/`;
  });
  test.for([...ofEach, ...holders.slice(0, 1).map(({ id }) => `/holders/${id}/`)])('%s', async (path) => {
    const [own, packed] = await Promise.all([visit(path), open(path)]);
    expect(await shown(packed.page)).toEqual(await shown(own.page));
    for (const visitor of [own, packed]) {
      expectQuiet(visitor);
      await visitor.close();
    }
  });
});

test.for([
  ['in small letters', `/certificates/${valid.number.toLowerCase()}/`],
  ['without its last slash', `/certificates/${valid.number}`],
])('an address %s leads to the page, and becomes the one that is published', async ([, path]) => {
  const visitor = await open(`${path}?on=${valid.validUntil}#history`);
  await visitor.page.locator('certificate-day .day-answer').waitFor();
  expect(new URL(visitor.page.url())).toMatchObject({
    pathname: `/certificates/${valid.number}/`,
    search: `?on=${valid.validUntil}`,
    hash: '#history',
  });
  expectQuiet(visitor);
  await visitor.close();
});

test('a place that the address names is where the reader is', async () => {
  const visitor = await open(`/certificates/${valid.number}/#history`);
  await visitor.page.locator('#history:target').waitFor();
  await visitor.page.waitForFunction(() => scrollY > 0);
  expect(await visitor.page.evaluate(() => history.length)).toBe(2);
  expectQuiet(visitor);
  await visitor.close();
});

test('a fragment that is no text hurts nothing', async () => {
  const visitor = await open(`/certificates/${valid.number}/#%`);
  await visitor.page.locator('certificate-verdict[data-verdict="valid"]').waitFor();
  await visitor.page.waitForLoadState('networkidle');
  expectQuiet(visitor);
  await visitor.close();
});

test('where its other scripts do not come, the page is there without a verdict', async () => {
  const { page, close } = await open(elsewhere);
  await page.route('**/_astro/certificate-elements*.js', (route) => route.abort());
  await page.goto(`${served.origin}/certificates/${valid.number}/`);
  await page.getByRole('heading', { name: nameToday(holderOf(valid)) }).waitFor();
  expect(await page.locator('certificate-verdict').getAttribute('data-verdict')).toBe(null);
  await close();
});

test.for([
  [390, `/certificates/${valid.number}/`],
  [1280, `/certificates/${valid.number}/`],
  [1280, `/holders/${valid.holder}/`],
  [1280, `/certificates/${unknown}/`],
] as const)('at %i px, %s comes without moving anything', async ([width, path]) => {
  const { page, close } = await visitSlowly({ width, origin: served.origin });
  await page.goto(served.origin + path);
  await page.locator('record-shell [role="status"]').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  expect(await shifts(page)).toEqual([]);
  await close();
});

describe('what is not on record', () => {
  test.for([
    [`/certificates/${unknown}/`, '登记里没有这张证书', unknown],
    ['/holders/91110000MA0000000X/', '登记里没有这家企业', '91110000MA0000000X'],
  ] as const)('%s is said to be none, as of a day, and leads to the reason', async ([path, head, id]) => {
    const visitor = await open(path);
    const { page } = visitor;
    await page.getByRole('heading', { name: head }).waitFor();
    expect(await page.locator('main').innerText()).toContain(id);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await page.getByRole('link', { name: '用它查询' }).click();
    await page.waitForURL(`**/lookup/?q=${id}`);
    await page.locator('.answer-notice').waitFor();
    expectQuiet(visitor);
    await visitor.close();
  });

  test('any other address is a page that does not exist', async () => {
    const { page, close } = await open('/certificates/a/b/');
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    expect(await page.title()).toBe('没有这个页面');
    await close();
  });
});

describe('a pack that cannot be read is no answer', () => {
  const faults = [
    ['missing', () => ({ status: 404, body: '' })],
    ['cut short', (text: string) => ({ body: text.slice(0, text.length / 2) })],
    ['of another place', (text: string) => ({ body: text.replace(/"part":"\d+"/, '"part":"99"') })],
    ['an error page', () => ({ contentType: 'text/html', body: '<!doctype html><title>登录</title>' })],
    ['changed on the way', (text: string) => ({ body: text.replace('有限公司', '股份公司') })],
  ] as const;
  test.for(faults)('when it is %s; the next try may have one', async ([, spoil]) => {
    const { page, close } = await open(elsewhere);
    const text = readFileSync(join(site, pack), 'utf8');
    await page.route(`**/${pack}`, (route) => route.fulfill(spoil(text)));
    await page.goto(`${served.origin}/certificates/${valid.number}/`);
    await page.getByRole('heading', { name: '没有取到登记内容' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('这不是“没有登记”');
    expect(await page.locator('meta[name="robots"]').count()).toBe(0);
    await page.unroute(`**/${pack}`);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('certificate-verdict[data-verdict="valid"]').waitFor();
    await close();
  });

  test('asking again says so, once, and leaves the reader where they are', async () => {
    const { page, close } = await open(elsewhere);
    let answers = false;
    await page.route(`**/${pack}`, (route) => (answers ? setTimeout(() => void route.continue(), 500) : route.abort()));
    await page.goto(`${served.origin}/certificates/${valid.number}/`);
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    answers = true;
    await page.getByRole('button', { name: '再试一次' }).dblclick();
    expect(await page.getByRole('status').innerText()).toBe('正在取登记内容……');
    await page.locator('certificate-verdict[data-verdict="valid"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    await close();
  });

  test('when there is no network', async () => {
    const { page, close } = await open(elsewhere);
    await page.route('**/api/**', (route) => route.abort());
    await page.goto(`${served.origin}/certificates/${unknown}/`);
    await page.getByRole('heading', { name: '没有取到登记内容' }).waitFor();
    await close();
  });
});

test('where the site is deployed anew between the snapshot and the pack, the new ones are asked', async () => {
  const { page, close } = await open(elsewhere);
  let asked = 0;
  await page.route('**/api/v1/snapshot.json', async (route) => {
    const response = await route.fetch();
    const snapshot: Record<string, unknown> = await response.json();
    const before = { ...snapshot, packs: { certificates: 2 * packs.certificates, holders: packs.holders } };
    await route.fulfill({ json: asked++ === 0 ? before : snapshot });
  });
  await page.goto(`${served.origin}/certificates/${valid.number}/`);
  await page.locator('certificate-verdict[data-verdict="valid"]').waitFor();
  await close();
});

describe('a page that is older than the register', () => {
  const tomorrow = addDays(today, 1);
  /** Opens the page while the snapshot is of tomorrow, and what a cache has kept is asked for once more. */
  async function openOlder(again: (text: string) => string): Promise<Visitor> {
    const visitor = await open(elsewhere);
    const { page } = visitor;
    await page.route('**/api/v1/snapshot.json', async (route) => {
      const snapshot: Record<string, unknown> = await (await route.fetch()).json();
      await route.fulfill({ json: { ...snapshot, asOf: tomorrow } });
    });
    const text = readFileSync(join(site, pack), 'utf8');
    let asked = 0;
    await page.route(`**/${pack}`, (route) => route.fulfill({ body: asked++ === 0 ? text : again(text) }));
    await page.goto(`${served.origin}/certificates/${valid.number}/`);
    return visitor;
  }

  test('takes its verdict from the pack as it is now', async () => {
    const visitor = await openOlder((text) => {
      const place = packOf(valid.number, packs.certificates);
      const pages = [...(openPack('certificates', packs.certificates, place, text) ?? [])];
      const anew = pages.map(
        ([id, page]) => [id, { ...page, main: page.main.replace(`data-as-of="${today}"`, `data-as-of="${tomorrow}"`) }] as const,
      );
      return sealPack('certificates', packs.certificates, place, anew);
    });
    await visitor.page.locator('certificate-verdict[data-verdict="valid"]').waitFor();
    expectQuiet(visitor);
    await visitor.close();
  });

  test('is not said to be valid by a pack as old as itself', async () => {
    const visitor = await openOlder((text) => text);
    await visitor.page.locator('certificate-verdict[data-verdict="unconfirmed"] .small', { hasText: '本页不是最新的一版' }).waitFor();
    expectQuiet(visitor);
    await visitor.close();
  });
});

test('the slip and the data file give the record’s line of the NDJSON', async () => {
  const line = readFileSync(join(site, 'api/v1/register.ndjson'), 'utf8')
    .split(/(?<=\n)/)
    .find((each) => JSON.parse(each).number === valid.number);
  const visitor = await open(`/certificates/${valid.number}/`);
  const { page } = visitor;
  await page.locator('slip-maker button').click();
  const slip = await page.locator('dialog.slip').innerText();
  expect(slip).toContain(`/api/v1/register.ndjson 中编号为 ${valid.number} 的一行`);
  expect(slip).toContain(
    createHash('sha256')
      .update(line ?? '')
      .digest('hex'),
  );
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.further a[download]').click()]);
  expect(download.suggestedFilename()).toBe(`${valid.number}.json`);
  expect(readFileSync(await download.path(), 'utf8')).toBe(line);
  expectQuiet(visitor);
  await visitor.close();
});

test('an upgrade begins from a certificate’s number here too', async () => {
  const older = certificateWith('that stands on 1.1', (each) => certificateOn(each, today).standard === 'asmm@1.1');
  const visitor = await open('/self-assessment/#upgrade');
  const { page } = visitor;
  await page.getByLabel('证书编号').fill(older.number);
  await page.getByRole('button', { name: '从证书开始' }).click();
  await page.locator('.asked > li').first().waitFor();
  expect(await page.locator('main').innerText()).toContain(nameToday(holderOf(older)));
  expectQuiet(visitor);
  await visitor.close();
});

test('without a script the page says where all records are', async () => {
  const { page, close } = await open(`/certificates/${valid.number}/`, { javaScript: false });
  const links = await page.locator('noscript a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(links).toEqual(['/lookup/browse/', '/api/v1/register.ndjson']);
  expect(await page.locator('main').innerText()).not.toContain('正在取');
  for (const link of links) expect((await page.request.get(served.origin + link)).status()).toBe(200);
  await close();
});

// What a record has of its own is the same markup as on its own page, which every-page.ts looks at in each width and scheme.
test.for([
  [390, 'dark'],
  [1280, 'light'],
] as const)('nothing is wrong with it for any reader, %i pixels wide, in a %s scheme', async ([width, scheme]) => {
  for (const path of [`/certificates/${valid.number}/`, `/certificates/${unknown}/`]) {
    const visitor = await open(path, { width, scheme });
    await visitor.page.waitForLoadState('networkidle');
    expect(await violationsOf(visitor.page)).toEqual([]);
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expectQuiet(visitor);
    await visitor.close();
  }
});

test('what programs are told to read is there, and nothing else', async () => {
  const described: { paths: Readonly<Record<string, unknown>> } = JSON.parse(readFileSync(join(site, 'api/v1/openapi.json'), 'utf8'));
  const other: typeof described = JSON.parse(readFileSync(join(inject('site'), 'api/v1/openapi.json'), 'utf8'));
  const missing = Object.keys(other.paths).filter((path) => !Object.keys(described.paths).includes(path));
  expect(missing).toEqual(['/api/v1/certificates/{number}.json', '/api/v1/holders/{holder}.json']);
  for (const page of ['about/index.html', 'en/index.html']) {
    expect(readFileSync(join(site, page), 'utf8')).not.toMatch(/api\/v1\/certificates\/(\{|&lt;|&#60;)number/);
    expect(readFileSync(join(inject('site'), page), 'utf8')).toMatch(/api\/v1\/certificates\/(\{|&lt;|&#60;)number/);
  }
});

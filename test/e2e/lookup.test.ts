import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { sealPart } from '#domain/lookup/part.ts';
import { statusOn } from '#domain/registry/status.ts';
import { expectQuiet, useBrowser, type Visitor, visit } from '../support/browser.ts';
import { violationsOf } from '../support/every-page.ts';
import { certificates, certificateWith, holderOf, holders, nameToday } from '../support/record.ts';

useBrowser();

const certificate = certificateWith('of a holder with one name', (candidate) => holderOf(candidate).names.length === 1);
const holder = holderOf(certificate);
const today = dayInShanghai(new Date());
const valid = certificateWith('that is valid today', (candidate) => statusOn(candidate, today) === 'valid');
const name = nameToday(holder);

/** Types a question into the lookup page and returns what it answers. */
async function ask(question: string): Promise<{ text: string; visitor: Visitor }> {
  const visitor = await visit('/lookup/');
  await visitor.page.getByRole('searchbox').fill(question);
  const results = visitor.page.locator('[data-results]');
  await expect.poll(() => results.innerText()).not.toMatch(/^\s*$|正在|可以这样查/);
  await visitor.page.waitForTimeout(150);
  return { text: await results.innerText(), visitor };
}

describe('a certificate is found', () => {
  const dashless = certificate.number.replaceAll('-', '');
  const middle = name.slice(2, 6);
  test.for([
    ['by its number', certificate.number],
    ['by its number in small letters and without hyphens', dashless.toLowerCase()],
    ['by its number in full width', certificate.number.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['by credit code', holder.id],
    ['by credit code with spaces', holder.id.replace(/(.{4})/g, '$1 ')],
    ['by full name', name],
    ['by an inner part of the name', middle],
  ] as const)('%s', async ([, question]) => {
    const { text, visitor } = await ask(question);
    expect(text).toContain(name);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('by the old name of its holder', async () => {
    const renamed = certificateWith('of a renamed holder', (candidate) => holderOf(candidate).names.length > 1);
    const { names } = holderOf(renamed);
    const { text, visitor } = await ask(names[0]?.name ?? '');
    expect(text).toContain(nameToday(holderOf(renamed)));
    await visitor.close();
  });

  test('by a name written with the other kind of brackets', async () => {
    const bracketed = holders.find(
      (candidate) => nameToday(candidate).includes('（') && certificates.some((c) => c.holder === candidate.id),
    );
    const { text, visitor } = await ask(
      nameToday(bracketed ?? holder)
        .replace('（', '(')
        .replace('）', ')'),
    );
    expect(text).toContain(nameToday(bracketed ?? holder));
    await visitor.close();
  });
});

describe('“not found” is several different answers', () => {
  const year = new Date().getFullYear();
  test.for([
    ['a wrong check digit', certificate.number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)), /校验/],
    ['a well-formed number that nobody issued', `ASMM-${year}-999999-`, /没有|从未|未颁发|少/],
    ['a name that is not on record', '绝无此名的企业有限公司', /没有/],
  ] as const)('%s', async ([, question, answer]) => {
    const { text, visitor } = await ask(question);
    expect(text).toMatch(answer);
    expect(text).not.toContain('有效期至');
    expectQuiet(visitor);
    await visitor.close();
  });

  test('one character short: what is missing, and what begins like it', async () => {
    const { text, visitor } = await ask(certificate.number.slice(0, -1));
    expect(text).toContain('还差 1 位');
    expect(text).toContain(certificate.number);
    await visitor.close();
  });

  test('a slip of the finger leads to the certificate by a suggestion', async () => {
    const slipped = certificate.number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const { visitor } = await ask(slipped);
    await visitor.page.getByRole('link', { name: certificate.number }).click();
    await expect.poll(() => visitor.page.url()).toMatch(/certificates|q=/);
    await visitor.close();
  });
});

describe('strange input is answered, not executed', () => {
  test.for([
    ['', '可以这样查'],
    ['。，！', '可以这样查'],
    ['\u202e\u200b\u2066', '可以这样查'],
    ['\u0000\u0007\u001b', '可以这样查'],
    ['云', '请再输入一个字'],
    ['<img src=x onerror=alert(1)>', '没有找到“<img src=x onerror=alert(1)>”'],
    ["'; DROP TABLE certificates; --", "没有找到“'; DROP TABLE certificates; --”"],
    ['𬭚', '请再输入一个字'],
    ['😀'.repeat(50), '可以这样查'],
    ['证'.repeat(10_000), `没有找到“${'证'.repeat(60)}……”`],
  ] as const)('%#', async ([question, said]) => {
    const visitor = await visit('/lookup/');
    const results = visitor.page.locator('[data-results]');
    await visitor.page.getByRole('searchbox').fill('家电');
    await expect.poll(() => results.innerText()).toContain('张');
    await visitor.page.getByRole('searchbox').fill(question);
    await expect.poll(() => results.innerText()).toContain(said);
    expect(await results.locator('img').count()).toBe(0);
    expectQuiet(visitor);
    await visitor.close();
  });
});

describe('the page keeps its manners', () => {
  test('the question stands in the address, and Back leads back to it', async () => {
    const visitor = await visit(`/lookup/?q=${encodeURIComponent(name)}`);
    const { page } = visitor;
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain(name);
    await page.locator('[data-results] a').first().click();
    await expect.poll(() => page.url()).toContain('/certificates/');
    await page.goBack();
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain(name);
    expect(await page.getByRole('searchbox').inputValue()).toBe(name);
    await visitor.close();
  });

  test('Enter on an exact number opens the certificate', async () => {
    const visitor = await visit('/lookup/');
    await visitor.page.getByRole('searchbox').fill(certificate.number);
    await visitor.page.keyboard.press('Enter');
    await expect.poll(() => visitor.page.url()).toContain(`/certificates/${certificate.number}/`);
    await visitor.close();
  });

  test('the home page’s field leads here', async () => {
    const visitor = await visit('/');
    await visitor.page.getByRole('searchbox').first().fill(certificate.number);
    await visitor.page.keyboard.press('Enter');
    await expect.poll(() => visitor.page.url()).toMatch(/\/lookup\/\?q=|\/certificates\//);
    await expect.poll(() => visitor.page.locator('main').innerText()).toContain(name);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('a page left open asks for the register of today, and says 有效 of no older one', async () => {
    const { text, visitor } = await ask(valid.number);
    expect(text).toMatch(/^有效$/m);
    const { page } = visitor;
    const newer = '3-00000000000000';
    const { index } = await (await page.request.get(new URL('/api/v1/snapshot.json', page.url()).href)).json();
    await page.context().route('**/api/v1/snapshot.json', async (route) => {
      const snapshot: object = await (await route.fetch()).json();
      await route.fulfill({ json: { ...snapshot, index: newer, issuedAt: new Date(Date.now() - 1000).toISOString() } });
    });
    const served = { parts: 'none' };
    await page.context().route(`**/api/v1/lookup/${newer}/**`, async (route) => {
      if (served.parts === 'none') return route.abort();
      const old = await (await route.fetch({ url: route.request().url().replace(newer, index) })).json();
      return route.fulfill({ body: sealPart(newer, old.part, JSON.stringify(old.content).replaceAll('"valid"', '"withdrawn"')) });
    });
    const comeBack = (): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await comeBack();
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain('没有取到');
    expect(await page.locator('[data-results]').innerText()).not.toContain('有效期');
    served.parts = 'withdrawn';
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => page.locator('.verdict-word').innerText()).toBe('撤销');
    await visitor.close();
  });

  test('the last of what is typed fast is what is answered, and nothing else is seen', async () => {
    const visitor = await visit('/lookup/');
    const { page } = visitor;
    await page.context().route('**/api/v1/lookup/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 150));
      await route.continue();
    });
    const seen = await watchResults(page);
    await page.getByRole('searchbox').pressSequentially(certificate.number, { delay: 25 });
    await expect.poll(() => page.locator('.exact').innerText()).toContain(certificate.number);
    await page.waitForTimeout(400);
    const texts = await seen();
    expect(texts.at(-1)).toContain(certificate.number);
    // Once the whole number is answered, no answer to a part of it comes after.
    expect(texts.filter((text) => text.includes('看证书全文')).length).toBe(1);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('filters and order stand in the address, and Back takes them one by one', async () => {
    const visitor = await visit('/lookup/?status=suspended&sort=name');
    const { page } = visitor;
    const results = page.locator('[data-results]');
    await expect.poll(() => results.innerText()).toMatch(/符合筛选条件的证书 \d+ 张/);
    const suspended = await results.innerText();
    await page.locator('.filters > summary').click();
    await page.getByLabel('评价等级').selectOption('excellent');
    await expect.poll(() => page.url()).toContain('grade=excellent');
    await expect.poll(() => results.innerText()).not.toBe(suspended);
    await page.goBack();
    await expect.poll(() => results.innerText()).toBe(suspended);
    expect(await page.getByLabel('排序').inputValue()).toBe('name');
    expectQuiet(visitor);
    await visitor.close();
  });

  test('more than a page is shown by the button, and the reader stays in the list', async () => {
    const visitor = await visit(`/lookup/?q=${encodeURIComponent('公司')}`);
    const { page } = visitor;
    await expect.poll(() => page.locator('.results > li').count()).toBe(10);
    await page.getByRole('button', { name: /再看/ }).click();
    await expect.poll(() => page.locator('.results > li').count()).toBe(30);
    await expect.poll(() => page.locator('.results > li:nth-child(11) a:focus').count()).toBe(1);
    await visitor.close();
  });

  test('by the keyboard alone: into the results, back, and to an empty question', async () => {
    const { visitor } = await ask(name.slice(0, 4));
    const { page } = visitor;
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[data-results] a:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe(name.slice(0, 4));
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain('可以这样查');
    await visitor.close();
  });
});

describe('on a narrow screen, to whoever listens, and by a link that was sent', () => {
  test.for([
    ['an answer', certificate.number],
    ['a list', '公司'],
    ['a question back', `${name.slice(0, 3)}囧${name.slice(4)}`],
    ['no answer', '绝无此名的企业有限公司'],
    ['a wrong check digit', certificate.number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))],
  ] as const)('%s is within 390 px, in the dark too, and nothing in it is out of reach', async ([, question]) => {
    const visitor = await visit(`/lookup/?q=${encodeURIComponent(question)}`, { width: 390, scheme: 'dark' });
    const { page } = visitor;
    await expect.poll(() => page.locator('[data-results]').innerText()).not.toMatch(/^\s*$|正在|可以这样查/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('how many were found is announced once, after the typing', async () => {
    const visitor = await visit('/lookup/');
    const { page } = visitor;
    const status = page.locator('register-lookup [role="status"]');
    await page.evaluate(() => {
      const said = document.querySelector('register-lookup [role="status"]');
      const all: string[] = [];
      const note = (): void => {
        all.push(said?.textContent ?? '');
        document.documentElement.dataset.said = JSON.stringify(all);
      };
      if (said !== null) new MutationObserver(note).observe(said, { childList: true });
    });
    await page.getByRole('searchbox').pressSequentially(name.slice(0, 6), { delay: 60 });
    await expect.poll(() => status.innerText()).toMatch(/找到证书 \d+ 张/);
    expect(await page.evaluate(() => JSON.parse(document.documentElement.dataset.said ?? '[]').length)).toBe(1);
    await visitor.close();
  });

  test('a link with question, filter and order shows another reader the same', async () => {
    const first = await visit('/lookup/');
    await first.page.getByRole('searchbox').fill('服务');
    await first.page.locator('.filters > summary').click();
    await first.page.getByLabel('评价等级').selectOption('excellent');
    await first.page.getByLabel('排序').selectOption('name');
    await expect.poll(() => first.page.url()).toMatch(/q=.*grade=excellent.*sort=name/);
    await expect.poll(() => first.page.locator('.results > li').count()).toBeGreaterThan(0);
    const address = new URL(first.page.url());
    const second = await visit(address.pathname + address.search);
    const text = await first.page.locator('[data-results]').innerText();
    await expect.poll(() => second.page.locator('[data-results]').innerText()).toBe(text);
    await first.close();
    await second.close();
  });
});

describe('without JavaScript', () => {
  test.for([1280, 390])('every certificate is reached from the lookup at %i px', async (width) => {
    const visitor = await visit('/lookup/', { javaScript: false, width });
    const { page } = visitor;
    await page.locator('[data-results] a').click();
    const letters = page.locator('[data-kind="initial"] a');
    const found = new Set<string>();
    for (const letter of await letters.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))) {
      await page.goto(new URL(letter, page.url()).href);
      for (const number of await page.locator('.rows code').allInnerTexts()) found.add(number);
      expect(await page.locator('main').innerText()).not.toMatch(/^有效$/m);
    }
    expect([...found].toSorted()).toEqual(certificates.map(({ number }) => number).toSorted());
    await page.locator('.rows a').first().click();
    await expect.poll(() => page.url()).toMatch(/\/certificates\/ASMM-/);
    expectQuiet(visitor);
    await visitor.close();
  });
});

describe('what comes wrong over the network is said, and asked anew', () => {
  const ills: readonly (readonly [what: string, spoil: (route: Route) => Promise<void>, said: string])[] = [
    ['the network is gone', (route) => route.abort(), '没有取到'],
    ['a part is missing', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }), '没有取到'],
    ['a page that asks to sign in comes instead', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>登录</h1>' }), '不完整'],
    ['a part is cut short', async (route) => route.fulfill({ body: (await (await route.fetch()).text()).slice(0, 300) }), '不完整'],
    [
      'a part of another build comes',
      async (route) => route.fulfill({ body: (await (await route.fetch()).text()).replace(/3-[0-9a-f]{14}/, '3-00000000000000') }),
      '不完整',
    ],
  ];

  test('the device is offline, and is told so until it is not', async () => {
    const visitor = await visit('/lookup/');
    const { page } = visitor;
    const results = page.locator('[data-results]');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill(name);
    await expect.poll(() => results.innerText()).toMatch(/没有取到.*这不是“没有找到”/s);
    await expect.poll(() => page.locator('register-lookup [role="status"]').innerText()).toContain('没有取到');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => results.innerText()).toContain(certificate.number);
    await visitor.close();
  });

  test('there is no index, for in the place of what names it comes a page', async () => {
    const visitor = await visit('/lookup/');
    const { page } = visitor;
    await page.context().route('**/api/v1/snapshot.json', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>404</h1>' }));
    await page.goto(`${inject('origin')}/lookup/?q=${certificate.number}`);
    await expect.poll(() => page.locator('[data-results]').innerText()).toMatch(/没有取到.*这不是“没有找到”/s);
    await page.context().unroute('**/api/v1/snapshot.json');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain(name);
    await visitor.close();
  });

  test('a part of another type, but whole, is read', async () => {
    const visitor = await visit('/lookup/');
    const { page } = visitor;
    await page
      .context()
      .route('**/api/v1/lookup/**', async (route) => route.fulfill({ contentType: 'text/html', body: await (await route.fetch()).text() }));
    await page.getByRole('searchbox').fill(name);
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain(certificate.number);
    await visitor.close();
  });

  test.for(ills)('%s', async ([, spoil, said]) => {
    const visitor = await visit('/lookup/');
    const { page } = visitor;
    await page.waitForLoadState('networkidle');
    const parts = /lookup\/3-[0-9a-f]{14}\/(numbers\/\d+|grams)/;
    await page.context().route(parts, spoil);
    for (const question of [certificate.number, name]) {
      // From an empty page, so that what is said cannot be of the question before.
      await page.getByRole('searchbox').fill('');
      await expect.poll(() => page.locator('[data-results]').innerText()).toContain('可以这样查');
      await page.getByRole('searchbox').fill(question);
      await expect.poll(() => page.locator('[data-results]').innerText()).toContain(said);
      expect(await page.locator('[data-results]').innerText()).toMatch(/这不是“没有找到”/);
    }
    await page.context().unroute(parts);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => page.locator('[data-results]').innerText()).toContain(name);
    await visitor.close();
  });
});

/** Every text that the results have from now on. */
async function watchResults(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const results = document.querySelector<HTMLElement>('[data-results]');
    const texts: string[] = [];
    const note = (): void => {
      texts.push(results?.innerText ?? '');
      document.documentElement.dataset.seen = JSON.stringify(texts);
    };
    if (results !== null) new MutationObserver(note).observe(results, { childList: true });
  });
  return () => page.evaluate((): readonly string[] => JSON.parse(document.documentElement.dataset.seen ?? '[]'));
}

describe('the search of prose', () => {
  test('finds a criterion by its words', async () => {
    const visitor = await visit(`/search/?q=${encodeURIComponent('首次响应')}`);
    await expect.poll(() => visitor.page.locator('prose-search ol > li').count(), { timeout: 10_000 }).toBeGreaterThan(0);
    expectQuiet(visitor);
    await visitor.close();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
import { violationsOf } from '../support/every-page.ts';

useBrowser();

const address = '/standards/asmm/compare/1.1...2.0/';

interface Given {
  readonly summary: Readonly<Record<string, number>>;
  readonly changes: readonly {
    readonly relation: string;
    readonly class?: string;
    readonly declared?: string;
    readonly to: readonly string[];
  }[];
}

function changeSet(): Given {
  return JSON.parse(readFileSync(join(inject('site'), 'api/v1/compare/asmm/1.1...2.0.json'), 'utf8'));
}

function shown(page: Page): Promise<number> {
  return page.locator('.change:visible').count();
}

describe('a compare page', () => {
  test('its figures are those of the change set, and only changes show', async () => {
    const visitor = await visit(address);
    const { page } = visitor;
    const { summary, changes } = changeSet();
    const figures = Object.fromEntries(
      await page
        .locator('.figures > div')
        .evaluateAll((groups) =>
          groups.map((group) => [group.querySelector('dt')?.textContent?.trim(), Number(group.querySelector('dd')?.textContent)]),
        ),
    );
    const declared = (kind: string): number => changes.filter((change) => (change.declared ?? change.class) === kind).length;
    expect(figures).toMatchObject({
      收紧: declared('tightening'),
      放宽: declared('relaxing'),
      实质性: declared('substantive'),
      编辑性: declared('editorial'),
      新增: summary.added,
      删除: summary.removed,
      拆分: summary.split,
      合并: summary.merged,
    });
    expect(await shown(page)).toBe(changes.length);
    expect(await page.locator('.unchanged summary').innerText()).toContain(String(summary.unchanged));
    expect(await page.locator('.unchanged li').first().isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: '比较数据（JSON）' }).getAttribute('href')).toBe('/api/v1/compare/asmm/1.1...2.0.json');
    expectQuiet(visitor);
    await visitor.close();
  });

  test('filters by class and chapter, sets old beside new, and the address keeps the choice', async () => {
    const visitor = await visit(address);
    const { page } = visitor;
    const all = await shown(page);
    await page.getByRole('button', { name: /^收紧/ }).click();
    const tightened = await shown(page);
    expect(tightened).toBeLessThan(all);
    expect(await page.locator('.change:visible:not([data-class="tightening"])').count()).toBe(0);
    await page.locator('select[name="section"]').selectOption('service-efficiency');
    expect(await shown(page)).toBeLessThan(tightened);
    expect(await page.locator('[role="status"]').textContent()).toBe(`显示 ${await shown(page)} 处变化`);
    await page.getByRole('button', { name: '并排显示' }).click();
    const first = page.locator('.change:visible .change-sides:visible').first();
    expect(await first.locator('ins').count()).toBe(await first.locator('> :last-child ins').count());
    expect(await first.locator('del').count()).toBe(await first.locator('> :first-child del').count());
    expect(new URL(page.url()).search).toBe('?class=tightening&section=service-efficiency&view=side');
    const kept = await shown(page);
    await page.reload();
    expect(await shown(page)).toBe(kept);
    expect(await page.getByRole('button', { name: '并排显示' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '全部变化' }).click();
    await page.locator('select[name="section"]').selectOption('');
    expect(await shown(page)).toBe(all);
    expectQuiet(visitor);
    await visitor.close();
  });

  test.for(['SE-004', 'SQ-001'])('a link to %s leads to its change, old ids too', async (id) => {
    const visitor = await visit(`${address}#${id}`);
    const target = visitor.page.locator(`.change:target, .change:has(:target)`);
    await expect.poll(() => target.count()).toBe(1);
    expect(await target.innerText()).toContain(id);
    await expect.poll(() => target.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await visitor.close();
  });

  test('without JavaScript every change is there, with del and ins, and no control that does nothing', async () => {
    const visitor = await visit(address, { javaScript: false });
    const { page } = visitor;
    expect(await shown(page)).toBe(changeSet().changes.length);
    expect(await page.locator('.change-filter').isVisible()).toBe(false);
    const key = page.locator('#SE-004 > .change-main > .change-text');
    expect((await key.locator('del').allInnerTexts()).join()).toContain('4 小时');
    expect((await key.locator('ins').allInnerTexts()).join()).toContain('2 小时');
    await visitor.close();
  });

  test.for(['forced colours', 'print'] as const)('in %s, old and new are told apart by more than colour', async (how) => {
    const visitor = await visit(address);
    const { page } = visitor;
    await page.emulateMedia(how === 'print' ? { media: 'print' } : { forcedColors: 'active' });
    const line = (element: string): Promise<string> =>
      page
        .locator(`#SE-004 ${element}`)
        .first()
        .evaluate((node) => getComputedStyle(node).textDecorationLine);
    expect([await line('del'), await line('ins')]).toEqual(['line-through', 'underline']);
    if (how === 'print') expect(await page.locator('.change-filter').isVisible()).toBe(false);
    await visitor.close();
  });

  test('tells limits in words, and a table cell by cell', async () => {
    const visitor = await visit(address);
    const text = await visitor.page.locator('#GEN-009').innerText();
    expect(text).toContain('≥ 85% → ≥ 88%');
    expect(text).not.toMatch(/excellent-total/);
    expect(await visitor.page.locator('#GEN-009 del').first().textContent()).not.toContain('60%');
    await visitor.close();
  });

  test.for([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px, %s: accessible side by side and inline, never wider than the screen', async ([width, scheme]) => {
    for (const path of [address, `${address}?view=side`]) {
      const visitor = await visit(path, { width, scheme });
      expect(await violationsOf(visitor.page)).toEqual([]);
      expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expectQuiet(visitor);
      await visitor.close();
    }
  });
});

describe('the life of a provision', () => {
  test('shows the text of every version, and an erratum where it belongs', async () => {
    const visitor = await visit('/standards/asmm/criteria/MS-008/');
    const text = await visitor.page.locator('main').innerText();
    expect(text).toContain('勘误 E-002');
    for (const version of ['2.1', '2.0']) expect(text).toContain(version);
    expectQuiet(visitor);
    await visitor.page.goto(`${inject('origin')}/standards/asmm/criteria/MS-004/`);
    expect(await visitor.page.locator('main').innerText()).toContain('勘误 E-001');
    await visitor.close();
  });

  test('names predecessors, and at its end the tombstone with its successors', async () => {
    const visitor = await visit('/standards/asmm/criteria/SQ-010/', { javaScript: false });
    expect(await visitor.page.locator('main').innerText()).toMatch(/SQ-001[\s\S]*SQ-002/);
    await visitor.page.goto(`${inject('origin')}/standards/asmm/criteria/SQ-001/`);
    const removed = await visitor.page.locator('main').innerText();
    expect(removed).toContain('本条在 2.0 版中删除');
    expect(removed).toContain('SQ-010');
    await visitor.close();
  });
});

describe('a version’s page', () => {
  test('offers every form with its true size, and the feeds can be found', async () => {
    const visitor = await visit('/standards/asmm/2.0/');
    const { page } = visitor;
    const hrefs = await page.locator('.downloads a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs).toHaveLength(7);
    for (const href of hrefs) expect(readFileSync(join(inject('site'), href)).length, href).toBeGreaterThan(1000);
    expect(await page.locator('.downloads').innerText()).toMatch(/PDF\s*\d\.\d MB/);
    const feeds = await page.locator('head link[rel="alternate"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(feeds).toEqual(['/feeds/standards.atom', '/feeds/standards.json']);
    expectQuiet(visitor);
    await visitor.close();
  });
});

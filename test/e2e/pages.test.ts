import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';

useBrowser();

/** Every page of the site in the long tests; else one of each template, and every page that stands alone. */
function pages(): string[] {
  const files = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const addresses = files.toSorted().map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  if (process.env.LONG !== undefined) return addresses;
  return [...new Map(addresses.toReversed().map((address) => [templateOf(address), address])).values()];
}

/** The address with what tells one page of a template from another left out. Versions in force, superseded and draft differ in their banners. */
function templateOf(address: string): string {
  return address
    .replace(/\/(certificates|holders|bodies)\/(?!page\/)[^/]+/, '/$1/*')
    .replace(/\/page\/[^/]+/, '/page/*')
    .replace(/\/compare\/[^/]+/, '/compare/*')
    .replace(/\/criteria\/[^/]+/, '/criteria/*')
    .replace(/(\/standards\/[a-z-]+\/)[\d.]+\/(?=.)/, '$1*/')
    .replace(/(\/standards\/[a-z-]+\/\*\/)(?!criteria)[a-z-]+\/$/, '$1*/');
}

const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('every page', () => {
  test.for([
    ['wide and light', { width: 1280, scheme: 'light' }],
    ['narrow and dark', { width: 390, scheme: 'dark' }],
  ] as const)('%s: accessible, quiet, and never wider than the screen', { timeout: 3_600_000 }, async ([, how]) => {
    const faults: Record<string, unknown> = {};
    for (const address of pages()) {
      const visitor = await visit(address, how);
      await visitor.page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page: visitor.page }).withTags(accessibility).analyze();
      const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const found = [
        ...violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html)
              .join(' | ')
              .slice(0, 300)}`,
        ),
        ...visitor.complaints.filter((complaint) => !(address === '/404.html' && complaint.startsWith('404'))),
        ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
      ];
      if (found.length > 0) faults[address] = found;
      await visitor.close();
    }
    expect(faults).toEqual({});
  });

  test('marks sample data, names itself, and has one heading of the first rank', async () => {
    for (const address of pages()) {
      const visitor = await visit(address, { javaScript: false });
      const { page } = visitor;
      expect.soft(await page.getByText('示例数据').first().isVisible(), address).toBe(true);
      expect.soft(await page.locator('h1').count(), address).toBe(1);
      expect.soft(await page.title(), address).toMatch(/\S/);
      await visitor.close();
    }
  });

  test('an address that was never published answers in the site’s own words', async () => {
    const visitor = await visit('/404.html');
    await expect.poll(() => visitor.page.locator('main').innerText()).toMatch(/没有|找不到|不存在/);
    expectQuiet(visitor);
    await visitor.close();
  });
});

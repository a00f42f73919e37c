import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Visit, visit } from './browser.ts';

/** Every page of the site in the long tests; else one of each template, and every page that stands alone. */
export function pages(): string[] {
  const files = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const addresses = files.toSorted().map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  if (process.env.LONG !== undefined) return addresses;
  return [...new Map(addresses.toReversed().map((address) => [templateOf(address), address])).values()];
}

/** The address with what tells one page of a template from another left out. Versions in force, superseded and draft differ in their banners. */
function templateOf(address: string): string {
  return address
    .replace(/\/(certificates|holders|bodies)\/(?!page\/)[^/]+/, '/$1/*')
    .replace(/\/browse\/([a-z]+)\/[^/]+/, '/browse/$1/*')
    .replace(/\/page\/[^/]+/, '/page/*')
    .replace(/\/compare\/[^/]+/, '/compare/*')
    .replace(/\/criteria\/[^/]+/, '/criteria/*')
    .replace(/(\/standards\/[a-z-]+\/)[\d.]+\/(?=.)/, '$1*/')
    .replace(/(\/standards\/[a-z-]+\/\*\/)(?!criteria)[a-z-]+\/$/, '$1*/');
}

const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a page as it stands: rule and places. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // The site has no frames; legacy mode leaves out the round through each of them and takes half the time. What passes need not be described.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(accessibility).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** What is wrong with the pages for a reader who comes like this: accessibility, console, policy, foreign requests, pages wider than the screen. */
export async function faultsOfPages(how: Visit): Promise<Record<string, readonly string[]>> {
  const faults: Record<string, readonly string[]> = {};
  const left = pages().values();
  const walk = async (): Promise<void> => {
    for (const address of left) {
      const found = await faultsOf(address, how);
      if (found.length > 0) faults[address] = found;
    }
  };
  // Two at a time: while one page waits for its network to fall silent, the other is looked at.
  await Promise.all([walk(), walk()]);
  return faults;
}

async function faultsOf(address: string, how: Visit): Promise<readonly string[]> {
  const { page, complaints, close } = await visit(address, how);
  await page.waitForLoadState('networkidle');
  const violations = await violationsOf(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await close();
  return [...violations, ...complaints, ...(overflow > 0 ? [`${overflow} px wider than the screen`] : [])];
}

import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { statusOn } from '#domain/registry/status.ts';
import { useBrowser, visit } from '../support/browser.ts';
import { certificateWith } from '../support/record.ts';

useBrowser();

const today = dayInShanghai(new Date());

// On a slow network the page is painted before its scripts run, and again before the snapshot comes that a verdict waits for.
describe.for(['valid', 'suspended', 'expired'] as const)('a certificate that is %s', (status) => {
  test('has its verdict come without moving anything', async () => {
    const { number } = certificateWith(`that is ${status}`, (each) => statusOn(each, today) === status);
    const visitor = await visit('/favicon.svg', { width: 390 });
    const { page } = visitor;
    await slowDown(page);
    await page.goto(`${inject('origin')}/certificates/${number}/`);
    await page.locator(`certificate-verdict[data-verdict="${status}"] .verdict-word`).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await shifts(page)).toEqual([]);
    await visitor.close();
  });
});

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const speed = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, ...speed });
}

/** Everything that moved since the page began, with how far in Chrome's measure. */
function shifts(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    () =>
      new Promise<readonly unknown[]>((done) => {
        const moved: unknown[] = [];
        new PerformanceObserver((list) => moved.push(...list.getEntries().map((entry) => entry.toJSON()))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        setTimeout(() => done(moved), 100);
      }),
  );
}

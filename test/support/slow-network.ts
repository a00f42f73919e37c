import type { Page } from 'playwright-core';
import { type Visit, type Visitor, visit } from './browser.ts';

/** A reader on a slow network, who has opened no page of the site yet. */
export async function visitSlowly(how: Visit): Promise<Visitor> {
  const visitor = await visit('/favicon.svg', how);
  const session = await visitor.page.context().newCDPSession(visitor.page);
  await session.send('Network.enable');
  const speed = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, ...speed });
  return visitor;
}

/** Everything that moved since the page began, with how far in Chrome's measure. */
export function shifts(page: Page): Promise<readonly unknown[]> {
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

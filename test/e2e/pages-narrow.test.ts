import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { faultsOfPages } from '../support/every-page.ts';

useBrowser();

test('pages are accessible, quiet, and never wider than the screen', { timeout: 7_200_000 }, async () => {
  expect(await faultsOfPages({ width: 390, scheme: 'dark' })).toEqual({});
});

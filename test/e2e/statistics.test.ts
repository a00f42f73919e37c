import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
import { violationsOf } from '../support/every-page.ts';

useBrowser();

test('the figures at the top are those of the JSON, and every figure has its numbers and its files', async () => {
  const visitor = await visit('/statistics/');
  const { page } = visitor;
  const { byStatus, holders } = await (await page.request.get(`${inject('origin')}/api/v1/statistics.json`)).json();
  const values = await page.locator('.headline dd').allTextContents();
  expect(values.slice(0, 3)).toEqual([byStatus.valid, byStatus.suspended, holders].map(String));
  for (const figure of await page.locator('.figure').all()) {
    const name = (await figure.locator('h3').textContent()) ?? '';
    expect(await figure.getByRole('img', { name, exact: true }).count()).toBe(1);
    expect(await figure.getByRole('link', { name: `${name}：` }).count()).toBe(2);
    expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
  }
  expectQuiet(visitor);
  await visitor.close();
});

test('on a phone the numbers open by the keyboard and scroll in their own box, and nothing breaks the rules of access', async () => {
  const visitor = await visit('/statistics/', { width: 390, scheme: 'dark' });
  const { page } = visitor;
  for (const summary of await page.locator('.figure summary').all()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
  expect(await page.locator('.figure details[open]').count()).toBe(await page.locator('.figure').count());
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  expectQuiet(visitor);
  await visitor.close();
});

test('every picture is a file of its own: well-formed, in its own colours, with no word outside or upon another', async () => {
  const names = readdirSync(join(inject('site'), 'api/v1/statistics')).filter((name) => name.endsWith('.svg'));
  expect(names.length).toBeGreaterThan(12);
  const visitor = await visit('/statistics/');
  for (const name of names) {
    await visitor.page.goto(`${inject('origin')}/api/v1/statistics/${name}`);
    const faults = await visitor.page.evaluate(() => {
      const root = document.documentElement;
      if (!(root instanceof SVGSVGElement)) return ['not a picture'];
      const frame = root.getBoundingClientRect();
      const words = Array.from(root.querySelectorAll('text'), (text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const outside = words.filter(
        ({ box }) => box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom,
      );
      const upon = words.filter(({ box }, place) =>
        words
          .slice(0, place)
          .some(
            ({ box: other }) =>
              box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 6 && other.top < box.bottom - 6,
          ),
      );
      return [...outside.map(({ text }) => `outside: ${text}`), ...upon.map(({ text }) => `upon another: ${text}`)];
    });
    expect([name, faults]).toEqual([name, []]);
  }
  // A browser asks for an icon of its own accord.
  expect(visitor.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  await visitor.close();
});

test('on paper the pictures stay and what cannot be pressed goes', async () => {
  const visitor = await visit('/statistics/');
  await visitor.page.emulateMedia({ media: 'print' });
  expect(await visitor.page.locator('.plot:visible').count()).toBe(await visitor.page.locator('.figure').count());
  expect(await visitor.page.locator('.figure-more:visible').count()).toBe(0);
  await visitor.close();
});

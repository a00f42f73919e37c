import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { addDays } from '#domain/day.ts';
import { statusOn } from '#domain/registry/status.ts';
import type { Certificate } from '#schema/certificate.ts';
import type { EventName } from '#schema/event.ts';
import { useBrowser, type Visit, visit } from '../support/browser.ts';
import { certificates, certificateWith } from '../support/record.ts';

useBrowser();

const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'] as const;

/** The verdict that a reader sees on a certificate's page. */
async function verdictOn(certificate: Certificate, how: Visit): Promise<string> {
  const visitor = await visit(`/certificates/${certificate.number}/`, how);
  const word = await wordIn(visitor.page);
  expect(visitor.complaints).toEqual([]);
  await visitor.close();
  return word;
}

/** The word of the verdict, once there is one. */
function wordIn(page: Page): Promise<string> {
  return page.locator('certificate-verdict[data-verdict] .verdict-word').innerText();
}

/** The day on which an event of a certificate took effect; nothing corrected it. */
function dayOf(certificate: Certificate, name: EventName): string {
  const event = certificate.history.find(({ event }) => event === name);
  if (event === undefined) throw new Error(`${certificate.number} was never ${name}`);
  return event.effective;
}

/** Suspended once and reinstated, nothing else that moves its status, and weeks apart, so that each day has one answer. */
const suspendedOnce = certificateWith('that was suspended once and reinstated', ({ history }) => {
  const moves = history.map(({ event }) => event).filter((event) => !['surveilled', 'regraded', 'extended', 'reduced'].includes(event));
  return moves.join() === 'issued,suspended,reinstated';
});

const today = dayInShanghai(new Date());
const suspendedNow = certificateWith('that is suspended today', (candidate) => statusOn(candidate, today) === 'suspended');

describe('the verdict is that of the reader’s day in Shanghai', () => {
  const suspended = dayOf(suspendedOnce, 'suspended');
  const reinstated = dayOf(suspendedOnce, 'reinstated');
  const issued = dayOf(suspendedOnce, 'issued');
  const { validUntil } = suspendedOnce;
  const days = [
    ['the day before it takes effect', addDays(issued, -1), '尚未生效'],
    ['the day it takes effect', issued, '有效'],
    ['the day before suspension', addDays(suspended, -1), '有效'],
    ['the day of suspension', suspended, '暂停'],
    ['the day after suspension', addDays(suspended, 1), '暂停'],
    ['the day before reinstatement', addDays(reinstated, -1), '暂停'],
    ['the day of reinstatement', reinstated, '有效'],
    ['the day after reinstatement', addDays(reinstated, 1), '有效'],
    ['the day before its last', addDays(validUntil, -1), '有效'],
    ['its last day', validUntil, '有效'],
    ['the day after its last', addDays(validUntil, 1), '过期失效'],
  ] as const;

  for (const timezone of zones) {
    test.for(days)(`%s, with a clock set to ${timezone}`, async ([, day, word]) => {
      expect(await verdictOn(suspendedOnce, { day, timezone })).toBe(word);
    });
  }

  test.for(zones)('midnight is midnight in Shanghai, in %s too', async (timezone) => {
    const lastSecond = { instant: `${addDays(suspended, -1)}T23:59:59+08:00`, timezone };
    expect(await verdictOn(suspendedOnce, lastSecond)).toBe('有效');
    expect(await verdictOn(suspendedOnce, { instant: `${suspended}T00:00:00+08:00`, timezone })).toBe('暂停');
  });
});

describe('every negative state shows, each in its own words', () => {
  test.for([
    ['withdrawn', '撤销'],
    ['cancelled', '注销'],
  ] as const)('%s', async ([event, word]) => {
    const certificate = certificateWith(
      `that was ${event} and nothing after`,
      ({ history }) => history.at(-1)?.event === event && history.every(({ effective }) => effective <= '2026-11-01'),
    );
    const day = dayOf(certificate, event);
    expect(await verdictOn(certificate, { day })).toBe(word);
    expect(await verdictOn(certificate, { day: addDays(certificate.validUntil, 400) })).toBe(word);
  });
});

describe('no 有效 without a fresh snapshot', () => {
  test('a snapshot that has gone stale', async () => {
    const visitor = await visit(`/certificates/${suspendedOnce.number}/`, {
      day: addDays(suspendedOnce.validUntil, -1),
      freshSnapshot: false,
    });
    expect(await wordIn(visitor.page)).toBe('无法确认');
    expect(await visitor.page.locator('certificate-verdict').innerText()).toMatch(/\d{4} 年 \d{1,2} 月 \d{1,2} 日/);
    await visitor.close();
  });

  test('a clock that runs behind the register', async () => {
    const visitor = await visit(`/certificates/${suspendedOnce.number}/`, { day: dayOf(suspendedOnce, 'issued'), freshSnapshot: false });
    expect(await wordIn(visitor.page)).toBe('无法确认');
    await visitor.close();
  });

  test('nor does a clock a year behind hide a suspension', async () => {
    const visitor = await visit(`/certificates/${suspendedNow.number}/`, {
      day: addDays(dayOf(suspendedNow, 'issued'), 1),
      freshSnapshot: false,
    });
    await expect.poll(() => visitor.page.locator('certificate-verdict .verdict-word').innerText()).toBe('暂停');
    expect(await visitor.page.locator('certificate-verdict').innerText()).toContain('您设备的时间慢了，请校准');
    await visitor.close();
  });

  test.for([
    ['an error page', { status: 500, body: '' }],
    ['a sign-in page of some network', { status: 200, contentType: 'text/html', body: '<html>有效</html>' }],
    ['JSON of another kind', { status: 200, json: { issuedAt: 1 } }],
  ] as const)('%s in place of the snapshot', async ([, answer]) => {
    const visitor = await visit('/about/');
    await visitor.page.context().route('**/api/v1/snapshot.json', (route) => route.fulfill(answer));
    await visitor.page.goto(new URL(`/certificates/${suspendedOnce.number}/`, visitor.page.url()).href);
    expect(await wordIn(visitor.page)).toBe('无法确认');
    await visitor.close();
  });

  test('a suspension shows even when the snapshot cannot be had', async () => {
    const visitor = await visit('/about/');
    await visitor.page.context().route('**/api/v1/snapshot.json', (route) => route.abort());
    await visitor.page.goto(new URL(`/certificates/${suspendedNow.number}/`, visitor.page.url()).href);
    await expect.poll(() => visitor.page.locator('certificate-verdict .verdict-word').innerText()).toBe('暂停');
    await visitor.close();
  });

  test('without JavaScript there is history and a date, and no page claims 有效', async () => {
    for (const { number } of certificates.slice(0, 12)) {
      const visitor = await visit(`/certificates/${number}/`, { javaScript: false });
      const { page } = visitor;
      expect(await page.title()).not.toContain('有效');
      expect(await page.locator('certificate-verdict').innerText()).not.toMatch(/(?<!是否)有效(?!期)/);
      expect(await page.locator('main').innerText()).toMatch(/\d{4} 年 \d{1,2} 月 \d{1,2} 日/);
      await visitor.close();
    }
  });
});

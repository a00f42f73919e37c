import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { addDays } from '#domain/day.ts';
import { auditCalendar } from '#domain/registry/audit-calendar.ts';
import { statusAsKnownOn, statusOn } from '#domain/registry/status.ts';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
import { certificateWith } from '../support/record.ts';
import { scan } from '../support/scan.ts';

useBrowser();

const today = dayInShanghai(new Date());
const page = (number: string, search = ''): string => `/certificates/${number}/${search}`;

const valid = certificateWith('that is valid', (each) => statusOn(each, today) === 'valid');

/** Of which the register said something else the day before an entry was recorded. */
const recordedLate = certificateWith('whose status was recorded after it took effect', (each) => lateDay(each) !== undefined);

function lateDay(certificate: typeof valid): { readonly on: string; readonly known: string } | undefined {
  const late = certificate.history.find(
    ({ effective, recorded }) =>
      effective < recorded &&
      statusAsKnownOn(certificate, effective, addDays(recorded, -1)) !== undefined &&
      statusAsKnownOn(certificate, effective, addDays(recorded, -1)) !== statusOn(certificate, effective),
  );
  return late && { on: late.effective, known: addDays(late.recorded, -1) };
}

test('an address that names a day and a register is answered, in any zone, and the verdict above stays today’s', async () => {
  const asked = lateDay(recordedLate);
  if (asked === undefined) throw new Error('no late entry');
  const words = { pending: '尚未生效', valid: '有效', suspended: '暂停', withdrawn: '撤销', cancelled: '注销', expired: '过期失效' };
  const visitor = await visit(page(recordedLate.number, `?on=${asked.on}&known=${asked.known}`), {
    day: today,
    timezone: 'America/Los_Angeles',
  });
  const answer = visitor.page.locator('[data-answer]');
  const then = statusAsKnownOn(recordedLate, asked.on, asked.known);
  await expect.poll(() => answer.innerText()).toContain(words[then ?? 'pending']);
  expect(await answer.innerText()).toContain(`现有登记的回答是“${words[statusOn(recordedLate, asked.on)]}”`);
  expect(await answer.innerText()).toContain('不是今天的结论');
  expect(await visitor.page.locator('.verdict-word').innerText()).toBe(words[statusOn(recordedLate, today)]);

  await visitor.page.fill('input[name="known"]', '');
  await visitor.page.fill('input[name="on"]', asked.on);
  await visitor.page.click('.day-form button');
  await expect.poll(() => answer.innerText()).toContain(words[statusOn(recordedLate, asked.on)]);
  expect(new URL(visitor.page.url()).search).toBe(`?on=${asked.on}`);
  expectQuiet(visitor);
  await visitor.close();
});

test('the calendar, the badge, the QR code and the PDF of one page', async () => {
  const visitor = await visit(page(valid.number), { day: today });
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.click('[data-act="calendar"]')]);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
  const days = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('dtstart')));
  expect(download.suggestedFilename()).toBe(`${valid.number}.ics`);
  expect(days).toEqual(auditCalendar(valid, today).map(({ day }) => day));

  const [path, box] = await visitor.page
    .locator('.qr svg')
    .first()
    .evaluate((svg) => [svg.querySelector('path')?.getAttribute('d') ?? '', svg.getAttribute('viewBox') ?? ''] as const);
  const permanent = scan(path, Number(box.split(' ')[2]));
  expect(permanent).toMatch(new RegExp(`^https://[^/]+/certificates/${valid.number}/$`));

  const code = await visitor.page.locator('pre.code').textContent();
  expect(code).toContain(`href="${permanent}"`);
  const badge = /src="https:\/\/[^/]+(\/badge\/[^"]+)"/.exec(code ?? '')?.[1] ?? '';
  expect(readFileSync(join(inject('site'), badge), 'utf8')).toMatch(/^<svg/);
  expect(await visitor.page.locator('.certificate-actions a[href$="certificate.pdf"]').count()).toBe(1);
  expect(statSync(join(inject('site'), 'certificates', valid.number, 'certificate.pdf')).size).toBeGreaterThan(10_000);
  expectQuiet(visitor);
  await visitor.close();
});

test('the slip: question, clock, answer, data, digest; one sheet on paper; the way back', async () => {
  const visitor = await visit(page(valid.number), { instant: `${today}T15:04:05+08:00`, timezone: 'Pacific/Kiritimati' });
  await visitor.page.locator('slip-maker button').click();
  const slip = visitor.page.locator('dialog.slip');
  await expect.poll(() => slip.count()).toBe(1);
  const text = await slip.innerText();
  const bytes = readFileSync(join(inject('site'), 'api/v1/certificates', `${valid.number}.json`));
  for (const words of [
    valid.number,
    '有效',
    `${today} 15:04:05`,
    createHash('sha256').update(bytes).digest('hex'),
    '示例数据，不是真实证书',
  ]) {
    expect(text).toContain(words);
  }
  const { violations } = await new AxeBuilder({ page: visitor.page }).include('dialog.slip').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const paper = await visitor.page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  await visitor.page.keyboard.press('Escape');
  await expect.poll(() => slip.count()).toBe(0);
  expect(await visitor.page.evaluate(() => document.activeElement?.closest('slip-maker') !== null)).toBe(true);
  expectQuiet(visitor);
  await visitor.close();
});

test('with data gone stale neither the slip nor the answer for a day says 有效', async () => {
  const visitor = await visit(page(valid.number, `?on=${today}`), { day: addDays(today, 30), freshSnapshot: false });
  await expect.poll(() => visitor.page.locator('[data-answer]').innerText()).toContain('无法确认');
  await visitor.page.locator('slip-maker button').click();
  await expect.poll(() => visitor.page.locator('dialog.slip .sheet-word').innerText()).toContain('无法确认');
  expect(await visitor.page.locator('dialog.slip .sheet-answer').innerText()).not.toMatch(/有效(?!期)/);
  await visitor.close();
});

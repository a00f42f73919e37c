import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { statusOn } from '#domain/registry/status.ts';
import { statusWords } from '#site/labels/verdict.ts';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
import { violationsOf } from '../support/every-page.ts';
import { certificates, holderOf } from '../support/record.ts';

useBrowser();

const today = dayInShanghai(new Date());

describe('a list of numbers, codes and names', () => {
  test('is answered row by row, and can be taken away', async () => {
    const visitor = await visit('/bulk/', { width: 390 });
    const { page } = visitor;
    const [first] = certificates;
    if (first === undefined) throw new Error('no certificate');
    const wrong = first.number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const list = [
      '证书编号',
      ...certificates.map(({ number }) => number.toLowerCase()),
      holderOf(first).id,
      wrong,
      '=1+1',
      '绝无此名的企业',
      '9.144E+17',
    ];
    await page.getByLabel('名单，每行一个').fill(list.join('\n'));
    await page.getByRole('button', { name: '开始核对' }).click();
    await expect.poll(() => page.getByRole('status').innerText()).toContain(`${list.length - 1} 行核对完毕`);
    const rows = await page
      .locator('.bulk-table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows.length).toBe(list.length - 1);
    for (const [at, certificate] of certificates.entries()) {
      const [line, query, outcome, number] = rows[at] ?? [];
      const expected = [String(at + 2), certificate.number.toLowerCase(), statusWords[statusOn(certificate, today)], certificate.number];
      expect([line, query, outcome, number]).toEqual(expected);
    }
    expect(rows.at(-4)?.[2]).toBe('写法有误');
    expect(rows.at(-4)?.[5]).toContain(first.number);
    expect(rows.at(-2)?.[2]).toBe('没有找到');
    expect(rows.at(-1)?.[2]).toBe('代码已损坏');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\ufeff"行","所查内容"')).toBe(true);
    expect(csv).toContain(`"'=1+1"`);
    expect(csv.trimEnd().split('\r\n').length).toBe(list.length);
    const missing = rows.filter(([, , outcome]) => outcome === '没有找到').length;
    await page.locator('select[name="show"]').selectOption({ label: `没有找到（${missing}）` });
    expect(await page.locator('.bulk-table tbody tr').count()).toBe(missing);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('comes from a file in GB18030, and several certificates are offered for choice', async () => {
    const visitor = await visit('/bulk/');
    const { page } = visitor;
    // The two characters of 公司, which many names hold.
    await page
      .getByLabel(/选择文件/)
      .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from([0xb9, 0xab, 0xcb, 0xbe, 0x0a]) });
    const choice = page.locator('.bulk-table select');
    await expect.poll(() => choice.count()).toBe(1);
    const [, number = ''] = await choice.locator('option').evaluateAll((all) => all.map((option) => option.getAttribute('value') ?? ''));
    await choice.selectOption(number);
    await expect.poll(() => page.locator('.bulk-table tbody a').innerText()).toBe(number);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 XLSX' }).click()]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expectQuiet(visitor);
    await visitor.close();
  });

  test('is a CSV with line breaks and separators inside quotes; rows count as table programs count them', async () => {
    const visitor = await visit('/bulk/');
    const { page } = visitor;
    const [first, second] = certificates;
    const lines = [
      '序号,企业名称,证书编号',
      `1,"某公司,\r\n旧称""某厂""",${first?.number}`,
      '',
      `2,"又一公司\t分部",${second?.number}`,
      '',
    ];
    const buffer = Buffer.from(lines.join('\r\n'));
    await page.getByLabel(/选择文件/).setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
    const rows = page.locator('.bulk-table tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)));
    expect(cells).toEqual([
      ['2', first?.number],
      ['4', second?.number],
    ]);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('is stopped by the keyboard, and what was answered by then is kept', async () => {
    const visitor = await visit('/bulk/');
    const { page } = visitor;
    const list = Array.from({ length: 3_000 }, (_, at) => `绝无此名${at}的企业`).join('\n');
    const field = page.getByLabel('名单，每行一个');
    await field.focus();
    await field.evaluate((area, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, list);
    expect(await field.inputValue()).toBe(list);
    // The index comes late, so that the work goes on until it is stopped.
    await page.route('**/api/v1/lookup/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const stop = page.getByRole('button', { name: '停止' });
    await expect.poll(() => stop.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await stop.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').innerText(), { timeout: 15_000 }).toMatch(/已停止：核对了 \d+ \/ 3000 行/);
    expect(await page.getByRole('button', { name: '开始核对' }).evaluate((element) => element === document.activeElement)).toBe(true);
    await visitor.close();
  });

  test.for([
    { width: 390, scheme: 'light' },
    { width: 390, scheme: 'dark' },
    { width: 1280, scheme: 'dark' },
  ] as const)('its results are within reach of everybody, and no wider than the screen: %o', async (how) => {
    const visitor = await visit('/bulk/', how);
    const { page } = visitor;
    const list = [...certificates.slice(0, 12).map(({ number }) => number), '有限公司', '绝无此名的企业', 'ASMM-2026-00', '9.1E+17'];
    await page.getByLabel('名单，每行一个').fill(list.join('\n'));
    await page.getByRole('button', { name: '开始核对' }).click();
    await expect.poll(() => page.locator('.bulk-table tbody tr').count()).toBe(list.length);
    expect(await violationsOf(page)).toEqual([]);
    const beyond = (selector: string) => page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect([await beyond('html'), await beyond('.bulk-table')]).toEqual([0, 0]);
    expectQuiet(visitor);
    await visitor.close();
  });
});

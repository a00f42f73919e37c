import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { statusOn } from '#domain/registry/status.ts';
import { statusWords } from '#site/labels/register.ts';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
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
});

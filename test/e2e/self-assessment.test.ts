import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { certificateOn } from '#domain/registry/status.ts';
import { expectQuiet, useBrowser, type Visitor, visit } from '../support/browser.ts';
import { certificateWith, holderOf, nameToday } from '../support/record.ts';
import { begin, idsOf, judge, publishedVersion, taken } from '../support/self-assessment.ts';
import { wholeAudit } from '../support/work-files.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'self-assessment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const current = publishedVersion(inject('site'), '2.0');

/** Ends a tab as a crash does; the command itself is never answered, for there is nobody left to answer it. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** The newest file of the browser, exported from the list. */
async function exported(page: Page): Promise<string> {
  await page.getByRole('link', { name: '全部文件' }).click();
  return taken(page.locator('.kept > li').first(), '导出', folder);
}

async function noFaults({ page }: Visitor): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

describe('a self-assessment', () => {
  test('a quick scan is finished with the keyboard alone, on a phone, and nothing is wrong with any state', async () => {
    const visitor = await visit('/self-assessment/', { width: 390 });
    const { page } = visitor;
    await page.getByRole('radio', { name: '全部条款' }).focus();
    await page.keyboard.press('ArrowDown');
    await noFaults(visitor);
    await page.keyboard.press('Tab');
    await page.keyboard.type('云岭家电服务有限公司（示例）');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^4/ }).waitFor();
    await noFaults(visitor);
    await judge(
      page,
      idsOf(current, 'keys').map((_, place) => (place === 2 ? 1 : 3)),
    );
    const text = await page.locator('main').innerText();
    expect(text).toContain('1 个关键项未达到');
    expect(text).toContain('这是自评结果，不是认证结论。');
    await noFaults(visitor);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('has every one of sixty answers after the tab is killed in the middle of a word', async () => {
    const visitor = await begin('2.0', '全部条款');
    const { page } = visitor;
    const address = page.url();
    const ids = idsOf(current);
    await judge(
      page,
      ids.map((_, place) => place % 5),
    );
    // The last of them in fields of text: one a criterion, each a letter at a time.
    for (const id of ids.slice(0, 60 - ids.length)) {
      await page.goto(address.replace(/[^/]*$/, id));
      await page.getByLabel('证据', { exact: true }).pressSequentially(`${id} 抽查 60 单`);
    }
    await kill(page);
    const again = await page.context().newPage();
    await again.goto(address);
    await again.getByRole('radio', { name: /^4/ }).waitFor();
    const kept = JSON.parse(readFileSync(await exported(again), 'utf8'));
    const expected = ids.map((id, place) => [
      id,
      { step: place % 5, ...(place < 60 - ids.length && { evidence: [{ text: `${id} 抽查 60 单` }] }) },
    ]);
    expect(kept.answers).toEqual(Object.fromEntries(expected));
    await visitor.close();
  });

  test('open in two tabs, each has what the other writes', async () => {
    const visitor = await begin('2.0', '全部条款');
    const { page } = visitor;
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('radio', { name: /^4/ }).waitFor();
    await page.getByRole('radio', { name: /^2/ }).check();
    await other.getByLabel('责任岗位').fill('服务经理');
    await expect.poll(() => other.getByRole('radio', { name: /^2/ }).isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel('责任岗位').inputValue()).toBe('服务经理');
    await visitor.close();
  });

  test.for([
    ['用这里的', '这里写的'],
    ['用另一个窗口的', '那里写的'],
  ] as const)('the same place changed in two tabs is told, nothing is lost before the choice: %s', async ([choice, kept]) => {
    const visitor = await begin('2.0', '全部条款');
    const { page } = visitor;
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('radio', { name: /^4/ }).waitFor();
    // The first tab cannot write for a while, and the second writes meanwhile.
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      const full = { is: true };
      IDBObjectStore.prototype.put = function (...given) {
        if (full.is) throw new DOMException('', 'QuotaExceededError');
        return put.apply(this, given);
      };
      window.addEventListener('room', () => {
        full.is = false;
      });
    });
    await page.getByLabel('责任岗位').fill('这里写的');
    await expect.poll(() => page.locator('.safety').innerText()).toContain('没有存下最近的修改');
    await other.getByLabel('责任岗位').fill('那里写的');
    await expect.poll(() => other.locator('.safety').innerText()).toContain('已保存');
    await page.evaluate(() => window.dispatchEvent(new Event('room')));
    await page.getByRole('button', { name: '再存一次' }).click();
    const told = page.getByRole('alert');
    await expect.poll(() => told.innerText()).toMatch(/另一个窗口里也改了[\s\S]*这里写的[\s\S]*那里写的/);
    await noFaults(visitor);
    await told.getByRole('button', { name: choice, exact: true }).click();
    for (const each of [page, other]) await expect.poll(() => each.getByLabel('责任岗位').inputValue()).toBe(kept);
    await expect.poll(() => page.locator('.conflicts').innerText()).toBe('');
    await visitor.close();
  });

  test.for([
    ['denied', '不允许保存'],
    ['full', '存储空间已满'],
  ] as const)('with storage %s says so and can still be exported', async ([how, message]) => {
    const visitor = await visit('/self-assessment/');
    const { page } = visitor;
    await page.addInitScript((kind) => {
      if (kind === 'denied')
        Object.defineProperty(window, 'indexedDB', {
          get: () => ({
            open: () => {
              throw new DOMException('', 'SecurityError');
            },
          }),
        });
      else
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('', 'QuotaExceededError');
        };
    }, how);
    await page.reload();
    await page.getByRole('button', { name: '开始自评' }).click();
    await page.getByRole('radio', { name: /^3/ }).check();
    await expect.poll(() => page.locator('.safety').innerText()).toContain(message);
    const text = readFileSync(await taken(page, '导出文件', folder), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ answers: { [idsOf(current)[0] ?? '']: { step: 3 } } });
    await visitor.close();
  });

  test('what a full storage does not take is still there after a look at the list, which says so and exports it', async () => {
    const visitor = await begin('2.0', '全部条款');
    const { page } = visitor;
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await page.getByRole('radio', { name: /^3/ }).check();
    await expect.poll(() => page.locator('.safety').innerText()).toContain('马上导出文件');
    const step = { answers: { [idsOf(current)[0] ?? '']: { step: 3 } } };
    expect(JSON.parse(readFileSync(await exported(page), 'utf8'))).toMatchObject(step);
    expect(await page.locator('.kept').innerText()).toContain('马上导出文件');
    await page.goBack();
    await expect.poll(() => page.getByRole('radio', { name: /^3/ }).isChecked()).toBe(true);
    expect(await page.locator('.safety').innerText()).toContain('马上导出文件');
    const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(asked.type()).toBe('beforeunload');
    await asked.accept();
    await visitor.close();
  });

  test('outlives the clearing of the browser’s data, and the list still opens', async () => {
    const visitor = await begin('2.0', '全部条款');
    const { page } = visitor;
    const other = await page.context().newPage();
    await other.goto(new URL('/about/', page.url()).href);
    await other.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('self-assessment').onsuccess = resolve;
        }),
    );
    await page.getByRole('radio', { name: /^2/ }).check();
    await expect.poll(() => page.locator('.safety').innerText()).toContain('马上导出文件');
    expect(JSON.parse(readFileSync(await exported(page), 'utf8'))).toMatchObject({ answers: { [idsOf(current)[0] ?? '']: { step: 2 } } });
    expectQuiet(visitor);
    await visitor.close();
  });

  test('opens without a network after the first visit, and keeps to its own files', async () => {
    const visitor = await begin('2.0', '全部条款');
    const { page } = visitor;
    await page.keyboard.press('3');
    const state = (): Promise<string | undefined> =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/self-assessment/'))?.active?.state);
    await expect.poll(state, { timeout: 20_000 }).toBe('activated');
    await page.context().setOffline(true);
    await page.reload();
    await expect.poll(() => page.getByRole('radio', { name: /^3/ }).isChecked()).toBe(true);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/self-assessment/');
    const changeSets = ['1.0...1.1', '1.0...2.0', '1.0...2.1', '1.1...2.0', '1.1...2.1', '2.0...2.1'];
    expect(kept.filter((path) => path.startsWith('/api/v1/compare/')).toSorted()).toEqual(
      changeSets.map((pair) => `/api/v1/compare/asmm/${pair}.json`),
    );
    expect(
      kept.filter(
        (path) => !/^\/(self-assessment\/$|_astro\/|api\/v1\/(assessment|schema|compare)\/|display\.js$|favicon\.svg$)/.test(path),
      ),
    ).toEqual([]);
    await page.goto(new URL('#upgrade/1.1/2.0', page.url()).href);
    await page.locator('.asked > li').first().waitFor();
    await visitor.close();
  });
});

test('the page loads 40 KB of scripts at most', async () => {
  const visitor = await begin('2.0', '全部条款');
  const scripts = await visitor.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js') && !path.includes('worker')),
  );
  const weight = [...new Set(scripts)].reduce((sum, path) => sum + gzipSync(readFileSync(join(inject('site'), path))).length, 0);
  expect(weight).toBeGreaterThan(5_000);
  expect(weight).toBeLessThanOrEqual(40 * 1024);
  await visitor.close();
});

describe('files from elsewhere', () => {
  const file = {
    format: 'asmm-assessment',
    schema: 1,
    id: 'imported-one',
    title: '导入的',
    created: '2026-11-01',
    updated: '2026-11-02',
    standard: 'asmm@2.0',
    organization: { name: '' },
    extent: { scan: 'full' },
    answers: {},
    plan: { actions: [] },
    earlier: [],
  };
  test.for([
    ['cut short', JSON.stringify(file).slice(0, 80), '断了'],
    ['of a newer schema', JSON.stringify({ ...file, schema: 2 }), '格式版本是 2'],
    ['of an older schema', JSON.stringify({ ...file, schema: 0 }), 'schema'],
    ['with a step that is none', JSON.stringify({ ...file, answers: { 'SE-004': { step: 7 } } }), '7'],
    ['that is something else', '{"hello":"world"}', 'format'],
    ['of 50 MB', ' '.repeat(50 * 1024 * 1024), '没有读取'],
  ] as const)('one %s is refused with the reason, and nothing is lost', async ([name, text, reason]) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.json`);
    writeFileSync(path, text);
    const visitor = await visit('/self-assessment/');
    await visitor.page.locator('#import-files').setInputFiles(path);
    await expect.poll(() => visitor.page.locator('.kept-files').innerText()).toContain(reason);
    expectQuiet(visitor);
    await visitor.close();
  });

  test.for([
    ['whose id is an address of the page', { id: 'upgrade' }, '第 1 条，共 43 条'],
    ['whose extent names nothing', { extent: { scan: 'full', criteria: [] } }, '第 1 条，共 43 条'],
    ['of a version that is not here', { standard: 'asmm@9.9' }, '本站没有这份文件所依据的版本 asmm@9.9'],
  ] as const)('one %s opens, or says why not', async ([name, changed, text]) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.json`);
    writeFileSync(path, JSON.stringify({ ...file, ...changed }));
    const visitor = await visit('/self-assessment/');
    await visitor.page.locator('#import-files').setInputFiles(path);
    await visitor.page.getByRole('link', { name: '导入的' }).click();
    await expect.poll(() => visitor.page.locator('main').innerText()).toContain(text);
    // A view that this kind of file has not leads to its first.
    await visitor.page.evaluate(() => {
      location.hash = location.hash.replace(/^#([^/]*).*/, '#$1/report');
    });
    await expect.poll(() => visitor.page.locator('main').innerText()).toContain(text);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('what a field cannot take is told beside it; a long line is kept whole', async () => {
    const audit = { ...wholeAudit('2.0'), id: 'an-audit', title: '审核' };
    const path = join(folder, 'audit.json');
    writeFileSync(path, JSON.stringify(audit));
    const visitor = await visit('/self-assessment/');
    const { page } = visitor;
    await page.locator('#import-files').setInputFiles(path);
    await page.getByRole('link', { name: '审核', exact: true }).click();
    const orders = page.getByLabel('抽取的工单数');
    await orders.fill('六十');
    const field = page.locator('.field').filter({ has: orders });
    expect(await field.innerText()).toContain('要写整数');
    await orders.fill('６０');
    expect(await field.innerText()).not.toContain('要写整数');
    await page.getByRole('link', { name: '报告', exact: true }).click();
    const long = '强'.repeat(900);
    await page.getByLabel('强项（一行一条）').fill(long);
    const kept = JSON.parse(readFileSync(await taken(page, '导出工作簿（JSON）', folder), 'utf8'));
    expect([kept.plan.sampledOrders, kept.report.strengths]).toEqual([60, [long]]);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('one that a newer page has kept here is told, and can be taken out as it is', async () => {
    const visitor = await visit('/self-assessment/');
    const { page } = visitor;
    const newer = { ...file, schema: 2, later: true };
    await page.evaluate(
      (document) =>
        new Promise((resolve) => {
          const opening = indexedDB.open('self-assessment', 1);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('documents', 'readwrite');
            transaction.objectStore('documents').put({ id: document.id, changed: '', document });
            transaction.oncomplete = resolve;
          };
        }),
      newer,
    );
    await page.goto(new URL('#imported-one/result', page.url()).href);
    await expect.poll(() => page.locator('main').innerText()).toContain('读不出来，原样保留');
    expect(JSON.parse(readFileSync(await taken(page, '导出文件', folder), 'utf8'))).toEqual(newer);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('an address of a file that is gone says so', async () => {
    const visitor = await visit('/self-assessment/#gone-file/result');
    await expect.poll(() => visitor.page.locator('main').innerText()).toContain('没有网址所指的文件');
    expectQuiet(visitor);
    await visitor.close();
  });

  test('hostile text is shown as text; what is deleted comes back', async () => {
    const path = join(folder, 'hostile.json');
    const hostile = '<img src=x onerror=alert(1)>';
    const evidence = [{ text: hostile }];
    writeFileSync(path, JSON.stringify({ ...file, title: hostile, answers: { 'SQ-010': { step: 3, evidence } } }));
    const visitor = await visit('/self-assessment/');
    const { page } = visitor;
    await page.locator('#import-files').setInputFiles(path);
    await page.getByRole('link', { name: hostile }).waitFor();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(() => page.getByRole('link', { name: hostile }).count()).toBe(0);
    await page.getByRole('button', { name: '撤销删除' }).click();
    await page.getByRole('link', { name: hostile }).click();
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await page.locator('details.answers > summary').click();
    expect(await page.locator('main').innerText()).toContain(hostile);
    expect(await page.locator('main img').count()).toBe(0);
    expectQuiet(visitor);
    await visitor.close();
  });
});

describe('an upgrade from 1.1 to 2.0', () => {
  const changes: { changes: { to: string[]; relation: string; class?: string; declared?: string }[] } = JSON.parse(
    readFileSync(join(inject('site'), 'api/v1/compare/asmm/1.1...2.0.json'), 'utf8'),
  );
  const scored = new Set(idsOf(current));
  /** What the published change set adds or changes in substance. */
  const expected = changes.changes
    .filter(
      ({ relation, class: detected, declared }) =>
        ['added', 'split', 'merged', 'replaced'].includes(relation) || ['tightening', 'substantive'].includes(declared ?? detected ?? ''),
    )
    .flatMap(({ to }) => to)
    .filter((id) => scored.has(id))
    .toSorted();

  /** The questions that the new file asks, and whether each shows its change. */
  async function asked(page: Page): Promise<void> {
    await page.getByRole('radio', { name: /^4/ }).waitFor();
    const listed = await page.locator('.jump a').evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('/').at(-1)));
    expect(listed.toSorted()).toEqual(expected);
    for (const _ of listed) {
      expect(await page.locator('.change-note').innerText()).toMatch(/与 1\.1 版相比[\s\S]*过渡期到/);
      await page.keyboard.press('n');
    }
  }

  test('from an assessment asks exactly what the change set changes in substance, shows the change at each, and keeps the rest', async () => {
    const visitor = await begin('1.1', '全部条款');
    const { page } = visitor;
    await judge(
      page,
      idsOf(publishedVersion(inject('site'), '1.1')).map(() => 3),
    );
    await page.getByRole('link', { name: '升级', exact: true }).click();
    await page.locator('.asked > li').first().waitFor();
    const shown = await page.locator('.asked > li').evaluateAll((items) => items.map((item) => item.getAttribute('data-id')));
    expect(shown.toSorted()).toEqual(expected);
    await noFaults(visitor);
    await page.getByRole('button', { name: '建立 2.0 版的自评' }).click();
    await page.getByRole('radio', { name: /^4/ }).waitFor();
    await noFaults(visitor);
    await asked(page);
    await page.getByRole('link', { name: '逐条自评' }).click();
    await page.getByRole('button', { name: '扩大到全部条款' }).click();
    await expect
      .poll(() => page.locator('.standing-side').innerText())
      .toContain(`已评 ${scored.size - expected.length} 条，共 ${scored.size} 条`);
    expectQuiet(visitor);
    await visitor.close();
  });

  test('from a certificate’s number takes the version from the register, and asks the same', async () => {
    const day = '2026-11-25';
    const older = certificateWith('that stands on 1.1', (each) => certificateOn(each, day).standard === 'asmm@1.1');
    const visitor = await visit('/self-assessment/#upgrade', { day });
    const { page } = visitor;
    const number = page.getByLabel('证书编号');
    await number.fill(`${older.number.slice(0, -1)}${(Number(older.number.at(-1)) + 1) % 10}`);
    await page.getByRole('button', { name: '从证书开始' }).click();
    await page.getByText('编号的校验位对不上').waitFor();
    await number.fill(older.number.replaceAll('-', '').toLowerCase());
    await number.press('Enter');
    await page.locator('.asked > li').first().waitFor();
    const facts = await page.locator('main').innerText();
    for (const fact of [older.number, nameToday(holderOf(older)), '1.1 版的过渡期到']) expect(facts).toContain(fact);
    await noFaults(visitor);
    await page.getByRole('button', { name: '建立 2.0 版的自评' }).click();
    await asked(page);
    expectQuiet(visitor);
    await visitor.close();
  });
});

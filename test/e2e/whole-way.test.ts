import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { documentItems } from '#domain/application/documents.ts';
import { countNames } from '#domain/application/service-rates.ts';
import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { expectQuiet, useBrowser, visit } from '../support/browser.ts';
import { runScript } from '../support/run-script.ts';
import { begin, cells, choose, counted, fill, judge, publishedVersion, rate, taken } from '../support/self-assessment.ts';
import { type Served, serveFolders } from '../support/serve.ts';
import { serviceMonths, sites } from '../support/work-files.ts';

useBrowser();

// A day on which both versions may be certified: 1.1 is in its transition.
const day = '2026-11-25';
const body = 'CNCA-R-2099-901';
const folder = mkdtempSync(join(tmpdir(), 'whole-way-'));
const root = join(folder, 'root');
const built = join(folder, 'dist');
let site: Served | undefined;

beforeAll(() => {
  for (const part of ['content', 'standards', 'registry/bodies']) cpSync(part, join(root, part), { recursive: true });
  for (const part of ['certificates', 'holders']) mkdirSync(join(root, 'registry', part), { recursive: true });
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

/** Two enterprises: one that passes under the version in transition, one that is excellent under the version in force, with a criterion that does not apply. */
const enterprises = [
  { version: '1.1', id: '914404009900000098', audited: (place: number): number => (place % 5 === 0 ? 4 : 3), grade: '合格' },
  {
    version: '2.0',
    id: '914404009900000173',
    audited: (place: number): number => (place % 9 === 0 ? 3 : 4),
    without: 'SQ-005',
    grade: '优秀',
  },
] as const;
type Enterprise = (typeof enterprises)[number];

test('from the first question to the certificate page, under 1.1 and 2.0: the figures stay the same on the whole way', {
  timeout: 300_000,
}, async () => {
  const issued = [];
  for (const enterprise of enterprises) issued.push({ enterprise, ...(await goTheWay(enterprise)) });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--root', root, '--out', built, '--as-of', day], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  site = await serveFolders([built]);
  for (const { enterprise, number, reported } of issued) await lookUp(site.origin, enterprise, number, reported);
});

/** What the audit report says in the browser, to be found again on the certificate's page. */
interface Reported {
  readonly rows: readonly (readonly string[])[];
  readonly rounds: readonly (readonly string[])[];
}

/** Assessment, plan, application, audit and report in the browser; each file given to the command; and the entry in the register. */
async function goTheWay(enterprise: Enterprise): Promise<{ readonly number: string; readonly reported: Reported }> {
  const version = publishedVersion(inject('site'), enterprise.version);
  const visitor = await begin(enterprise.version, '全部条款', { day });
  const { page } = visitor;
  await assess(page, version);
  await apply(page, enterprise);
  const reported = await audit(page, enterprise, version);
  const workbook = await taken(page, '导出工作簿（JSON）', folder);
  expectQuiet(visitor);
  await visitor.close();

  const told = JSON.parse(runScript('assess', workbook, '--format', 'json', '--root', root, '--as-of', day).out);
  expect(told.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(told.result).toMatchObject({ scores: counted(version, audited(enterprise, version)), failedKeys: [] });
  const holder = ['--region', '440402', '--industry', '81'];
  const given = ['--root', root, '--as-of', day, '--report', workbook, '--decided', day, ...holder, '--yes'];
  const issue = runScript('registry', 'issue', ...given);
  expect(issue).toMatchObject({ code: 0, err: '' });
  return { number: /ASMM-\d{4}-\d{6}-\d/.exec(issue.out)?.[0] ?? expect.fail(issue.out), reported };
}

/** A self-assessment with two gaps, and a measure for each. */
async function assess(page: Page, version: AssessableVersion): Promise<void> {
  const general = criteriaOf(version).filter(({ kind }) => kind === 'general');
  const gaps = [general[2], general[7]].map((criterion) => criterion?.id);
  const stepOf = ({ id }: { readonly id: string }): number => (gaps.includes(id) ? 1 : 3);
  await judge(page, criteriaOf(version).map(stepOf));
  const told = await sameAsCommand(page, counted(version, stepOf));
  expect(told.result).toMatchObject({ scores: counted(version, stepOf), failedKeys: [], grade: 'pass' });
  expect(await page.locator('.result-head').innerText()).toContain('按自评：合格');

  await page.getByRole('link', { name: '改进计划', exact: true }).click();
  await page.getByRole('button', { name: '为每个差距各建一项' }).click();
  for (const [place, card] of (await page.locator('.card').all()).entries()) {
    if (place > 0) await card.locator('summary').first().click();
    await fill(card, measures[place] ?? {});
  }
  await page.getByText('计划写得具体，没有要改的地方。').waitFor();
  await page.getByRole('link', { name: '结果', exact: true }).click();
}

const measures = [
  {
    问题: '抽查 60 单，9 单没有在约定的时间上门，其中 6 单没有事先告诉顾客。',
    根本原因: '派工时不看路程，同一名维修人员一小时内被派了相距 20 公里的两单。',
    措施: '自 12 月 1 日起派工系统按路程算出到达时间，晚于约定 15 分钟的由调度员改派。',
    责任岗位: '调度主管',
    完成日期: '2026-12-20',
    指标: '按约定时间上门的比例',
    单位: '%',
    改进前: '85',
    目标: '95',
  },
  {
    问题: '近 12 个月 14 名新到的维修人员，5 名没有考核记录。',
    根本原因: '考核由各网点自办，没有人在上岗之前核对记录。',
    措施: '人力资源专员每周核对一次上岗名单，没有考核记录的账号在系统里停用派工。',
    责任岗位: '人力资源主管',
    完成日期: '2027-01-15',
    指标: '上岗人员有考核记录的比例',
    单位: '%',
    改进前: '64',
    目标: '100',
  },
] as const;

/** What the page shows is what the command says of the exported file, and the report made in the page is the command's, byte for byte. */
async function sameAsCommand(page: Page, scores: ReturnType<typeof counted>): ReturnType<typeof said> {
  const path = await taken(page, '导出文件（JSON）', folder);
  const told = await said(path);
  const all = Object.values(scores);
  const total = {
    obtained: all.reduce((sum, each) => sum + each.obtained, 0),
    applicable: all.reduce((sum, each) => sum + each.applicable, 0),
  };
  const expected = [...all, total].map((each) => [rate(each), `${each.obtained / 4} / ${each.applicable / 4}`]);
  const shown = await cells(page.locator('.dimensions table'));
  expect(shown.map(([, score, points]) => [score, points])).toEqual(expected);
  const messages = await page.locator('.checks li').allInnerTexts();
  expect(messages.toSorted()).toEqual(told.findings.map(({ message, hint }) => `${message}${hint}`).toSorted());
  for (const form of ['DOCX', 'XLSX']) {
    const made = await taken(page, `（${form}）`, folder);
    const out = join(folder, `by-command.${form.toLowerCase()}`);
    runScript('assess', path, '--format', form.toLowerCase(), '--out', out, '--as-of', day);
    expect(readFileSync(made).equals(readFileSync(out)), `${form} of page and command`).toBe(true);
  }
  return told;
}

/** What `assess --format json` says of a file. */
async function said(path: string): Promise<{ result: unknown; findings: { message: string; hint: string }[] }> {
  return JSON.parse(runScript('assess', path, '--format', 'json', '--as-of', day).out);
}

/** A whole application made of the assessment; page and command say the same of it, and the command takes it. */
async function apply(page: Page, { id }: Enterprise): Promise<void> {
  await page.getByRole('button', { name: '准备申请材料' }).click();
  await fill(page, {
    统一社会信用代码: id,
    注册地址: '珠海市香洲区示例路 1 号',
    服务体系开始运行的日期: '2024-03-01',
    '认证范围内的服务人员数（含外包）': '101',
  });
  for (const { name, kind, address = '', staff, requests } of sites) {
    await page.getByRole('button', { name: '加一个场所' }).click();
    const row = page.locator('section.part', { hasText: '服务场所和外包方' }).locator('.rows > li').last();
    await fill(row, { 场所名称: name, 地址: address, 服务人员数: String(staff), '近 12 个月受理量': String(requests) });
    await choose(row, { 类别: { headquarters: '总部', own: '自营', outsourced: '外包' }[kind] });
  }
  await page.getByRole('button', { name: '加一个服务项目' }).click();
  await fill(page, { 服务项目: '家用空调的安装与维修', '场所（一行一个）': sites.map(({ name }) => name).join('\n') });
  for (const { id: document, title } of documentItems) {
    const card = page.locator('.card').filter({ has: page.getByText(title, { exact: true }) });
    await card.locator('summary').first().click();
    const none = document === 'permits' || document === 'applicability';
    await choose(card, { 情况: none ? '不适用' : '齐备' });
    if (!none) await fill(card, { '文件名称（一行一个）': `${title}.pdf` });
  }
  await page.getByRole('button', { name: '列出最近 12 个月' }).click();
  const inputs = await page.locator('.month-table input').all();
  const counts = serviceMonths().flatMap(({ month: _, ...counted }) =>
    Object.keys(countNames).map((key) => String(Object.entries(counted).find(([name]) => name === key)?.[1])),
  );
  for (const [place, input] of inputs.entries()) await input.fill(counts[place] ?? '');
  await fill(page, { 各项指标的计算口径: '首次响应：受理后 2 小时内由人员第一次联系顾客，自动回执不算。' });
  await page.getByLabel('材料真实、完整，没有隐瞒').check();
  await page.getByLabel('售后服务符合有关法律法规').check();
  await choose(page, { 公开各维度得分: '同意', 公开整改轮次: '同意' });
  const checks = page.locator('section.part:has(> h2:text-is("检查结果")) li');
  // What was judged by the keyboard alone has no evidence; nothing else is to be said.
  await expect.poll(async () => (await checks.allInnerTexts()).length).toBe(1);
  const path = await taken(page, '导出申请文件（JSON）', folder);
  expect(await checks.allInnerTexts()).toEqual((await said(path)).findings.map(({ message, hint }) => `${message}${hint}`));
  expect(runScript('assess', path, '--as-of', day)).toMatchObject({ code: 0 });
}

function audited({ audited: step, ...rest }: Enterprise, version: AssessableVersion): ({ id }: { readonly id: string }) => number | 'n/a' {
  const ids = criteriaOf(version).map(({ id }) => id);
  return ({ id }) => ('without' in rest && rest.without === id ? 'n/a' : step(ids.indexOf(id)));
}

/** Plan, scoring, findings, verification, report and review of an audit. Gives what its report shows. */
async function audit(page: Page, enterprise: Enterprise, version: AssessableVersion): Promise<Reported> {
  await page.getByRole('link', { name: '全部文件' }).click();
  await page.getByLabel('准则版本').selectOption(`asmm@${enterprise.version}`);
  await page.getByRole('button', { name: '新建审核工作簿' }).click();
  await page.getByRole('button', { name: '从申请材料带入' }).click();
  await fill(page, {
    认证机构批准号: body,
    '抽取的场所（总部以外，一行一个）': '城东网点\n中山网点',
    '其中随机抽取的（一行一个）': '中山网点',
  });
  await fill(page, { 现场审核结束日期: '2026-11-05' });

  await page.getByRole('link', { name: '逐条评分' }).click();
  await page.getByRole('radio', { name: /^4/ }).waitFor();
  const judgedAs = audited(enterprise, version);
  const steps = criteriaOf(version).map(judgedAs);
  await judge(
    page,
    steps.map((step) => (step === 'n/a' ? 4 : step)),
    '评价报告',
  );
  for (const { id } of criteriaOf(version).filter((criterion) => judgedAs(criterion) === 'n/a')) {
    await page.goto(page.url().replace(/\/report.*$/, `/scoring/${id}`));
    await page.getByRole('radio', { name: '不适用' }).check();
    await fill(page, { 不适用的理由: '企业不销售备件，备件由厂家直供顾客。' });
  }

  await page.getByRole('link', { name: '发现与整改' }).click();
  for (const [place, found] of ['major', 'minor'].entries()) {
    await page.getByRole('button', { name: '加一项发现' }).click();
    const card = page.locator('.card').nth(place);
    await choose(card, { 类别: found === 'major' ? '严重不符合' : '一般不符合' });
    await fill(card, { 看到的事实: `抽查 60 单，${30 - place} 单没有记录。`, 证据在哪里: '工单系统导出表（2026-11-04）。' });
    if (found === 'minor') await card.getByLabel('整改计划已被接受').check();
  }
  await page.getByRole('button', { name: '加一轮验证' }).click();
  await page.getByLabel('日期', { exact: true }).fill('2026-11-20');
  await page.getByRole('checkbox', { name: /30 单没有记录/ }).check();

  await page.getByRole('link', { name: '报告', exact: true }).click();
  await fill(page, {
    审核概况: '审核组 2 人于 2026 年 11 月 3 日至 5 日进行现场审核，覆盖全部条款。',
    '强项（一行一条）': '各渠道的请求归入同一受理队列。',
    '弱项（一行一条）': '改进多由投诉触发。',
    '改进建议（一行一条）': '按机型分解一次修复率。',
  });
  await choose(page, { 审核组的建议: '准予认证', 结论: '通过' });
  await page.getByText('复核已通过，登记员可以用这份文件登记').waitFor();
  const report = page.locator('.report');
  expect(await report.innerText()).toContain(`评价结果为${enterprise.grade}`);
  const table = (head: string): Promise<string[][]> => cells(report.locator('table', { hasText: head }).first());
  return { rows: await table('得分 / 适用分'), rounds: await table('轮次') };
}

/** The certificate's page and its record say what the report said. */
async function lookUp(origin: string, enterprise: Enterprise, number: string, { rows, rounds }: Reported): Promise<void> {
  const version = publishedVersion(built, enterprise.version);
  const record = JSON.parse(readFileSync(join(built, `api/v1/certificates/${number}.json`), 'utf8'));
  const scores = counted(version, audited(enterprise, version));
  expect(record).toMatchObject({
    holder: enterprise.id,
    body,
    standard: `asmm@${enterprise.version}`,
    history: [{ scores, failedKeys: [], grade: enterprise.grade === '优秀' ? 'excellent' : 'pass' }],
  });
  expect(rounds.map(([, on, , , result]) => [on, result])).toEqual([
    ['2026-11-05', '整改'],
    ['2026-11-20', '符合'],
  ]);
  expect(record.history[0].rounds).toEqual([
    { on: '2026-11-05', result: 'rectification', major: 1, minor: 1 },
    { on: '2026-11-20', result: 'conforming', major: 0, minor: 1 },
  ]);
  const visitor = await visit(`/certificates/${number}/`, { day, origin });
  const { page } = visitor;
  await expect.poll(() => page.locator('.verdict-word').innerText()).toBe('有效');
  const shown = (
    await page.locator('.scores tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim())))
  ).slice(1);
  expect(shown.map(([title, score]) => [title === '总分' ? '总计' : title, `${score}%`])).toEqual(
    rows.map(([title, , score]) => [title, score]),
  );
  const text = await page.locator('main').innerText();
  expect(text).toContain(enterprise.grade);
  expect(text).toContain('经 2 轮现场审核，整改后通过。');
  expect(text).toContain('云岭家电服务有限公司（示例）');
  expectQuiet(visitor);
  await visitor.close();
}

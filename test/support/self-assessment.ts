import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type AssessableCriterion, type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import { type Visit, type Visitor, visit } from './browser.ts';

// What a person does on the pages of the self-assessment, in the words that stand there.

/** A version of the criteria as the site publishes it. */
export function publishedVersion(site: string, number: string): AssessableVersion {
  const read: AssessableVersion = JSON.parse(readFileSync(join(site, `api/v1/assessment/asmm/${number}.json`), 'utf8'));
  return read;
}

/** Begins an assessment and waits for its first question. */
export async function begin(version: string, extent: string, how: Visit = {}): Promise<Visitor> {
  const visitor = await visit('/self-assessment/', how);
  const { page } = visitor;
  await page.getByLabel('准则版本').selectOption(`asmm@${version}`);
  await page.getByRole('radio', { name: extent }).check();
  await page.getByLabel('企业名称').fill('云岭家电服务有限公司（示例）');
  await page.getByRole('button', { name: '开始自评' }).click();
  await page.getByRole('radio', { name: /^4/ }).waitFor();
  return visitor;
}

/** Judges criteria one after the other by the keyboard alone; `last` names the heading that then stands there. */
export async function judge(page: Page, steps: readonly number[], last = '自评结果'): Promise<void> {
  for (const [place, step] of steps.entries()) {
    await page.locator('.question', { hasText: `第 ${place + 1} 条，共 ${steps.length} 条` }).waitFor();
    await page.keyboard.press(String(step));
    await page.keyboard.press('n');
  }
  await page.getByRole('heading', { level: 1, name: last }).waitFor();
}

/** Fills fields by their labels. */
export async function fill(place: Page | Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await place.getByLabel(label, { exact: true }).fill(value);
}

export async function choose(place: Page | Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, option] of Object.entries(values)) await place.getByLabel(label, { exact: true }).selectOption({ label: option });
}

/** The file that a button hands out, saved in a folder under its own name. */
export async function taken(place: Page | Locator, button: string, folder: string): Promise<string> {
  const page = 'page' in place ? place.page() : place;
  const [download] = await Promise.all([page.waitForEvent('download'), place.getByRole('button', { name: button }).click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The rows of a table, cell by cell. */
export function cells(table: Locator): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
}

/** Quarter-points of each dimension, counted by hand: points × step of what applies, points × 4 as the most. */
export function counted(
  version: AssessableVersion,
  judgedAs: (criterion: AssessableCriterion) => number | 'n/a',
): Record<string, { obtained: number; applicable: number }> {
  return Object.fromEntries(
    version.sections.map(({ id, provisions }) => {
      const applied = provisions.flatMap((criterion) => {
        const step = judgedAs(criterion);
        return step === 'n/a' ? [] : [{ points: criterion.points, step }];
      });
      const sum = (of: (each: (typeof applied)[number]) => number): number => applied.reduce((all, each) => all + of(each), 0);
      return [id, { obtained: sum(({ points, step }) => points * step), applicable: sum(({ points }) => points * 4) }];
    }),
  );
}

/** A rate as it is shown: cut to one decimal, never rounded up. */
export function rate({ obtained, applicable }: { readonly obtained: number; readonly applicable: number }): string {
  return (Math.floor((obtained * 1000) / applicable) / 10).toFixed(1);
}

/** The ids of a version's criteria, all or the key ones. */
export function idsOf(version: AssessableVersion, which: 'all' | 'keys' = 'all'): string[] {
  return criteriaOf(version)
    .filter(({ kind }) => which === 'all' || kind === 'key')
    .map(({ id }) => id);
}

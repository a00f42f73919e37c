import type { BrowserContext, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { statusOn } from '#domain/registry/status.ts';
import { formatDay } from '#site/days.ts';
import { freshnessWords, verdictWords } from '#site/labels/verdict.ts';
import { useBrowser, visit } from '../support/browser.ts';
import { certificateWith } from '../support/record.ts';
import { shifts, visitSlowly } from '../support/slow-network.ts';

useBrowser();

const today = dayInShanghai(new Date());
const widths = [390, 1280] as const;

// On a slow network the page is painted before its scripts run, and again before the snapshot comes that a verdict waits for.
describe.for(['valid', 'suspended', 'expired'] as const)('a certificate that is %s', (status) => {
  test('has its verdict come without moving anything', async () => {
    const { number } = certificateThatIs(status);
    const visitor = await visitSlowly({ width: 390 });
    const { page } = visitor;
    await page.goto(`${inject('origin')}/certificates/${number}/`);
    await page.locator(`certificate-verdict[data-verdict="${status}"] .verdict-word`).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await shifts(page)).toEqual([]);
    await visitor.close();
  });
});

/** What may come of the question how fresh the data are, but a plain yes; and what is then said beside the verdict. */
const answers = {
  unreachable: { said: '现在连不上登记数据', snapshot: (route) => route.abort() },
  stale: { said: '登记数据久未更新', snapshot: (route) => issued(route, -400) },
  'of a later day than the clock': { said: '您设备的时间慢了', snapshot: (route) => issued(route, 1) },
  'newer than the page, of which no newer is had': { said: '本页不是最新的一版', snapshot: ofTomorrow, page: (route) => route.abort() },
  'newer than the page, of which a newer is had': { said: '和新的登记判断', snapshot: ofTomorrow, page: newerPage },
} as const satisfies Record<string, Answer>;

interface Answer {
  readonly said: string;
  readonly snapshot: (route: Route) => Promise<void>;
  /** The page asked for once more. */
  readonly page?: (route: Route) => Promise<void>;
}

describe.for(Object.entries<Answer>(answers))('a certificate with data that are %s', ([, answer]) => {
  test.for(widths)('at %i px, its words come without moving anything', async (width) => {
    const path = `/certificates/${certificateThatIs('valid').number}/`;
    const visitor = await visitSlowly({ width });
    const { page } = visitor;
    await answerWith(page.context(), path, answer);
    await page.goto(inject('origin') + path);
    await page.locator('certificate-verdict .small', { hasText: answer.said }).waitFor();
    expect(await shifts(page)).toEqual([]);
    await visitor.close();
  });
});

test('the room kept from the start holds the words of every verdict, on any day and at any width', async () => {
  const visitor = await visit(`/certificates/${certificateThatIs('valid').number}/`);
  const { page } = visitor;
  await page.locator('certificate-verdict[data-verdict="valid"]').waitFor();
  for (let width = 320; width <= 1280; width += 10) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(withoutRoom, sentences()), `at ${width} px`).toEqual([]);
  }
  await visitor.close();
});

test.for(widths)('at %i px, the filter of a comparison comes without moving anything', async (width) => {
  const visitor = await visitSlowly({ width });
  const { page } = visitor;
  await page.goto(`${inject('origin')}/standards/asmm/compare/1.1...2.0/`);
  await page.getByRole('button', { name: '全部变化' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await shifts(page)).toEqual([]);
  await visitor.close();
});

interface Sentences {
  readonly meanings: readonly string[];
  readonly bases: readonly string[];
}

/** All that can stand in the two paragraphs of a panel, with days as long as days get. */
function sentences(): Sentences {
  const day = formatDay('2028-12-28');
  const { judged, judgedAnew, asOf } = freshnessWords;
  const doubts = (['unreachable', 'stale', 'clock-behind', 'page-outdated'] as const).map((why) => freshnessWords[why] + asOf(day));
  return {
    meanings: Object.values(verdictWords).map(({ meaning, advice }) => meaning(day) + advice),
    bases: [judged(day, day), judgedAnew(day), ...doubts],
  };
}

/** In the page: the sentences that need more lines than are kept for them. */
function withoutRoom({ meanings, bases }: Sentences): readonly string[] {
  const overflowing = (selector: string, texts: readonly string[]): readonly string[] => {
    const paragraph = document.querySelector(`certificate-verdict ${selector}`);
    if (paragraph === null) throw new Error(`no ${selector}`);
    const heightWith = (text: string): number => {
      paragraph.textContent = text;
      return paragraph.getBoundingClientRect().height;
    };
    const kept = heightWith('');
    return texts.filter((text) => heightWith(text) > kept);
  };
  return [...overflowing('.verdict-meaning', meanings), ...overflowing('.small', bases)];
}

function certificateThatIs(status: 'valid' | 'suspended' | 'expired'): { readonly number: string } {
  return certificateWith(`that is ${status}`, (each) => statusOn(each, today) === status);
}

/** Lets the question be answered so, a moment after the page is painted. */
async function answerWith(context: BrowserContext, path: string, { snapshot, page }: Answer): Promise<void> {
  await context.route('**/api/v1/snapshot.json', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await snapshot(route);
  });
  await context.route(`**${path}`, (route) =>
    route.request().isNavigationRequest() || page === undefined ? route.continue() : page(route),
  );
}

/** The snapshot as issued so many hours from now, good for a day. */
async function issued(route: Route, hours: number): Promise<void> {
  const at = (later: number): string => new Date(Date.now() + later * 3_600_000).toISOString();
  await route.fulfill({ json: { ...(await (await route.fetch()).json()), issuedAt: at(hours), staleAfter: at(hours + 24) } });
}

async function ofTomorrow(route: Route): Promise<void> {
  await route.fulfill({ json: { ...(await (await route.fetch()).json()), asOf: '9999-12-31' } });
}

/** The page of that day with one more entry, which changes nothing today. */
async function newerPage(route: Route): Promise<void> {
  const body = await (await route.fetch()).text();
  const longer = body.replace(/(?<=data-timeline="[^"]*)"/, ', 9999-12-31 expired"');
  await route.fulfill({ body: longer.replace(/(?<=<certificate-verdict[^>]* data-as-of=")[^"]*/, '9999-12-31') });
}

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Day } from '#domain/day.ts';
import { browser, launchArguments } from '../../scripts/support/browser.ts';

/** How a reader comes to the site. */
export interface Visit {
  /** The day in Shanghai by the reader's clock, at noon there; default today. */
  readonly day?: Day;
  /** An exact moment instead of a day. */
  readonly instant?: string;
  readonly timezone?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
  /** Whether the register was issued anew on that day, as the nightly build does. Without it the snapshot of the real build is served. */
  readonly freshSnapshot?: boolean;
  /** Another server than that of the built site. */
  readonly origin?: string;
}

/** A page and what went wrong in it: console errors, policy violations, requests to other hosts. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

let running: Browser | undefined;

/** Starts Chromium for the tests of a file; call it once at the top. */
export function useBrowser(): void {
  beforeAll(async () => {
    running = await chromium.launch({ executablePath: browser(), args: [...launchArguments] });
  });
  afterAll(async () => {
    await running?.close();
  });
}

/** Opens a page of the built site as a reader with a set clock, zone, width and colour scheme. */
export async function visit(path: string, how: Visit = {}): Promise<Visitor> {
  if (running === undefined) throw new Error('useBrowser() was not called');
  const context = await running.newContext({
    viewport: { width: how.width ?? 1280, height: 900 },
    timezoneId: how.timezone ?? 'Asia/Shanghai',
    locale: 'zh-CN',
    colorScheme: how.scheme ?? 'light',
    javaScriptEnabled: how.javaScript ?? true,
  });
  const page = await context.newPage();
  const origin = how.origin ?? inject('origin');
  const complaints = listen(page, origin);
  const instant = how.instant ?? (how.day === undefined ? undefined : `${how.day}T12:00:00+08:00`);
  if (instant !== undefined && how.javaScript !== false) await page.clock.setFixedTime(new Date(instant));
  if (instant !== undefined && (how.freshSnapshot ?? true)) await issueAnew(context, instant);
  await page.goto(origin + path);
  return { page, complaints, close: () => leave(context) };
}

/** Closes a visit; an answer that a page still waits for is given up, and is no fault of the test that ends. */
async function leave(context: BrowserContext): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

/** The snapshot as a build at that moment would issue it; the data behind it stay those of today's build. */
async function issueAnew(context: BrowserContext, instant: string): Promise<void> {
  const at = new Date(instant).getTime();
  const stamp = (time: number): string => new Date(time).toISOString();
  await context.route('**/api/v1/snapshot.json', async (route) => {
    const response = await route.fetch();
    const snapshot: Record<string, unknown> = await response.json();
    const hour = 3_600_000;
    await route.fulfill({ json: { ...snapshot, issuedAt: stamp(at - hour), staleAfter: stamp(at + 7 * 24 * hour) } });
  });
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) complaints.push(`foreign request: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** Nothing went wrong in the page. */
export function expectQuiet({ complaints }: Visitor): void {
  expect(complaints).toEqual([]);
}

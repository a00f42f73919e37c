import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { browser, launchArguments } from '../support/browser.ts';
import { Missing } from './row.ts';

/** A page in a browser of its own kind, with what it has loaded. */
export interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
  /** Paths requested since the last taking, and the bytes that came over the wire. */
  readonly taken: () => { readonly paths: readonly string[]; readonly bytes: number };
  readonly close: () => Promise<void>;
}

export interface Conditions {
  /** A slow phone on a slow network, as Lighthouse has it: 1.6 Mbit/s down, 150 ms there and back, a processor of a quarter. */
  readonly slow: boolean;
  readonly width: number;
}

/** Starts Chromium, gives it to a measurement, and ends it. */
export async function inChromium<Result>(use: (running: Browser) => Promise<Result>): Promise<Result> {
  const executablePath = browser();
  if (executablePath === undefined) throw new Missing('没有 Chromium，也装不上：用环境变量 CHROMIUM_PATH 指出它的位置。');
  const running = await chromium.launch({
    executablePath,
    args: [...launchArguments],
  });
  try {
    return await use(running);
  } finally {
    await running.close();
  }
}

/** A new reader: nothing cached. */
export async function open(running: Browser, { slow, width }: Conditions): Promise<Opened> {
  const context = await running.newContext({ viewport: { width, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let taken: { paths: string[]; bytes: number } = { paths: [], bytes: 0 };
  session.on('Network.responseReceived', ({ response }) => taken.paths.push(new URL(response.url).pathname));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    taken.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  if (slow) {
    const speed = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, ...speed });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  return {
    page,
    session,
    taken: () => {
      const before = taken;
      taken = { paths: [], bytes: 0 };
      return before;
    },
    close: () => context.close(),
  };
}

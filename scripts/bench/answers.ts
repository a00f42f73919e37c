import type { Browser, Page } from 'playwright-core';
import { random } from '../support/random.ts';
import { squash } from '../support/scan.ts';
import { type Conditions, inChromium, open } from './chromium.ts';
import { medianOf } from './rounds.ts';
import type { Figure, Row } from './row.ts';

const phone: Conditions = { slow: true, width: 390 };
const rounds = 5;

/** What is typed, and what the answer to it holds. */
interface Typed {
  readonly query: string;
  readonly expected: string;
}

interface Kind {
  readonly name: string;
  /** The purpose of the whole: a sure answer in one second for one number. */
  readonly most?: number;
  readonly make: () => Typed;
}

/** From the last keystroke to the answer on the screen, on a slow phone: with nothing at hand, and once something was asked before. */
export const answers: Row = {
  name: 'answers',
  title: '慢手机上从输入到答案（1.6 Mbit/s、往返 150 ms、处理器放慢 4 倍）',
  async measure({ served, register, seed }) {
    const { origin } = await served();
    const chance = random(seed);
    const { certificates, holders } = register();
    const number = (): string => chance.pick(certificates).value.number;
    const name = (): string => chance.pick(holders).value.names.at(-1)?.name ?? '';
    const kinds: readonly Kind[] = [
      { name: '编号', most: 1_000, make: () => same(number()) },
      { name: '信用代码', most: 1_000, make: () => same(chance.pick(certificates).value.holder) },
      { name: '整个名称', make: () => same(name()) },
      { name: '名称中的一段', make: () => same(squash(name()).slice(2, 6)) },
      { name: '错一处的名称', make: () => withSlip(name()) },
    ];
    return inChromium(async (running) => {
      const figures: Figure[] = [];
      for (const { name: kind, most, make } of kinds) {
        const [cold, warm, bytes]: number[][] = [[], [], []];
        for (let round = 0; round < rounds; round++) {
          const [first, second] = [make(), make()];
          const taken = await typeTwice(running, origin, first, second);
          cold?.push(taken.cold);
          warm?.push(taken.warm);
          bytes?.push(taken.bytes / 1000);
        }
        const budget = most === undefined ? {} : { most };
        figures.push(
          { what: `${kind}，第一次`, unit: 'ms', ...medianOf(cold ?? []), ...budget },
          { what: `${kind}，再一次`, unit: 'ms', ...medianOf(warm ?? []), ...budget },
          { what: `${kind}，第一次下载`, unit: 'KB', ...medianOf(bytes ?? []), detail: true },
        );
      }
      return [...figures, await fromLink(running, origin, number)];
    });
  },
};

function same(query: string): Typed {
  return { query, expected: query };
}

/** One character of a name is wrong; the name itself is what should come. */
function withSlip(name: string): Typed {
  const at = 3;
  return { query: `${name.slice(0, at)}囗${name.slice(at + 1)}`, expected: name };
}

async function typeTwice(running: Browser, origin: string, first: Typed, second: Typed) {
  const { page, taken, close } = await open(running, phone);
  try {
    await page.goto(`${origin}/lookup/`, { waitUntil: 'networkidle' });
    taken();
    const cold = await answerTime(page, first);
    const { bytes } = taken();
    return { cold, warm: await answerTime(page, second), bytes };
  } finally {
    await close();
  }
}

/** Milliseconds, by the page's own clock: from the input to results that lead on and hold what was expected. */
function answerTime(page: Page, typed: Typed): Promise<number> {
  return page.evaluate(
    ({ query, expected }) =>
      new Promise<number>((done, fail) => {
        const input = document.querySelector<HTMLInputElement>('register-lookup input[name="q"]');
        const results = document.querySelector('[data-results]');
        if (input === null || results === null) return fail(new Error('no lookup in this page'));
        const plain = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase();
        const wanted = plain(expected);
        const started = performance.now();
        const look = (): void => {
          const links = [...results.querySelectorAll('a')].map(({ href }) => href);
          if (links.length === 0 || !plain(links.join() + results.textContent).includes(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - started));
        };
        const observer = new MutationObserver(look);
        observer.observe(results, { childList: true, subtree: true, characterData: true });
        setTimeout(() => fail(new Error(`no answer to ${query}: ${(results.textContent ?? '').slice(0, 200)}`)), 20_000);
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    typed,
  );
}

/** From following a link that asks for a number to its answer, page and all. */
async function fromLink(running: Browser, origin: string, number: () => string): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await open(running, phone);
    const asked = number();
    const started = performance.now();
    await page.goto(`${origin}/lookup/?q=${asked}`, { waitUntil: 'commit' });
    await page
      .locator('[data-results] a', { hasText: asked })
      .or(page.locator(`[data-results] a[href*="${asked}"]`))
      .first()
      .waitFor();
    times.push(performance.now() - started);
    await close();
  }
  return { what: '从打开带编号的链接到答案', unit: 'ms', ...medianOf(times) };
}

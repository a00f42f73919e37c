import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInShanghai } from '#client/clock.ts';
import { ask } from '#domain/lookup/ask.ts';
import type { Answer } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { lookupWords as words } from '#site/labels/lookup.ts';
import { nameQueries, spellings } from '../../scripts/support/queries.ts';
import { madeRegister } from '../domain/lookup/made-register.ts';
import { memorySource } from '../domain/lookup/memory.ts';
import { useBrowser, type Visitor, visit } from '../support/browser.ts';

// The page in a real browser, the command and the engine are asked the same questions to one index; recall.test.ts holds the engine against a
// plain scan. A small register by default; 100,000 certificates and 1,000 questions of each kind in the long tests.

useBrowser();

const long = process.env.LONG !== undefined;
const [size, questions] = long ? [100_000, 1_000] : [1_000, 4];
const byCommand = long ? 20 : 1;
const today = dayInShanghai(new Date());
const made = madeRegister(size, today, 12);
const source = memorySource(made.register);
const folder = mkdtempSync(join(tmpdir(), 'recall-'));
const hour = 3_600_000;
const snapshot = {
  asOf: today,
  issuedAt: new Date(Date.now() - hour).toISOString(),
  staleAfter: new Date(Date.now() + 24 * hour).toISOString(),
  index: source.index,
};
let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit('/lookup/');
  const context = visitor.page.context();
  await context.route('**/api/v1/snapshot.json', (route) => route.fulfill({ json: snapshot }));
  await context.route('**/api/v1/lookup/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: source.files.get(new URL(route.request().url()).pathname.slice(1)) ?? '' }),
  );
  await visitor.page.reload();
  for (const [path, body] of [...source.files, ['api/v1/snapshot.json', JSON.stringify(snapshot)] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  }
});
afterAll(async () => {
  await visitor.close();
  rmSync(folder, { recursive: true });
});

const kinds: readonly (readonly [string, () => string])[] = [
  ['a number', () => made.chance.pick(spellings)(made.chance.pick(made.certificates).number)],
  ['a credit code', () => made.chance.pick(spellings)(made.chance.pick(made.certified).id)],
  ['the beginning of a number', () => made.chance.pick(made.certificates).number.slice(0, 9 + made.chance.below(8))],
  ...Array.from(nameQueries(made.certified, made.chance), ([kind, make]) => [kind, () => make().join(' ')] as const),
];

describe.for(kinds)('%s', ([, make]) => {
  test('is answered by page, command and engine alike', { timeout: 3_600_000 }, async () => {
    for (let asked = 0; asked < questions; asked++) {
      const question = make();
      const answer = await ask(source, question, {}, today, { limit: 10, simplify: async (text) => simplify(text) });
      expect(await askPage(visitor.page, question), question).toEqual(shown(answer));
      if (asked < byCommand) expect(askCommand(question), question).toEqual(JSON.parse(JSON.stringify(await whole(question))));
    }
  });
});

interface Shown {
  readonly head: string;
  readonly numbers: readonly string[];
}

/** What a page shows of an answer. */
function shown(answer: Answer): Shown {
  switch (answer.kind) {
    case 'exact':
      return { head: answer.certificate.name, numbers: [answer.certificate.number] };
    case 'list': {
      const nobody = answer.holder !== undefined && answer.unfiltered === 0;
      const head = nobody ? words.holderWithout(answer.holder.name) : words.list[answer.by](answer.total);
      return { head, numbers: answer.certificates.map(({ number }) => number) };
    }
    case 'similar-names':
      return { head: words.similar.head(answer.text), numbers: answer.certificates.map(({ number }) => number) };
    case 'no-name':
      return { head: words.noName.head(answer.text), numbers: [] };
    default:
      return { head: answer.kind, numbers: [] };
  }
}

/** Types a question and reads what is shown as soon as it is the answer. */
function askPage(page: Page, question: string): Promise<Shown> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('register-lookup input[name="q"]');
    const results = document.querySelector<HTMLElement>('[data-results]');
    if (input === null || results === null) throw new Error('no lookup in this page');
    const answered = (text: string, isIt: () => boolean): Promise<void> =>
      new Promise((done) => {
        const look = new MutationObserver(() => {
          if (!isIt()) return;
          look.disconnect();
          done();
        });
        look.observe(results, { childList: true });
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await answered('', () => results.querySelector('.hints') !== null);
    await answered(typed, () => results.querySelector('h2, .exact-name') !== null && results.querySelector('.hints') === null);
    const exact = results.querySelector('.exact a.button')?.getAttribute('href')?.split('/').at(-2);
    return {
      head: results.querySelector('h2, .exact-name')?.textContent ?? '',
      numbers:
        exact === undefined ? Array.from(results.querySelectorAll('.result-number'), ({ textContent }) => textContent ?? '') : [exact],
    };
  }, question);
}

function whole(question: string): Promise<Answer> {
  return ask(source, question, {}, today, { simplify: async (text) => simplify(text) });
}

function askCommand(question: string): unknown {
  const args = [resolve('scripts/lookup.ts'), question, '--site', folder, '--as-of', today, '--format', 'json'];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout).answer;
}

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ask } from '#domain/lookup/ask.ts';
import type { Answer } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { nameQueries } from '../support/queries.ts';
import { random } from '../support/random.ts';
import { scanOf } from '../support/scan.ts';
import { truth } from '../support/truth.ts';
import type { Bench } from './bench.ts';
import { inChromium, open } from './chromium.ts';
import { counted } from './counted.ts';
import { titles } from './names.ts';
import { put } from './put.ts';
import { medianOf } from './rounds.ts';
import type { Figure } from './row.ts';
import { serveZipped } from './serve-zipped.ts';

const shown = 10;
const rounds = 40;
/** Of these, asked by a new reader, to see what a first question loads. */
const firsts = 5;
const kinds = ['an inner part', 'a name with a slip'] as const;
/** Well-formed, and beyond the serials of every body. */
const neverIssued = formatCertificateNumber(2026, 999_999);

/** What a search found in its first ten, and the bytes that it loaded. */
interface Found {
  readonly numbers: readonly string[];
  readonly bytes: number;
}

/** The same questions to the Pagefind index in a folder and to the lookup of a built site, against a plain scan. */
export async function askBoth(own: Bench, folder: string): Promise<readonly Figure[]> {
  put(join(folder, 'index.html'), '<!doctype html><html lang="zh"><title>Pagefind</title></html>');
  const server = await serveZipped(folder, () => ({}));
  const scan = scanOf(own.register(), simplify);
  const holders = own.register().holders.map(({ value }) => value);
  const asked = nameQueries(holders, random(own.seed));
  const lookup = lookupOf(own);
  try {
    return await inChromium(async (running) => {
      const search = async (query: string): Promise<Found> => {
        const { page, close } = await open(running, { slow: false, width: 1280 });
        await page.goto(`${server.origin}/`);
        server.taken();
        const numbers = await searchIn(page, query);
        await page.waitForLoadState('networkidle');
        const bytes = server.taken();
        await close();
        return { numbers, bytes };
      };
      const { page, close } = await open(running, { slow: false, width: 1280 });
      await page.goto(`${server.origin}/`);
      const figures: Figure[] = [];
      for (const kind of kinds) {
        const theirs = { recall: [] as number[], kilobytes: [] as number[] };
        const ours = { recall: [] as number[], kilobytes: [] as number[] };
        for (let round = 0; round < rounds; round++) {
          const words = asked.get(kind)?.() ?? [];
          const [query, expected] = [words.join(' '), truth(scan, words)];
          const first = round < firsts ? await search(query) : undefined;
          if (first !== undefined) theirs.kilobytes.push(first.bytes / 1000);
          theirs.recall.push(recallOf(first?.numbers ?? (await searchIn(page, query)), expected));
          const found = await lookup(query);
          ours.kilobytes.push(found.bytes / 1000);
          ours.recall.push(recallOf(found.numbers, expected));
        }
        const title = titles[kind];
        figures.push(
          { what: `${title}：Pagefind 查到`, unit: '', ...medianOf([mean(theirs.recall)]) },
          { what: `${title}：本项目查到`, unit: '', ...medianOf([mean(ours.recall)]), least: medianOf([mean(theirs.recall)]).value },
          { what: `${title}：Pagefind 首次下载`, unit: 'KB', ...medianOf(theirs.kilobytes) },
          { what: `${title}：本项目首次下载`, unit: 'KB', ...medianOf(ours.kilobytes), most: medianOf(theirs.kilobytes).value },
        );
      }
      await close();
      return [
        ...figures,
        { what: '从未颁发的编号：Pagefind 列出的证书', unit: '', value: (await search(neverIssued)).numbers.length },
        { what: '从未颁发的编号：本项目列出的证书', unit: '', value: (await lookup(neverIssued)).numbers.length, most: 0 },
      ];
    });
  } finally {
    await server.close();
  }
}

function lookupOf({ site, asOf }: Bench): (query: string) => Promise<Found> {
  const { fresh, taken } = counted(site);
  return async (query) => {
    taken();
    const answer = await ask(fresh(), query, {}, asOf, { limit: shown, simplify: async (text) => simplify(text) });
    return { numbers: numbersOf(answer), bytes: taken().reduce((sum, each) => sum + each, 0) };
  };
}

function numbersOf(answer: Answer): readonly string[] {
  if (answer.kind === 'exact') return [answer.certificate.number];
  return answer.kind === 'list' || answer.kind === 'similar-names' ? answer.certificates.map(({ number }) => number) : [];
}

/** Searches with Pagefind in a page of its own site, and loads the first ten results as a list of results would. */
async function searchIn(page: Page, query: string): Promise<readonly string[]> {
  const addresses = await page.evaluate(
    async ({ path, text, most }) => {
      const { search } = await import(path);
      const { results } = await search(text);
      const first = await Promise.all(results.slice(0, most).map((each: { data: () => Promise<{ url: string }> }) => each.data()));
      return first.map(({ url }) => url);
    },
    { path: '/pagefind/pagefind.js', text: query, most: shown },
  );
  return addresses.map((address) => /ASMM[\d-]+/.exec(address)?.[0] ?? '');
}

/** The share of the true ones, ten at most, among the first ten. */
function recallOf(numbers: readonly string[], expected: ReadonlySet<string>): number {
  if (expected.size === 0) return numbers.length === 0 ? 1 : 0;
  return numbers.filter((number) => expected.has(number)).length / Math.min(shown, expected.size);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import { ask } from '#domain/lookup/ask.ts';
import type { Answer } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { type NameQuery, nameQueries } from '../support/queries.ts';
import { random } from '../support/random.ts';
import { scanOf } from '../support/scan.ts';
import { truth } from '../support/truth.ts';
import { counted } from './counted.ts';
import { medianOf } from './rounds.ts';
import type { Figure, Row } from './row.ts';

const shown = 10;

/** What each kind of question about a name is called in a table. */
export const titles: Readonly<Record<NameQuery, string>> = {
  'a whole name': '整个名称',
  'an inner part': '名称中的一段',
  'a name with a slip': '错一处的名称',
  'a part with a slip': '错一处的一段',
  'an old name': '曾用名',
  'traditional characters': '繁体',
  'two words in the other order': '两个词颠倒',
  'another legal form': '另一种公司形式',
};

/** Names, asked in every way, against a plain scan of all records. */
export const names: Row = {
  name: 'names',
  title: '按名称查',
  async measure({ built, site, register, seed, asOf, queries, say }) {
    await built();
    const { fresh, taken } = counted(site);
    const scan = scanOf(register(), simplify);
    const holders = register().holders.map(({ value }) => value);
    const details: Figure[] = [];
    const worst = { recall: 1, median: 0, bytes: 0, count: 0 };
    for (const [kind, make] of nameQueries(holders, random(seed))) {
      const title = titles[kind];
      say(`  ${title}`);
      const [bytes, times]: number[][] = [[], []];
      let [complete, counts] = [0, 0];
      for (let round = 0; round < queries; round++) {
        const words = make();
        const source = fresh();
        taken();
        const started = performance.now();
        const answer = await ask(source, words.join(' '), {}, asOf, { limit: shown, simplify: async (text) => simplify(text) });
        times?.push(performance.now() - started);
        bytes?.push(taken().reduce((sum, each) => sum + each, 0) / 1000);
        const judged = judge(answer, truth(scan, words));
        complete += judged.complete ? 1 : 0;
        counts += judged.counted ? 1 : 0;
      }
      const [recall, size] = [complete / queries, medianOf(bytes ?? [])];
      const largest = Math.max(...(bytes ?? []));
      worst.recall = Math.min(worst.recall, recall);
      worst.median = Math.max(worst.median, size.value);
      worst.bytes = Math.max(worst.bytes, largest);
      worst.count += queries - counts;
      details.push(
        { what: `${title}：查全的比例`, unit: '', ...medianOf([recall]), least: 0.99, detail: true },
        { what: `${title}：数目不对的`, unit: '', value: queries - counts, most: 0, detail: true },
        { what: `${title}：下载`, unit: 'KB', ...size, most: 45, detail: true },
        { what: `${title}：下载最多`, unit: 'KB', ...medianOf([largest]), most: 200, detail: true },
        { what: `${title}：计算用时`, unit: 'ms', ...medianOf(times ?? []), detail: true },
      );
    }
    return [
      { what: '前十条查全的比例，最差的一类', unit: '', ...medianOf([worst.recall]), least: 0.99 },
      { what: '总数不对的', unit: '', value: worst.count, most: 0 },
      { what: '下载，中位数最大的一类', unit: 'KB', ...medianOf([worst.median]), most: 45 },
      { what: '下载，最大', unit: 'KB', ...medianOf([worst.bytes]), most: 200 },
      ...details,
    ];
  },
};

/** Whether the first ten are all the true ones there are, or ten of them; and whether their number is right. */
function judge(answer: Answer, expected: ReadonlySet<string>): { readonly complete: boolean; readonly counted: boolean } {
  if (answer.kind !== 'list' && answer.kind !== 'similar-names') return { complete: expected.size === 0, counted: expected.size === 0 };
  const right = answer.certificates.filter(({ number }) => expected.has(number)).length;
  return { complete: right === Math.min(shown, expected.size), counted: answer.total === expected.size };
}

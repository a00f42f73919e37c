import { ask } from '#domain/lookup/ask.ts';
import { withoutForm } from '#domain/lookup/legal-forms.ts';
import type { Answer } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { type Scan, scanOf, squash } from '../support/scan.ts';
import { counted } from './counted.ts';
import { nameQueries } from './queries.ts';
import { medianOf } from './rounds.ts';
import type { Figure, Row } from './row.ts';

const shown = 10;

/** Names, asked in every way, against a plain scan of all records. */
export const names: Row = {
  name: 'names',
  title: '按名称查',
  async measure({ built, site, register, seed, asOf, queries, say }) {
    await built();
    const { fresh, taken } = counted(site);
    const scan = scanOf(register(), simplify);
    const kinds = Object.entries(nameQueries(register(), seed));
    const details: Figure[] = [];
    const worst = { recall: 1, median: 0, bytes: 0, count: 0 };
    for (const [kind, make] of kinds) {
      say(`  ${kind}`);
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
        { what: `${kind}：查全的比例`, unit: '', ...medianOf([recall]), least: 0.99, detail: true },
        { what: `${kind}：数目不对的`, unit: '', value: queries - counts, most: 0, detail: true },
        { what: `${kind}：下载`, unit: 'KB', ...size, most: 45, detail: true },
        { what: `${kind}：下载最多`, unit: 'KB', ...medianOf([largest]), most: 200, detail: true },
        { what: `${kind}：计算用时`, unit: 'ms', ...medianOf(times ?? []), detail: true },
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

/** What is true of a text: who holds it; else who holds it without the legal form at its end; else who holds it but for a slip. */
export function truth(scan: Scan, words: readonly string[]): ReadonlySet<string> {
  const spelt = words.map((word) => simplify(squash(word)));
  const stems = spelt.map((word) => withoutForm(word) ?? word);
  for (const found of [scan.holding(...spelt), scan.holding(...stems)]) if (found.length > 0) return new Set(found);
  return new Set(scan.nearly(...spelt));
}

/** Whether the first ten are all the true ones there are, or ten of them; and whether their number is right. */
function judge(answer: Answer, expected: ReadonlySet<string>): { readonly complete: boolean; readonly counted: boolean } {
  if (answer.kind !== 'list' && answer.kind !== 'similar-names') return { complete: expected.size === 0, counted: expected.size === 0 };
  const right = answer.certificates.filter(({ number }) => expected.has(number)).length;
  return { complete: right === Math.min(shown, expected.size), counted: answer.total === expected.size };
}

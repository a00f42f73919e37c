import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask } from '#domain/lookup/ask.ts';
import type { Answer } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { nameQueries, spellings } from '../../../scripts/support/queries.ts';
import { scanOf, squash } from '../../../scripts/support/scan.ts';
import { truth } from '../../../scripts/support/truth.ts';
import { madeRegister } from './made-register.ts';
import { memorySource } from './memory.ts';

// The recall of section 9 of the design over a made-up register, against a plain scan of all its records: small by default, 100,000
// certificates and 1,000 queries of each kind in the long tests, where the bytes are held as well.

const long = process.env.LONG !== undefined;
const [size, queries] = long ? [100_000, 1_000] : [1_500, 40];
const day = '2026-11-25';
const { register, certificates, certified, chance } = madeRegister(size, day, 11);
const source = memorySource(register);
const scan = scanOf(register, simplify);

/** Asks as somebody does who comes for the first time, and weighs what the answer took. */
async function askCold(query: string): Promise<{ readonly answer: Answer; readonly bytes: number; readonly requests: number }> {
  source.asked.length = 0;
  const answer = await ask({ ...source }, query, {}, day, { limit: 10, simplify: async (text) => simplify(text) });
  const bytes = source.asked.reduce((sum, path) => sum + gzipped(path), 0);
  return { answer, bytes, requests: source.asked.length };
}

const sizes = new Map<string, number>();
function gzipped(path: string): number {
  const size = sizes.get(path) ?? gzipSync(source.files.get(path) ?? '').length;
  sizes.set(path, size);
  return size;
}

describe.for([...nameQueries(certified, chance)])('%s', ([kind, make]) => {
  test('finds what a plain scan finds', { timeout: 3_600_000 }, async () => {
    const weights: number[] = [];
    let complete = 0;
    for (let asked = 0; asked < queries; asked++) {
      const words = make();
      const expected = truth(scan, words);
      const { answer, bytes } = await askCold(words.join(' '));
      weights.push(bytes);
      if (answer.kind !== 'list' && answer.kind !== 'similar-names') {
        expect(expected.size, `${words.join(' ')} is answered by ${answer.kind}`).toBe(0);
        complete++;
        continue;
      }
      expect(answer.total, words.join(' ')).toBe(expected.size);
      expect(
        answer.certificates.every(({ number }) => expected.has(number)),
        words.join(' '),
      ).toBe(true);
      if (answer.certificates.length === Math.min(10, expected.size)) complete++;
      const [best] = answer.certificates;
      if (kind === 'a whole name') expect(squash(best?.name ?? '')).toBe(squash(words[0] ?? ''));
    }
    expect(complete).toBe(queries);
    weights.sort((a, b) => a - b);
    const [median = 0, worst = 0] = [weights[Math.floor(weights.length / 2)], weights.at(-1)];
    if (long)
      process.stdout.write(`${kind}: ${queries} asked, ${(median / 1024).toFixed(1)} KiB median, ${(worst / 1024).toFixed(1)} KiB worst\n`);
    // Section 9 of the design.
    expect(median).toBeLessThanOrEqual(45 * 1024);
    expect(worst).toBeLessThanOrEqual(200 * 1024);
  });
});

describe('an exact question', () => {
  test('is answered by one part of 4 KB after the fence, 15 KB in all', async () => {
    for (let asked = 0; asked < queries; asked++) {
      const { number, holder } = chance.pick(certificates);
      for (const exact of [number, holder]) {
        const { answer, bytes, requests } = await askCold(chance.pick(spellings)(exact));
        if (exact === number) expect(answer).toMatchObject({ kind: 'exact', certificate: { number } });
        else expect(answer).toMatchObject({ kind: 'list', by: 'code', holder: { id: holder } });
        expect(requests).toBe(2);
        // A holder of scores of certificates is answered with all of them, which take what they take.
        const room = exact === number ? 0 : 72 * certificates.filter((each) => each.holder === holder).length;
        const most = Math.max(4 * 1024, room);
        expect(gzipped(source.asked.at(-1) ?? ''), exact).toBeLessThanOrEqual(most);
        expect(bytes, exact).toBeLessThanOrEqual(10 * 1024 + most);
      }
    }
  });

  test('begun lists all that begins so', { timeout: 3_600_000 }, async () => {
    for (let asked = 0; asked < queries; asked++) {
      const digits = chance.pick(certificates).number.slice(0, 6 + chance.below(9));
      const begin = certificates.filter(({ number }) => number.startsWith(digits));
      const { answer } = await askCold(digits);
      expect(answer).toMatchObject({ kind: 'list', by: 'number-start', total: begin.length });
      const whole = chance.pick(certified).id;
      const code = whole.slice(0, Math.min(whole.length - 1, 4 + chance.below(10)));
      const ofCode = certificates.filter(({ holder }) => holder.startsWith(code));
      expect((await askCold(code)).answer).toMatchObject({ kind: 'list', by: 'code-start', total: ofCode.length });
    }
  });
});

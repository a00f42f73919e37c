import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask } from '#domain/lookup/ask.ts';
import { withoutForm } from '#domain/lookup/legal-forms.ts';
import type { Answer } from '#domain/lookup/model.ts';
import { isTraditional, simplify } from '#domain/lookup/traditional.ts';
import { readRepository } from '#io/repository.ts';
import { generateCertificates } from '../../../scripts/support/generate-certificates.ts';
import { generateHolders } from '../../../scripts/support/generate-holders.ts';
import { random } from '../../../scripts/support/random.ts';
import { scanOf, squash } from '../../../scripts/support/scan.ts';
import { memorySource, registerOf } from './memory.ts';

// The recall of section 9 of the design over a made-up register, against a plain scan of all its records: small by default, 100,000
// certificates and 1,000 queries of each kind in the long tests, where the bytes are held as well.

const long = process.env.LONG !== undefined;
const [size, queries] = long ? [100_000, 1_000] : [1_500, 40];
const day = '2026-11-25';
const chance = random(11);

const criteria = readRepository(resolve('.')).register.standards.find(({ matter }) => matter.kind === 'criteria');
if (criteria === undefined) throw new Error('no criteria to certify against');
const holders = [...generateHolders(Math.ceil(size * 0.75), chance)];
const circumstances = { criteria, holders, bodies: ['CNCA-R-2099-901', 'CNCA-R-2099-902'], until: day };
const certificates = [...generateCertificates(size, circumstances, chance)];
const register = registerOf(holders, certificates);
const source = memorySource(register);
const scan = scanOf(register, simplify);
const held = new Set(certificates.map(({ holder }) => holder));
const certified = holders.filter(({ id }) => held.has(id));

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

function nameOf(): string {
  return chance.pick(certified).names.at(-1)?.name ?? '';
}

/** A part of a name of so many characters. */
function part(name: string, least: number, most: number): string {
  const text = squash(name);
  const length = Math.min(text.length, least + chance.below(most - least + 1));
  const from = chance.below(text.length - length + 1);
  return text.slice(from, from + length);
}

function slip(text: string): string {
  const at = chance.below(text.length - 1);
  const other = squash(nameOf())[chance.below(4)] ?? '云';
  const [before, own, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
  return chance.pick([before + other + after, before + after, before + other + own + after, `${before}${after[0]}${own}${after.slice(1)}`]);
}

const traditional = new Map<string, string>();
for (let code = 0x4e00; code < 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (isTraditional(character)) traditional.set(simplify(character), character);
}

/** What is true of a text: who holds it; else who holds it without the legal form at its end; else who holds it but for a slip. */
function truth(words: readonly string[]): readonly string[] {
  const spelt = words.map((word) => simplify(squash(word)));
  const stems = spelt.map((word) => withoutForm(word) ?? word);
  for (const found of [scan.holding(...spelt), scan.holding(...stems)]) if (found.length > 0) return found;
  return scan.nearly(...spelt);
}

const kinds: Readonly<Record<string, () => readonly string[]>> = {
  'a whole name': () => [nameOf()],
  'an inner part': () => [part(nameOf(), 2, 6)],
  'a name with a slip': () => [slip(squash(nameOf()))],
  'a part with a slip': () => [slip(part(nameOf(), 5, 10))],
  'an old name': () => [chance.pick(holders.filter(({ id, names }) => names.length > 1 && held.has(id))).names[0]?.name ?? ''],
  'traditional characters': () => [Array.from(part(nameOf(), 4, 9), (character) => traditional.get(character) ?? character).join('')],
  'two words in the other order': () => {
    const name = squash(nameOf());
    return [part(name.slice(5), 2, 4), part(name.slice(0, 5), 2, 3)];
  },
  'another legal form': () => [nameOf().replace(/(股份)?有限公司$/, '有限责任公司')],
};

describe.for(Object.entries(kinds))('%s', ([kind, make]) => {
  test('finds what a plain scan finds', { timeout: 3_600_000 }, async () => {
    const weights: number[] = [];
    let complete = 0;
    for (let asked = 0; asked < queries; asked++) {
      const words = make();
      const expected = new Set(truth(words));
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
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('-', ' '),
    (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  ];

  test('is answered by one part of 4 KB after the fence, 15 KB in all', async () => {
    for (let asked = 0; asked < queries; asked++) {
      const { number, holder } = chance.pick(certificates);
      for (const exact of [number, holder]) {
        const { answer, bytes, requests } = await askCold(chance.pick(spellings)(exact));
        if (exact === number) expect(answer).toMatchObject({ kind: 'exact', certificate: { number } });
        else expect(answer).toMatchObject({ kind: 'list', by: 'code', holder: { id: holder } });
        expect(requests).toBe(2);
        expect(gzipped(source.asked.at(-1) ?? '')).toBeLessThanOrEqual(4 * 1024);
        expect(bytes).toBeLessThanOrEqual(14 * 1024);
      }
    }
  });

  test('begun lists all that begins so', { timeout: 3_600_000 }, async () => {
    for (let asked = 0; asked < queries; asked++) {
      const digits = chance.pick(certificates).number.slice(0, 6 + chance.below(9));
      const begin = certificates.filter(({ number }) => number.startsWith(digits));
      const { answer } = await askCold(digits);
      expect(answer).toMatchObject({ kind: 'list', by: 'number-start', total: begin.length });
      const code = chance.pick(certified).id.slice(0, 4 + chance.below(10));
      const ofCode = certificates.filter(({ holder }) => holder.startsWith(code));
      expect((await askCold(code)).answer).toMatchObject({ kind: 'list', by: 'code-start', total: ofCode.length });
    }
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from '#domain/lookup/ask.ts';
import type { Answer, Filters } from '#domain/lookup/model.ts';
import { nameQueries } from '../../../scripts/support/queries.ts';
import { madeRegister } from './made-register.ts';
import { type MemorySource, memorySource, smallSizes } from './memory.ts';
import { codes, day, numbers, register } from './sample.ts';

const foreign = memorySource({ ...register, certificates: register.certificates.slice(1) }, smallSizes);
const questions: readonly (readonly [query: string, filters: Filters])[] = [
  [numbers[2] ?? '', {}],
  [numbers[0] ?? '', {}],
  [codes[1] ?? '', {}],
  ['ASMM-2026-0001', {}],
  ['91990000MA9', { body: 'CNCA-R-2099-901' }],
  ['云岭', {}],
  ['公司', { status: 'valid' }],
  ['家用 北辰', {}],
  ['云岺家电服务', {}],
  ['', { grade: 'excellent' }],
];

/** What may come in the place of a part, from servers, networks and builds. */
const spoilt: Readonly<Record<string, (text: string, path: string, source: MemorySource) => string | undefined>> = {
  'is missing': () => undefined,
  'is empty': () => '',
  'is cut short': (text) => text.slice(0, Math.floor(text.length / 2)),
  'lacks its last character': (text) => text.trimEnd().slice(0, -1),
  'has one character changed': (text) => text.replace(/(?<="content":.*)\d/, (digit) => String((Number(digit) + 1) % 10)),
  'is a page that says so': () => '<!doctype html><title>404 Not Found</title>',
  'is JSON of something else': () => '{"error":"not found"}',
  'is null': () => 'null',
  'is of another build': (_, path, source) => foreign.files.get(path.replace(source.index, foreign.index)) ?? '',
  'of another build poses as this one': (_, path, source) =>
    (foreign.files.get(path.replace(source.index, foreign.index)) ?? '').replace(foreign.index, `${foreign.index} ${source.index}`),
  'is another part': (_, path, source) => source.files.get([...source.files.keys()].find((each) => each !== path) ?? ''),
};

describe.for(Object.entries(spoilt))('where a part %s', ([, spoil]) => {
  test.for(questions)('%j is answered rightly or not at all, and rightly when it is whole again', async ([query, filters]) => {
    const whole = memorySource(register, smallSizes);
    const right = await ask(whole, query, filters, day);
    for (const path of new Set(whole.asked)) {
      let ill = true;
      const source = {
        index: whole.index,
        read: async (each: string) => {
          const text = whole.files.get(each) ?? '';
          return ill && each === path ? spoil(text, each, whole) : text;
        },
      };
      const answer: Answer = await ask(source, query, filters, day);
      const untouched = spoil(whole.files.get(path) ?? '', path, whole) === whole.files.get(path);
      expect(answer, path).toEqual(untouched ? right : { kind: 'unavailable', why: expect.stringMatching(/^(unreachable|damaged)$/) });
      ill = false;
      expect(await ask(source, query, filters, day), path).toEqual(right);
    }
  });
});

test('a network lost between two parts gives no answer', async () => {
  for (const [query, filters] of questions) {
    const whole = memorySource(register, smallSizes);
    const right = await ask(whole, query, filters, day);
    const needed = whole.asked.length;
    for (let lost = 0; lost < needed; lost++) {
      let reads = 0;
      const source = { index: whole.index, read: async (path: string) => (reads++ < lost ? whole.files.get(path) : undefined) };
      const answer = await ask(source, query, filters, day);
      expect(answer).toEqual(reads > lost ? { kind: 'unavailable', why: 'unreachable' } : right);
    }
  }
});

test('a question that nobody waits for any more reads no further', async () => {
  const whole = memorySource(register, smallSizes);
  const asking = new AbortController();
  const source = {
    index: whole.index,
    read: (path: string) => {
      asking.abort();
      return whole.read(path);
    },
  };
  await expect(ask(source, '云岭', {}, day, { signal: asking.signal })).rejects.toThrow();
  expect(whole.asked.length).toBe(1);
  expect((await ask(whole, '云岭', {}, day)).kind).toBe('list');
});

// As a page asks: each question is given up when the next is typed, whether it has its answer or is still reading, and all read one index.
test('a question given up, while it reads or after its answer, does no harm to those that follow', async () => {
  const { register: made, certified, chance } = madeRegister(200, day, 21);
  const whole = memorySource(made, smallSizes);
  let asking = new AbortController();
  let left = 0;
  const read = (path: string) => {
    left -= 1;
    if (left === 0) asking.abort();
    return whole.read(path);
  };
  const page = { index: whole.index, read };
  const makers = ['an inner part', 'a part with a slip'] as const;
  const queries = nameQueries(certified, chance);
  for (let asked = 0; asked < 150; asked++) {
    const query = queries.get(chance.pick(makers))?.().join() ?? '';
    [asking, left] = [new AbortController(), chance.below(4)];
    const answer = await ask(page, query, {}, day, { signal: asking.signal }).catch(() => undefined);
    if (!asking.signal.aborted) expect(answer, query).toEqual(await ask({ ...whole }, query, {}, day));
    asking.abort();
  }
});

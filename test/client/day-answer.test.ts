import { describe, expect, test } from 'vitest';
import { answerOf, dayAsked } from '#client/day-answer.ts';
import { answerAsKnown } from '#client/day-as-known.ts';
import { timeline } from '#domain/registry/timeline.ts';
import { certificate, entry } from '../domain/registry/sample.ts';

const today = '2026-11-25';

describe('what an address asks', () => {
  test.for([
    ['', undefined],
    ['?utm=1', undefined],
    ['?on=2026-05-02', { on: '2026-05-02', known: undefined }],
    ['?on=2026-05-02&known=2026-05-03', { on: '2026-05-02', known: '2026-05-03' }],
    ['?on=%202026-05-02%20', { on: '2026-05-02', known: undefined }],
  ] as const)('%s', ([search, asked]) => expect(dayAsked(search, today)).toEqual(asked));

  test.for(['?on=2026-02-30', '?on=<b>', '?on=2026-5-2', '?known=2026-05-03', '?on=2026-05-02&known=x'])('%s is no day', (search) => {
    expect(dayAsked(search, today)).toEqual({ fault: '日期不对，请按年、月、日填写。' });
  });

  test('a register that is yet to be cannot be asked', () => {
    expect(dayAsked('?on=2026-05-02&known=2026-11-26', today)).toMatchObject({ fault: expect.stringContaining('不能晚于今天') });
  });
});

/** Suspended for May and June of 2025, recorded three days late. */
const suspended = certificate(entry('suspended', '2025-05-01', { recorded: '2025-05-04' }), entry('reinstated', '2025-07-01'));
const asked = (on: string) => ({ on, known: undefined });

describe('the answer for a day', () => {
  test.for([
    ['2024-03-09', 'pending', '尚未生效'],
    ['2024-03-10', 'valid', '有效'],
    ['2025-04-30', 'valid', '有效'],
    ['2025-05-01', 'suspended', '暂停'],
    ['2025-06-30', 'suspended', '暂停'],
    ['2025-07-01', 'valid', '有效'],
    [today, 'valid', '有效'],
    ['2026-11-26', 'ahead', '还没有到'],
    ['2027-03-09', 'ahead', '还没有到'],
    ['2027-03-10', 'expired', '过期失效'],
  ] as const)('on %s it is %s', ([day, verdict, word]) => {
    expect(answerOf(asked(day), timeline(suspended), today, true)).toMatchObject({ verdict, word });
  });

  test('without fresh data 有效 is said of no day, past, present or to come', () => {
    for (const day of ['2024-03-10', '2025-07-01', today, '2027-01-01']) {
      const { word, sentences } = answerOf(asked(day), timeline(suspended), today, false);
      expect(word + sentences.join('')).not.toMatch(/有效(?!期)/);
    }
    expect(answerOf(asked('2025-05-01'), timeline(suspended), today, false).word).toBe('暂停');
  });

  test('a day ahead never gets 有效, however fresh the data', () => {
    expect(JSON.stringify(answerOf(asked('2027-01-01'), timeline(suspended), today, true))).not.toMatch(/有效(?!期)/);
  });
});

describe('the answer by the register of an earlier day', () => {
  const then = (on: string, known: string, fresh = true) => answerAsKnown({ on, known }, suspended, today, fresh);

  test('a suspension that was recorded late was not yet known, and the difference is told', () => {
    const answer = then('2025-05-02', '2025-05-03');
    expect(answer.word).toBe('有效');
    expect(answer.sentences.join('')).toContain('现有登记的回答是“暂停”');
  });

  test('on the day of its record it was', () => {
    const answer = then('2025-05-02', '2025-05-04');
    expect(answer.word).toBe('暂停');
    expect(answer.sentences.join('')).toContain('与现有登记的回答一致');
  });

  test('before the certificate came into the register there was none', () => {
    expect(then('2024-03-10', '2024-03-09')).toMatchObject({ verdict: 'unrecorded', word: '当时没有登记' });
  });

  test('stale data make no 有效 of it either, nor of the comparison', () => {
    const answer = then('2025-05-02', '2025-05-03', false);
    expect(answer.word + answer.sentences.join('')).not.toMatch(/有效(?!期)/);
  });
});

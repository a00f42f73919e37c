import { describe, expect, test } from 'vitest';
import { ask as askIndex } from '#domain/lookup/ask.ts';
import type { Answer, Filters } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { codes, creditCode, day, numbers, sample } from './sample.ts';

const [oldest = '', older = '', one = '', two = '', three = ''] = numbers;
const [beichen = '', yunling = ''] = codes;

function ask(query: string, filters: Filters = {}, on = day): Promise<Answer> {
  return askIndex(sample, query, filters, on, { simplify: async (text) => simplify(text) });
}

function listed(result: Answer): readonly string[] {
  return result.kind === 'list' || result.kind === 'similar-names' ? result.certificates.map(({ number }) => number) : [];
}

describe('a number', () => {
  test.for([
    one,
    one.toLowerCase(),
    one.replaceAll('-', ''),
    one.replaceAll('-', ' – '),
    one.slice(5),
    `  ${one}\u200b`,
    one.replace(/./g, (character) => (character === '-' ? '－' : String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))),
  ])('is found as %s', async (query) => {
    expect(await ask(query)).toMatchObject({ kind: 'exact', certificate: { number: one } });
  });

  test.for([
    `证书编号：${one}`,
    `编号 ${one.toLowerCase()}，请核对`,
    `https://example.cn/certificates/${one}/`,
    `${one} ${one}`,
    `No.${one.replaceAll('-', '—')}。`,
  ])('is found where it is quoted: %s', async (query) => {
    expect(await ask(query)).toMatchObject({ kind: 'exact', certificate: { number: one } });
  });

  test('is none of two that are quoted', async () => expect((await ask(`${one} ${two}`)).kind).not.toBe('exact'));

  test('has the status of the day', async () => {
    expect(await ask(oldest, {}, '2026-01-31')).toMatchObject({ certificate: { status: 'valid', since: '2024-03-10' } });
    expect(await ask(oldest, {}, '2026-02-01')).toMatchObject({ certificate: { status: 'suspended' } });
    expect(await ask(oldest, {}, '2030-01-01')).toMatchObject({ certificate: { status: 'withdrawn', since: '2026-05-01' } });
    expect(await ask(two)).toMatchObject({ certificate: { status: 'pending' } });
  });

  test('is not narrowed by filters', async () => expect((await ask(one, { status: 'expired' })).kind).toBe('exact'));

  test('that was never issued brings no neighbour', async () => {
    const unknown = formatCertificateNumber(2026, 125);
    expect(await ask(unknown)).toEqual({ kind: 'never-issued', number: unknown });
  });

  test('with a wrong check digit brings those one slip away, as a question', async () => {
    const wrong = one.slice(0, -1) + ((Number(one.at(-1)) + 1) % 10);
    expect(await ask(wrong)).toMatchObject({ kind: 'check-digit', number: wrong, suggestions: [{ text: one }] });
    expect(await ask('ASMM-2031-777777-0')).toMatchObject({ kind: 'check-digit', suggestions: [] });
  });

  test('with neighbours swapped', async () => {
    const swapped = one.replace('000123', '000132');
    expect(await ask(swapped)).toMatchObject({ kind: 'check-digit', suggestions: [{ text: one, name: '華升電梯服務有限公司' }] });
  });

  test('one digit short where the dashes say so', async () => {
    const short = one.replace('-000123-', '-00123-');
    expect(await ask(short)).toMatchObject({
      kind: 'malformed',
      what: 'number',
      problem: 'too-short',
      by: 1,
      suggestions: [{ text: one }],
    });
  });

  test('one digit too long', async () => {
    expect(await ask(one.replace('-000123-', '-0000123-'))).toMatchObject({
      kind: 'malformed',
      problem: 'too-long',
      by: 1,
      suggestions: [{ text: one }],
    });
  });

  test('with letters for digits', async () => {
    expect(await ask(one.replace('2026-000123', '2O26-OOO123'))).toMatchObject({
      kind: 'malformed',
      problem: 'characters',
      suggestions: [{ text: one }],
    });
    for (const slip of [one.replace('ASMM', 'A5MM'), one.slice(5).replace('20', '2O'), one.replace('ASMM-2026', 'ASNN-2O26')]) {
      expect(await ask(slip)).toMatchObject({ kind: 'malformed', what: 'number', problem: 'characters', suggestions: [{ text: one }] });
    }
    expect(await ask(one.replace('ASMM', 'ASNM'))).toMatchObject({
      kind: 'malformed',
      problem: 'characters',
      suggestions: [{ text: one }],
    });
  });

  test('begun lists what begins so, and says what is missing', async () => {
    const result = await ask('asmm-2026-0001');
    expect(result).toMatchObject({ kind: 'list', by: 'number-start', total: 2, missing: 3 });
    expect(listed(result).toSorted()).toEqual([one, two].toSorted());
    expect(await ask('2026')).toMatchObject({ kind: 'list', by: 'number-start', total: 3 });
    expect(await ask('ASMM-2019-')).toMatchObject({ kind: 'malformed', problem: 'too-short', by: 7 });
  });
});

describe('a credit code', () => {
  test('is found where it is quoted', async () => {
    expect(await ask(`统一社会信用代码：${beichen}。`)).toMatchObject({ kind: 'list', by: 'code', holder: { id: beichen } });
  });

  test('lists the certificates of its holder', async () => {
    expect(listed(await ask(yunling.toLowerCase()))).toEqual([three, oldest]);
    expect(await ask(yunling)).toMatchObject({ kind: 'list', by: 'code', holder: { id: yunling, name: '云岭家电服务有限公司' } });
    expect(listed(await ask('hk 12345678'))).toEqual([one]);
  });

  test('finds what was transferred since', async () => expect(listed(await ask(codes[2] ?? '', {}, '2028-01-01'))).toEqual([two]));

  test('begun lists the certificates of all that begin so', async () => {
    expect(await ask('91990000MA9')).toMatchObject({ kind: 'list', by: 'code-start', total: 4, missing: 7 });
  });

  test('not on record, right and wrong', async () => {
    expect(await ask(creditCode(77))).toEqual({ kind: 'unknown-code', code: creditCode(77), wellFormed: true, suggestions: [] });
    const wrong = `${beichen.slice(0, 17)}${beichen.endsWith('0') ? '1' : '0'}`;
    expect(await ask(wrong)).toMatchObject({ kind: 'unknown-code', wellFormed: false, suggestions: [{ text: beichen }] });
  });

  test('one character short', async () => {
    expect(await ask(`${beichen.slice(0, 9)}${beichen.slice(10)}`)).toMatchObject({
      kind: 'malformed',
      what: 'code',
      problem: 'too-short',
      by: 1,
      suggestions: [{ text: beichen }],
    });
  });
});

describe('a name', () => {
  test.for([
    ['北辰（临江）家用电器服务有限公司', [older]],
    ['北辰(临江)家用', [older]],
    ['家用电器', [older]],
    ['临江 北辰', [older]],
    ['电器 北辰 公司', [older]],
    ['维修部', [older]],
    ['云岭', [three, oldest]],
    ['華升', [one]],
    ['华升电梯', [one]],
    ['雲嶺家電', [three, oldest]],
    ['𠮷祥', [two]],
    ['云岭 空调', [three, oldest]],
    ['电梯维护', [one]],
  ] as const)('%s', async ([query, found]) => {
    expect((await ask(query)).kind).toBe('list');
    expect(listed(await ask(query))).toEqual(found);
  });

  test('of old says that it is old', async () => {
    expect(await ask('临江北辰电器维修部')).toMatchObject({ certificates: [{ met: { as: 'earlier-name', text: '临江北辰电器维修部' } }] });
    expect(await ask('临江北辰电器维修部', {}, '2025-05-31')).toMatchObject({ certificates: [{ name: '临江北辰电器维修部' }] });
  });

  test('with one slip is a question back', async () => {
    expect(await ask('云岺家电服务')).toMatchObject({ kind: 'similar-names', total: 2 });
    expect(await ask('云家电服务有限公司')).toMatchObject({ kind: 'similar-names', total: 2 });
  });

  test('is repeated shortened, and cannot turn the text around it', async () => {
    expect(await ask(`\u202e\u2066${'无'.repeat(10_000)}`)).toEqual({ kind: 'no-name', text: `${'无'.repeat(60)}……` });
  });
  test('that nobody has', async () => expect(await ask('不存在的公司')).toEqual({ kind: 'no-name', text: '不存在的公司' }));
  test('of one character', async () => expect((await ask('云')).kind).toBe('too-little'));
  test('and nothing at all', async () => expect((await ask(' － ')).kind).toBe('nothing-asked'));
});

describe('filters', () => {
  test.for([
    [{ status: 'withdrawn' }, [oldest]],
    [{ grade: 'excellent' }, [one, older]],
    [{ region: '510000' }, [two]],
    [{ region: '530100' }, [three, oldest]],
    [{ industry: '43' }, [one]],
    [{ body: 'CNCA-R-2099-902' }, [two, one]],
    [{ version: 'asmm@1.1' }, [older]],
    [{ version: 'asmm@2.0', status: 'pending' }, [two]],
  ] as const)('%o', async ([filters, found]) => expect(listed(await ask('', filters))).toEqual(found));

  test('narrow a list and say how much they hid', async () => {
    expect(await ask('云岭', { status: 'valid' })).toMatchObject({ kind: 'list', total: 1, unfiltered: 2 });
  });

  test('answer for the reader’s day', async () => {
    expect(listed(await ask('', { grade: 'excellent' }, '2026-09-11'))).toEqual([one]);
    expect(listed(await ask('', { status: 'suspended' }, '2026-04-30'))).toEqual([oldest]);
  });
});

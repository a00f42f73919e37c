import { describe, expect, test } from 'vitest';
import { answer } from '#domain/lookup/answer.ts';
import type { Answer, Filters } from '#domain/lookup/model.ts';
import { simplify } from '#domain/lookup/traditional.ts';
import { formatCertificateNumber } from '#domain/registry/certificate-number.ts';
import { codes, creditCode, day, numbers, sample } from './sample.ts';

const [oldest = '', older = '', one = '', two = '', three = ''] = numbers;
const [beichen = '', yunling = ''] = codes;

function ask(query: string, filters: Filters = {}, on = day): Answer {
  return answer(sample, query, filters, on, { simplify });
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
  ])('is found as %s', (query) => {
    expect(ask(query)).toMatchObject({ kind: 'exact', certificate: { number: one } });
  });

  test.for([
    `证书编号：${one}`,
    `编号 ${one.toLowerCase()}，请核对`,
    `https://example.cn/certificates/${one}/`,
    `${one} ${one}`,
    `No.${one.replaceAll('-', '—')}。`,
  ])('is found where it is quoted: %s', (query) => {
    expect(ask(query)).toMatchObject({ kind: 'exact', certificate: { number: one } });
  });

  test('is none of two that are quoted', () => expect(ask(`${one} ${two}`).kind).not.toBe('exact'));

  test('has the status of the day', () => {
    expect(ask(oldest, {}, '2026-01-31')).toMatchObject({ certificate: { status: 'valid', since: '2024-03-10' } });
    expect(ask(oldest, {}, '2026-02-01')).toMatchObject({ certificate: { status: 'suspended' } });
    expect(ask(oldest, {}, '2030-01-01')).toMatchObject({ certificate: { status: 'withdrawn', since: '2026-05-01' } });
    expect(ask(two)).toMatchObject({ certificate: { status: 'pending' } });
  });

  test('is not narrowed by filters', () => expect(ask(one, { status: 'expired' }).kind).toBe('exact'));

  test('that was never issued brings no neighbour', () => {
    const unknown = formatCertificateNumber(2026, 125);
    expect(ask(unknown)).toEqual({ kind: 'never-issued', number: unknown });
  });

  test('with a wrong check digit brings those one slip away, as a question', () => {
    const wrong = one.slice(0, -1) + ((Number(one.at(-1)) + 1) % 10);
    expect(ask(wrong)).toMatchObject({ kind: 'check-digit', number: wrong, suggestions: [{ text: one }] });
    expect(ask('ASMM-2031-777777-0')).toMatchObject({ kind: 'check-digit', suggestions: [] });
  });

  test('with neighbours swapped', () => {
    const swapped = one.replace('000123', '000132');
    expect(ask(swapped)).toMatchObject({ kind: 'check-digit', suggestions: [{ text: one, name: '華升電梯服務有限公司' }] });
  });

  test('one digit short where the dashes say so', () => {
    const short = one.replace('-000123-', '-00123-');
    expect(ask(short)).toMatchObject({ kind: 'malformed', what: 'number', problem: 'too-short', by: 1, suggestions: [{ text: one }] });
  });

  test('one digit too long', () => {
    expect(ask(one.replace('-000123-', '-0000123-'))).toMatchObject({
      kind: 'malformed',
      problem: 'too-long',
      by: 1,
      suggestions: [{ text: one }],
    });
  });

  test('with letters for digits', () => {
    expect(ask(one.replace('2026-000123', '2O26-OOO123'))).toMatchObject({
      kind: 'malformed',
      problem: 'characters',
      suggestions: [{ text: one }],
    });
    for (const slip of [one.replace('ASMM', 'A5MM'), one.slice(5).replace('20', '2O'), one.replace('ASMM-2026', 'ASNN-2O26')]) {
      expect(ask(slip)).toMatchObject({ kind: 'malformed', what: 'number', problem: 'characters', suggestions: [{ text: one }] });
    }
    expect(ask(one.replace('ASMM', 'ASNM'))).toMatchObject({ kind: 'malformed', problem: 'characters', suggestions: [{ text: one }] });
  });

  test('begun lists what begins so, and says what is missing', () => {
    const result = ask('asmm-2026-0001');
    expect(result).toMatchObject({ kind: 'list', by: 'number-start', total: 2, missing: 3 });
    expect(listed(result).toSorted()).toEqual([one, two].toSorted());
    expect(ask('2026')).toMatchObject({ kind: 'list', by: 'number-start', total: 3 });
    expect(ask('ASMM-2019-')).toMatchObject({ kind: 'malformed', problem: 'too-short', by: 7 });
  });
});

describe('a credit code', () => {
  test('is found where it is quoted', () => {
    expect(ask(`统一社会信用代码：${beichen}。`)).toMatchObject({ kind: 'list', by: 'code', holder: { id: beichen } });
  });

  test('lists the certificates of its holder', () => {
    expect(listed(ask(yunling.toLowerCase()))).toEqual([three, oldest]);
    expect(ask(yunling)).toMatchObject({ kind: 'list', by: 'code', holder: { id: yunling, name: '云岭家电服务有限公司' } });
    expect(listed(ask('hk 12345678'))).toEqual([one]);
  });

  test('finds what was transferred since', () => expect(listed(ask(codes[2] ?? '', {}, '2028-01-01'))).toEqual([two]));

  test('begun lists the certificates of all that begin so', () => {
    expect(ask('91990000MA9')).toMatchObject({ kind: 'list', by: 'code-start', total: 4, missing: 7 });
  });

  test('not on record, right and wrong', () => {
    expect(ask(creditCode(77))).toEqual({ kind: 'unknown-code', code: creditCode(77), wellFormed: true, suggestions: [] });
    const wrong = `${beichen.slice(0, 17)}${beichen.endsWith('0') ? '1' : '0'}`;
    expect(ask(wrong)).toMatchObject({ kind: 'unknown-code', wellFormed: false, suggestions: [{ text: beichen }] });
  });

  test('one character short', () => {
    expect(ask(`${beichen.slice(0, 9)}${beichen.slice(10)}`)).toMatchObject({
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
  ] as const)('%s', ([query, found]) => {
    expect(ask(query).kind).toBe('list');
    expect(listed(ask(query))).toEqual(found);
  });

  test('of old says that it is old', () => {
    expect(ask('临江北辰电器维修部')).toMatchObject({ certificates: [{ met: { as: 'earlier-name', text: '临江北辰电器维修部' } }] });
    expect(ask('临江北辰电器维修部', {}, '2025-05-31')).toMatchObject({ certificates: [{ name: '临江北辰电器维修部' }] });
  });

  test('with one slip is a question back', () => {
    expect(ask('云岺家电服务')).toMatchObject({ kind: 'similar-names', total: 2 });
    expect(ask('云家电服务有限公司')).toMatchObject({ kind: 'similar-names', total: 2 });
  });

  test('is repeated shortened, and cannot turn the text around it', () => {
    expect(ask(`\u202e\u2066${'无'.repeat(10_000)}`)).toEqual({ kind: 'no-name', text: `${'无'.repeat(60)}……` });
  });
  test('that nobody has', () => expect(ask('不存在的公司')).toEqual({ kind: 'no-name', text: '不存在的公司' }));
  test('of one character', () => expect(ask('云').kind).toBe('too-little'));
  test('and nothing at all', () => expect(ask(' － ').kind).toBe('nothing-asked'));
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
  ] as const)('%o', ([filters, found]) => expect(listed(ask('', filters))).toEqual(found));

  test('narrow a list and say how much they hid', () => {
    expect(ask('云岭', { status: 'valid' })).toMatchObject({ kind: 'list', total: 1, unfiltered: 2 });
  });

  test('answer for the reader’s day', () => {
    expect(listed(ask('', { grade: 'excellent' }, '2026-09-11'))).toEqual([one]);
    expect(listed(ask('', { status: 'suspended' }, '2026-04-30'))).toEqual([oldest]);
  });
});

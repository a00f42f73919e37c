import { describe, expect, test } from 'vitest';
import type { Standard, StandardVersion } from '#domain/standard/model.ts';
import { checkComments } from '#domain/standard/policy/comment-disposition.ts';
import { checkErrataText } from '#domain/standard/policy/errata-text.ts';
import { checkMinorVersion } from '#domain/standard/policy/minor-version.ts';
import { checkNotice } from '#domain/standard/policy/notice-period.ts';
import { unready } from '#domain/standard/policy/readiness.ts';
import { stepBetween } from '#domain/standard/policy/steps.ts';
import { type Criterion, type Written, writtenStandard, writtenVersion } from './written-standard.ts';

function messages(findings: Iterable<{ readonly message: string }>): string[] {
  return Array.from(findings, ({ message }) => message);
}

describe('a minor version', () => {
  function minor(from: Criterion, to: Criterion, more: Partial<Written> = {}): string[] {
    const before = writtenVersion({ version: '1.0', criteria: [from] });
    const version = writtenVersion({ version: '1.1', criteria: [to], ...more });
    return messages(checkMinorVersion(stepBetween(writtenStandard([before, version]), before, version)));
  }

  test.for<readonly [string, string, string, readonly string[]]>([
    ['放宽时限', '企业应在 24 小时内答复。', '企业应在 48 小时内答复。', []],
    ['改写', '顾客应能独立完成。', '顾客应能无须协助完成。', []],
    ['收紧时限', '企业应在 48 小时内答复。', '企业应在 24 小时内答复。', ['1.1 是小版本，但 SQ-001 收紧了要求。']],
    ['宜改为应', '企业宜公开价目。', '企业应公开价目。', ['1.1 是小版本，但 SQ-001 收紧了要求。']],
    [
      '一紧一松',
      '企业应在 4 小时内响应。\n企业应在 2 日内上门。',
      '企业应在 2 小时内响应。\n企业应在 3 日内上门。',
      ['1.1 是小版本，但 SQ-001 收紧了要求。'],
    ],
  ])('%s', ([, from, to, expected]) => {
    expect(minor({ text: from }, { text: to })).toEqual(expected);
  });

  test('may not declare a tightening that its words do not show', () => {
    const changes = { changes: [{ from: ['SQ-001'], to: ['SQ-001'], class: 'tightening' as const, reason: '从严。' }] };
    expect(minor({ text: '顾客应能独立完成。' }, { text: '顾客应能无须协助完成。' }, { changes })).toEqual([
      '1.1 是小版本，但 SQ-001 申明为收紧。',
    ]);
  });

  test('has no transition', () => {
    const text = '企业应公开价目。';
    expect(minor({ text }, { text }, { matter: { transition: { from: ['1.0'], until: '2027-12-31' } } })).toHaveLength(1);
  });

  test('is not meant by a change of the major number', () => {
    const before = writtenVersion({ version: '1.9', criteria: [{ text: '企业宜公开价目。' }] });
    const version = writtenVersion({ version: '2.0', criteria: [{ text: '企业应公开价目。' }] });
    expect(checkMinorVersion(stepBetween(writtenStandard([before, version]), before, version))).toEqual([]);
  });
});

describe('notice', () => {
  test.for([
    ['1.1', '2026-03-01', '2026-03-31', true],
    ['1.1', '2026-03-01', '2026-03-30', false],
    ['2.0', '2026-06-01', '2026-08-30', true],
    ['2.0', '2026-06-01', '2026-08-29', false],
  ] as const)('%s published %s, in effect %s', ([number, published, effective, fine]) => {
    const before = writtenVersion({ version: '1.0' });
    const version = writtenVersion({ version: number, matter: { published, effective } });
    expect([...checkNotice(stepBetween(writtenStandard([before, version]), before, version))].length === 0).toBe(fine);
  });
});

describe('comments', () => {
  const comment = { id: 'C-001', received: '2026-10-01', from: 'public', comment: '太严。' } as const;
  const checked = (status: 'draft' | 'published', comments: StandardVersion['comments']): string[] =>
    messages(checkComments(writtenVersion({ version: '1.1', matter: { status }, comments })));

  test('may be pending on a draft, not on a published version', () => {
    expect(checked('draft', [{ ...comment, disposition: 'pending' }])).toEqual([]);
    expect(checked('published', [{ ...comment, disposition: 'pending' }])).toEqual(['1.1 版已经发布，意见 C-001 还没有处理。']);
  });

  test('that were not taken up in full are told why', () => {
    expect(checked('draft', [{ ...comment, disposition: 'not-accepted' }])).toEqual(['意见 C-001 没有全部采纳，但没有说明理由。']);
    expect(checked('draft', [{ ...comment, disposition: 'partly-accepted', response: '其余转入下次修订。' }])).toEqual([]);
    expect(checked('draft', [{ ...comment, disposition: 'accepted' }])).toEqual([]);
  });

  test('have each their number', () => {
    const twice = { ...comment, disposition: 'accepted' as const };
    expect(checked('draft', [twice, twice])).toEqual(['意见 C-001 写了两次。']);
  });
});

describe('errata', () => {
  const text = '企业应在 24 小时内答复，逾期的应说明原因。\n企业应保存记录，保存期 2 年。';
  function mended(...errata: readonly Partial<Standard['errata'][number]>[]): string[] {
    const entries = errata.map((erratum, index) => ({
      id: `E-00${index + 1}`,
      version: '1.0',
      provision: 'SQ-001',
      dated: '2026-01-05',
      class: 'editorial' as const,
      was: '说明原因',
      is: '说明缘由',
      reason: '笔误。',
      ...erratum,
    }));
    const versions = [writtenVersion({ version: '1.0', criteria: [{ text }] })];
    return messages(checkErrataText(writtenStandard(versions, { errata: entries })));
  }

  test.for<readonly [string, readonly Partial<Standard['errata'][number]>[], readonly string[]]>([
    ['words that stand there', [{}], []],
    ['words that do not', [{ was: '讲明原因' }], ['1.0 版的 SQ-001 里没有“讲明原因”。']],
    ['words of another width', [{ was: '答复,逾期' }], ['1.0 版的 SQ-001 里没有“答复,逾期”。']],
    ['words that stand twice', [{ was: '企业应', is: '企业 应' }], ['“企业应”在 SQ-001 里出现了 2 次，看不出更正的是哪一处。']],
    ['one upon another', [{}, { was: '说明缘由', is: '说明理由' }], []],
    ['the same once more', [{}, {}], ['1.0 版的 SQ-001 里没有“说明原因”。']],
    ['a tightening', [{ was: '24 小时', is: '12 小时' }], ['勘误 E-001 检出收紧。']],
    ['a tightening called relaxing', [{ class: 'relaxing', was: '24 小时', is: '12 小时' }], ['勘误 E-001 检出收紧。']],
    ['a relaxing called editorial', [{ was: '24 小时', is: '48 小时' }], ['勘误 E-001 标为编辑性，但检出放宽。']],
    ['a relaxing', [{ class: 'relaxing', was: '24 小时', is: '48 小时' }], []],
  ])('%s', ([, errata, expected]) => {
    expect(mended(...errata)).toEqual(expected);
  });
});

describe('a draft is ready', () => {
  const day = '2026-12-01';
  function reasons(number: string, more: Omit<Written, 'version'>, olds: readonly Written[] = []): string[] {
    const first = writtenVersion({ version: '1.0', matter: { published: '2023-01-01', effective: '2023-03-01' } });
    const version = writtenVersion({
      version: number,
      criteria: [{ text: '企业应答复每位顾客。' }],
      changes: {},
      ...more,
      matter: { status: 'draft', commentsUntil: '2026-11-30', effective: '2027-03-01', ...more.matter },
    });
    const standard = writtenStandard([first, ...olds.map(writtenVersion), version]);
    return unready(standard, version, day);
  }
  const transition = { from: ['1.0'], until: '2028-02-29' };

  test.for<readonly [string, string, Omit<Written, 'version'>, readonly RegExp[]]>([
    ['when all is there', '1.1', {}, []],
    ['with a transition, as a major version', '2.0', { matter: { transition } }, []],
    ['not while comments come in', '1.1', { matter: { commentsUntil: '2026-12-01' } }, [/2026-12-01 才截止/]],
    ['not without a day of effect', '1.1', { matter: { effective: undefined } }, [/没有实施日期/]],
    ['not with a day of effect gone by', '1.1', { matter: { effective: '2026-11-01' } }, [/已经过去/]],
    ['not on short notice', '2.0', { matter: { transition, effective: '2027-02-28' } }, [/大版本最早 2027-03-01/]],
    ['not as a major version without a transition', '2.0', {}, [/没有过渡期/]],
    [
      'not with a transition over before it begins',
      '2.0',
      { matter: { transition: { from: ['1.0'], until: '2027-03-01' } } },
      [/不晚于实施日期/],
    ],
    ['not without a resolution', '1.1', { changes: undefined }, [/没有 changes.yaml/]],
    [
      'not on the resolution to ask for comments',
      '1.1',
      { changes: { resolution: '第 4 号决议，同意公开征求意见' } },
      [/还是同意征求意见的决议/],
    ],
    ['not while it calls itself a draft', '1.1', { matter: { summary: '征求意见稿：作编辑性修改。' } }, [/应改成发布时的说明/]],
    ['not when nothing differs', '1.1', { criteria: [{ text: '企业**应**答复顾客。' }] }, [/没有任何差别/]],
    ['not for two reasons, both said', '2.0', { changes: undefined }, [/没有过渡期/, /没有 changes.yaml/]],
  ])('%s', ([, number, more, expected]) => {
    const found = reasons(number, more);
    expect(found).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern);
  });

  test('only with a transition that names every version still in use', () => {
    const between: Written = {
      version: '1.1',
      criteria: [{ text: '企业应答复顾客' }],
      matter: { published: '2024-01-01', effective: '2024-03-01' },
    };
    expect(reasons('2.0', { matter: { transition } }, [between])).toEqual([expect.stringContaining('仍可使用的 1.1 版')]);
  });

  test('only when the version before it is published', () => {
    const between: Written = { version: '1.1', criteria: [{ text: '企业应答复顾客' }], matter: { status: 'draft' } };
    expect(reasons('1.2', {}, [between])).toEqual([expect.stringContaining('1.1 版还是草案')]);
  });
});

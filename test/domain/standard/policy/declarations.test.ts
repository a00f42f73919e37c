import { describe, expect, test } from 'vitest';
import { checkDeclarations } from '#domain/standard/policy/declarations.ts';
import { stepBetween } from '#domain/standard/policy/steps.ts';
import type { ChangeClass, Changes } from '#schema/standard.ts';
import { type Criterion, writtenStandard, writtenVersion } from './written-standard.ts';

/** What is said of a declared class, or of declarations, for a change from one criterion to another. */
function said(from: readonly Criterion[], to: readonly Criterion[], changes: Partial<Changes> | undefined): string[] {
  const before = writtenVersion({ version: '1.0', criteria: from });
  const version = writtenVersion({ version: '2.0', criteria: to, changes });
  return checkDeclarations(stepBetween(writtenStandard([before, version]), before, version)).map(({ message }) => message);
}

function declared(from: Criterion, to: Criterion, kind: ChangeClass): string[] {
  return said([from], [to], { changes: [{ from: ['SQ-001'], to: ['SQ-001'], class: kind, reason: '理由。' }] });
}

const pairs = {
  标点: [{ text: '企业应公开价目(含配件)。' }, { text: '企业应公开价目（含配件）。' }],
  宜改为应: [{ text: '企业宜在 4 小时内首次响应顾客。' }, { text: '企业应在 4 小时内首次响应顾客。' }],
  应改为宜: [{ text: '企业应在派工前远程诊断。' }, { text: '企业宜在派工前远程诊断。' }],
  时限缩短: [{ text: '企业应在受理后 4 小时内响应。' }, { text: '企业应在受理后 2 小时内响应。' }],
  时限放长: [{ text: '企业应在 24 小时内答复退换申请。' }, { text: '企业应在 48 小时内答复退换申请。' }],
  增加一项: [{ text: '企业应保存工单。' }, { text: '企业应保存工单。\n企业应保存录音 6 个月。' }],
  减少一项: [{ text: '企业应保存工单。\n企业应保存录音 6 个月。' }, { text: '企业应保存工单。' }],
  改写: [{ text: '顾客应能独立完成评价。' }, { text: '顾客应能在无须他人协助时完成评价。' }],
  一紧一松: [{ text: '企业应在 4 小时内响应。\n企业应在 2 日内上门。' }, { text: '企业应在 2 小时内响应。\n企业应在 3 日内上门。' }],
  评分步骤改写: [
    { text: '企业应公开承诺。', rubric: ['没有。', '口头。', '书面。', '公开。', '逐年改进。'] },
    { text: '企业应公开承诺。', rubric: ['没有。', '口头。', '书面。', '全部公开。', '逐年改进。'] },
  ],
  改为关键项: [{ text: '企业应公开承诺。' }, { text: '企业应公开承诺。', kind: 'key' }],
} as const satisfies Record<string, readonly [Criterion, Criterion]>;

/** For every kind of change, the classes that may be declared; any other contradicts what is detected. */
const allowed: readonly (readonly [keyof typeof pairs, readonly ChangeClass[]])[] = [
  ['标点', ['editorial']],
  ['宜改为应', ['tightening']],
  ['应改为宜', ['relaxing', 'substantive']],
  ['时限缩短', ['tightening']],
  ['时限放长', ['relaxing', 'substantive']],
  ['增加一项', ['tightening']],
  ['减少一项', ['relaxing', 'substantive']],
  ['改写', ['relaxing', 'tightening', 'substantive']],
  ['一紧一松', ['tightening', 'substantive']],
  ['评分步骤改写', ['relaxing', 'tightening', 'substantive']],
  ['改为关键项', ['tightening']],
];

describe.for(allowed)('%s', ([name, classes]) => {
  test.for(['editorial', 'relaxing', 'tightening', 'substantive'] as const)('declared %s', (kind) => {
    const [from, to] = pairs[name];
    expect(declared(from, to, kind).length === 0).toBe(classes.includes(kind));
  });
});

test('a contradiction says what was declared and what was found', () => {
  expect(declared(...pairs.时限缩短, 'editorial')).toEqual(['SQ-001 申明为编辑性，但文字、效力或数值有变。']);
  expect(declared(...pairs.时限缩短, 'relaxing')).toEqual(['SQ-001 申明为放宽，但检出收紧。']);
  expect(declared(...pairs.时限放长, 'tightening')).toEqual(['SQ-001 申明为收紧，但只检出放宽。']);
  expect(declared(...pairs.标点, 'substantive')).toEqual(['SQ-001 申明为实质性，但只检出编辑性变化。']);
});

describe('declarations and changes match one to one', () => {
  const [from, to] = pairs.改写;
  const entry = { from: ['SQ-001'], to: ['SQ-001'], class: 'substantive' as const, reason: '理由。' };
  test.for<readonly [string, Partial<Changes> | undefined, readonly string[]]>([
    ['all declared', { changes: [entry] }, []],
    ['no file', undefined, ['2.0 版对 1.0 版有 1 处变化，但没有 changes.yaml。']],
    ['nothing declared', {}, ['SQ-001 有变化（检出为实质性）但没有申明。']],
    ['declared twice', { changes: [entry, entry] }, ['SQ-001 申明了两次。']],
    [
      'something that did not change',
      { changes: [entry, { ...entry, from: ['SQ-002'], to: ['SQ-002'] }] },
      ['申明了 SQ-002，但两版之间没有这处变化。'],
    ],
    [
      'another pair of ids',
      { changes: [{ ...entry, to: [] }] },
      ['申明了 删除 SQ-001，但两版之间没有这处变化。', 'SQ-001 有变化（检出为实质性）但没有申明。'],
    ],
    ['against another version', { against: '0.9', changes: [entry] }, ['申明的比较对象是 0.9，上一版是 1.0。']],
  ])('%s', ([, changes, expected]) => {
    expect(said([from], [to], changes)).toEqual(expected);
  });
});

test('a version that changes nothing needs no declarations', () => {
  expect(said([{ text: '企业应公开价目。' }], [{ text: '企业应公开价目。' }], undefined)).toEqual([]);
});

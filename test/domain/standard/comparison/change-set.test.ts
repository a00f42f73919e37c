import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '#domain/standard/comparison/change-set.ts';
import type { Comparable, ComparableCriterion } from '#domain/standard/comparison/comparable.ts';
import { textChanges } from '#domain/standard/comparison/word-diff.ts';

const base: ComparableCriterion = { id: 'SE-001', title: '首次响应', section: 'service-efficiency', text: '企业应答复顾客。' };

function version(version: string, criteria: readonly Partial<ComparableCriterion>[], ids: Comparable['ids'] = 'permanent'): Comparable {
  return { standard: 'asmm', version, title: '评价准则', ids, criteria: criteria.map((criterion) => ({ ...base, ...criterion })) };
}

/** The one change between two forms of a criterion. */
function changeBetween(from: Partial<ComparableCriterion>, to: Partial<ComparableCriterion>) {
  return compare(version('1.0', [from]), version('2.0', [to])).changes[0];
}

describe('one criterion, one change: facets and class', () => {
  const texts: readonly (readonly [string, string, string, readonly string[], string])[] = [
    ['宜改为应', '企业宜在 4 小时内答复。', '企业应在 4 小时内答复。', ['strength'], 'tightening'],
    ['应改为宜', '企业应设专人回访。', '企业宜设专人回访。', ['strength'], 'relaxing'],
    ['可改为不得', '企业可另行收费。', '企业不得另行收费。', ['strength'], 'tightening'],
    ['应改为不得', '企业应收取押金。', '企业不得收取押金。', ['strength'], 'substantive'],
    ['应与应当同义', '企业应公开价格。', '企业应当公开价格。', ['wording'], 'substantive'],
    ['时限缩短', '企业应在 4 小时内答复。', '企业应在 2 小时内答复。', ['threshold'], 'tightening'],
    ['时限放长', '企业应在 2 日内答复。', '企业应在 3 日内答复。', ['threshold'], 'relaxing'],
    ['比例提高', '接通率应不低于 85%。', '接通率应不低于 90%。', ['threshold'], 'tightening'],
    ['比例降低', '接通率应达到 90% 以上。', '接通率应达到 85% 以上。', ['threshold'], 'relaxing'],
    ['间隔放长', '企业应每 6 个月测评一次。', '企业应每 12 个月测评一次。', ['threshold'], 'relaxing'],
    ['同一时限换单位', '企业应在 120 分钟内答复。', '企业应在 2 小时内答复。', ['wording'], 'substantive'],
    ['标点与全半角', '企业应答复顾客（含电话）。', '企业应答复顾客(含电话)', ['punctuation'], 'editorial'],
    ['引用序号', '企业应按 6.4 记录。', '企业应按 6.3 记录。', ['cross-reference'], 'editorial'],
    ['法条序号', '依照第十五条第一款处理。', '依照第十七条第一款处理。', ['cross-reference'], 'editorial'],
    ['引用别的法律', '依照《产品质量法》第十条处理。', '依照《产品质量法》第十二条处理。', ['wording'], 'substantive'],
    ['改写', '企业应答复顾客。', '企业应回复投诉人。', ['wording'], 'substantive'],
    ['增加一项要求', '企业应答复顾客。', '企业应答复顾客。\n企业应留存记录。', ['requirement-added'], 'tightening'],
    ['增加一项许可', '企业应答复顾客。', '企业应答复顾客。\n企业可委托网点答复。', ['requirement-added'], 'substantive'],
    ['删去一项要求', '企业应答复顾客。\n企业应留存记录。', '企业应答复顾客。', ['requirement-removed'], 'relaxing'],
    [
      '一紧一松',
      '企业应在 4 小时内答复。\n企业应在 2 日内上门。',
      '企业应在 2 小时内答复。\n企业应在 3 日内上门。',
      ['threshold'],
      'substantive',
    ],
    ['应急不是应', '企业应备应急物资。', '企业应备急用物资。', ['wording'], 'substantive'],
  ];
  test.for(texts)('%s', ([, from, to, facets, expected]) => {
    const change = changeBetween({ text: from }, { text: to });
    expect(change).toMatchObject({ relation: 'modified', facets, class: expected });
  });

  test.for([
    ['分值提高', { points: 2 }, { points: 3 }, 'points', 'tightening'],
    ['分值降低', { points: 3 }, { points: 2 }, 'points', 'relaxing'],
    ['改为关键项', { kind: 'general' }, { kind: 'key' }, 'level', 'tightening'],
    ['改为一般项', { kind: 'key' }, { kind: 'general' }, 'level', 'relaxing'],
    ['级别改变', { level: 1 }, { level: 2 }, 'level', 'substantive'],
    ['标题改写', { title: '首次响应' }, { title: '首次答复' }, 'title', 'substantive'],
    ['评分步骤改写', { rubric: ['无记录'] }, { rubric: ['没有登记'] }, 'rubric', 'substantive'],
    ['评分步骤只动标点', { rubric: ['无记录。'] }, { rubric: ['无记录'] }, 'punctuation', 'editorial'],
    ['证据改写', { evidence: ['工单'] }, { evidence: ['录音'] }, 'evidence', 'substantive'],
    ['引用文件改写', { references: ['GB/T 19012-2019 7.4'] }, { references: ['GB/T 19012-2019 7.5'] }, 'references', 'substantive'],
    [
      '门槛数据收紧（单位不同）',
      { thresholds: [{ quantity: 'reply', max: 4, unit: 'h' }] },
      { thresholds: [{ quantity: 'reply', max: 120, unit: 'min' }] },
      'threshold',
      'tightening',
    ],
    ['新增门槛数据', {}, { thresholds: [{ quantity: 'reply', min: 90, unit: '%' }] }, 'threshold', 'tightening'],
  ] as const)('%s', ([, from, to, facet, expected]) => {
    expect(changeBetween(from, to)).toMatchObject({ relation: 'modified', facets: [facet], class: expected });
  });
});

describe('relations', () => {
  test('the same criterion in another section has moved', () => {
    expect(changeBetween({}, { section: 'management-system' })).toMatchObject({
      relation: 'moved',
      facets: ['section'],
      class: 'editorial',
    });
  });

  test('moved and reworded is modified with the facet section', () => {
    const change = changeBetween({}, { section: 'management-system', text: '企业应回复投诉人。' });
    expect(change).toMatchObject({ relation: 'modified', facets: ['section', 'wording'] });
  });

  test('split, merged and replaced come from declared predecessors', () => {
    const old = version('1.0', [{ id: 'A-001' }, { id: 'B-001' }, { id: 'B-002' }, { id: 'C-001' }, { id: 'D-001' }]);
    const fresh = version('2.0', [
      { id: 'A-002', predecessors: ['A-001'] },
      { id: 'A-003', predecessors: ['A-001'] },
      { id: 'B-003', predecessors: ['B-001', 'B-002'] },
      { id: 'C-002', predecessors: ['C-001'] },
      { id: 'E-001' },
    ]);
    const relations = compare(old, fresh).changes.map(({ relation, from, to }) => [relation, from, to]);
    expect(relations).toEqual([
      ['split', ['A-001'], ['A-002', 'A-003']],
      ['merged', ['B-001', 'B-002'], ['B-003']],
      ['replaced', ['C-001'], ['C-002']],
      ['removed', ['D-001'], []],
      ['added', [], ['E-001']],
    ]);
  });

  test('likeness alone only ever makes a suggestion', () => {
    const text = '企业应在受理后 2 小时内首次响应顾客，并告知预计完成时间和上门人员。';
    const result = compare(version('1.0', [{ id: 'A-001', text }]), version('2.0', [{ id: 'A-009', text }]));
    expect(result.summary).toMatchObject({ added: 1, removed: 1, replaced: 0 });
    expect(result.suggestions).toEqual([{ from: ['A-001'], to: ['A-009'], similarity: 1 }]);
  });

  test('a criterion that keeps its id may take in another', () => {
    const result = compare(version('1.0', [{ id: 'A-001' }, { id: 'A-002' }]), version('2.0', [{ id: 'A-001', predecessors: ['A-002'] }]));
    expect(result.changes).toMatchObject([{ relation: 'merged', from: ['A-001', 'A-002'], to: ['A-001'] }]);
  });

  test('a predecessor that was named before is history, not a change', () => {
    const carried = [{ id: 'A-001' }, { id: 'A-002', predecessors: ['A-001'], text: '企业应留存记录。' }];
    expect(compare(version('1.1', carried), version('2.0', carried)).summary).toMatchObject({ unchanged: 2, split: 0 });
  });

  test('versions in between hand predecessors on', () => {
    const between = version('1.1', [{ id: 'A-002', predecessors: ['A-001'] }]);
    const result = compare(version('1.0', [{ id: 'A-001' }]), version('2.0', [{ id: 'A-003', predecessors: ['A-002'] }]), {
      between: [between],
    });
    expect(result.changes).toMatchObject([{ relation: 'replaced', from: ['A-001'], to: ['A-003'] }]);
  });

  test('where ids are places, criteria pair by what they say', () => {
    const old = version(
      '2009',
      [
        { id: '第一条', text: '为了保护消费者的合法权益，制定本法。' },
        { id: '第二条', text: '经营者提供商品，应当遵守本法。' },
      ],
      'positional',
    );
    const fresh = version(
      '2013',
      [
        { id: '第一条', text: '为了保护消费者的合法权益，制定本法。' },
        { id: '第二条', text: '国家鼓励全社会共同监督市场秩序。' },
        { id: '第三条', text: '经营者提供商品或者服务，应当遵守本法。' },
      ],
      'positional',
    );
    expect(compare(old, fresh).changes.map(({ relation, from, to }) => [relation, ...from, ...to])).toEqual([
      ['unchanged', '第一条', '第一条'],
      ['added', '第二条'],
      ['modified', '第二条', '第三条'],
    ]);
  });
});

describe('word changes', () => {
  test.for([
    [
      '在 2 小时内',
      '在 1 小时内',
      [
        ['equal', '在 '],
        ['delete', '2 小时'],
        ['insert', '1 小时'],
        ['equal', '内'],
      ],
    ],
    [
      '企业应当留存',
      '企业不得留存',
      [
        ['equal', '企业'],
        ['delete', '应当'],
        ['insert', '不得'],
        ['equal', '留存'],
      ],
    ],
    [
      '甲。\n乙应记录。',
      '甲。\n丙应检查。\n乙应记录。',
      [
        ['equal', '甲。'],
        ['insert', '\n丙应检查。'],
        ['equal', '\n乙应记录。'],
      ],
    ],
  ] as const)('%s → %s', ([from, to, expected]) => {
    expect(textChanges(from, to).map(({ op, value }) => [op, value])).toEqual(expected);
  });

  test('a paragraph that only changed its place is marked as moved', () => {
    const moved = textChanges('甲应记录服务过程。\n乙应公开价格。\n丙应回访。', '乙应公开价格。\n丙应回访。\n甲应记录服务过程。').filter(
      (run) => run.moved,
    );
    expect(moved.map(({ op, value }) => [op, value.trim()])).toEqual([
      ['delete', '甲应记录服务过程。'],
      ['insert', '甲应记录服务过程。'],
    ]);
  });
});

const phrase = fc.constantFrom(
  '企业',
  '应',
  '宜',
  '不得',
  '在 2 小时内',
  '在 30 个工作日内',
  '答复顾客',
  '应急',
  '，',
  '。',
  '（含网点）',
  '第三条',
  ' ',
  '95%',
  'API v2',
);
const line = fc.array(phrase, { maxLength: 10 }).map((words) => words.join(''));
const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

describe('properties', () => {
  test('equal and deleted runs give the old text, equal and inserted ones the new', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const runs = textChanges(from, to);
        const side = (dropped: string) =>
          runs
            .filter(({ op }) => op !== dropped)
            .map(({ value }) => value)
            .join('');
        expect(side('insert')).toBe(from);
        expect(side('delete')).toBe(to);
      }),
      { numRuns: 2000 },
    );
  });

  const criteria = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 12 }), text, section: fc.constantFrom('a', 'b'), points: fc.integer({ min: 1, max: 4 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 8,
    },
  );
  const standard = fc.tuple(criteria, fc.constantFrom('permanent', 'positional')).map(([list, ids]) =>
    version(
      '1.0',
      list.map(({ id, ...rest }) => ({ ...rest, id: `A-${String(id).padStart(3, '0')}` })),
      ids,
    ),
  );

  test('a version compared with itself shows nothing', () => {
    fc.assert(
      fc.property(standard, (one) => {
        const { summary, changes } = compare(one, one, { match: 'id' });
        expect(summary.unchanged).toBe(one.criteria.length);
        expect(changes.every(({ facets }) => facets.length === 0)).toBe(true);
      }),
    );
  });

  test('comparing backwards mirrors comparing forwards', () => {
    fc.assert(
      fc.property(standard, standard, fc.constantFrom('id', 'text'), (one, other, match) => {
        const pairs = (from: Comparable, to: Comparable) => compare(from, to, { match }).changes.map(({ from, to }) => [from, to] as const);
        const forwards = pairs(one, other).map(([from, to]) => `${from}|${to}`);
        const backwards = pairs(other, one).map(([from, to]) => `${to}|${from}`);
        expect(backwards.toSorted()).toEqual(forwards.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('every criterion of both sides is accounted for exactly once', () => {
    fc.assert(
      fc.property(standard, standard, fc.constantFrom('id', 'text'), (one, other, match) => {
        const { changes } = compare(one, other, { match });
        expect(changes.flatMap(({ from }) => from).toSorted()).toEqual(one.criteria.map(({ id }) => id).toSorted());
        expect(changes.flatMap(({ to }) => to).toSorted()).toEqual(other.criteria.map(({ id }) => id).toSorted());
      }),
    );
  });
});

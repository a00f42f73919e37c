import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, isObject, type JsonObject, same, withPart } from '#client/assessment/path.ts';

const document: JsonObject = {
  title: '自评',
  answers: { 'SE-004': { step: 2, evidence: [{ text: '60 单' }] } },
  plan: { actions: [{ id: 'one', due: '2027-01-01' }, { id: 'two' }] },
};

describe('a part of a document', () => {
  test.for([
    [['title'], '自评'],
    [['answers', 'SE-004', 'step'], 2],
    [['plan', 'actions', 'one', 'due'], '2027-01-01'],
    [['plan', 'actions', 'three', 'due'], undefined],
    [['answers', 'SE-005', 'step'], undefined],
    [['answers', 'constructor'], undefined],
    [['title', 'length'], undefined],
  ] as const)('at %j it is %j', ([path, part]) => {
    expect(at(document, path)).toEqual(part);
  });

  test('set, it is found where it was set, and nothing else changes', () => {
    const changed = withPart(document, ['plan', 'actions', 'two', 'due'], '2027-02-02');
    expect(at(changed, ['plan', 'actions', 'two', 'due'])).toBe('2027-02-02');
    expect(at(changed, ['answers'])).toBe(at(document, ['answers']));
    expect(at(document, ['plan', 'actions', 'two', 'due'])).toBeUndefined();
  });

  test('taken out, it is gone, and its neighbours stand', () => {
    const without = withPart(document, ['plan', 'actions', 'one'], undefined);
    expect(at(without, ['plan', 'actions'])).toEqual([{ id: 'two' }]);
    expect(withPart(document, ['answers', 'SE-004', 'step'], undefined)).not.toHaveProperty('answers.SE-004.step');
  });

  test('setting and reading agree for any path and value', () => {
    const step = fc.string({ minLength: 1, maxLength: 6 }).filter((name) => name !== '__proto__');
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.oneof(fc.integer(), fc.string(), fc.boolean()), (path, part) => {
        const changed = withPart({}, path, part);
        expect(isObject(changed)).toBe(true);
        expect(at(changed, path)).toEqual(part);
        expect(at(withPart(changed, path, undefined), path)).toBeUndefined();
      }),
    );
  });

  test('two parts are the same whatever the order of their fields', () => {
    expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same(undefined, '')).toBe(false);
  });
});

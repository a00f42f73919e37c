import { expect, test } from 'vitest';
import { cellwise } from '#site/comparison/cells.ts';

test('cells that were replaced together go cell by cell, with a mark between them', () => {
  const runs = cellwise([
    { op: 'equal', value: '总得分率不低于\t' },
    { op: 'delete', value: '85%\t60%' },
    { op: 'insert', value: '88%\t65%' },
    { op: 'equal', value: '\n' },
  ]);
  expect(runs).toEqual([
    { op: 'equal', value: '总得分率不低于 ｜ ' },
    { op: 'delete', value: '85%' },
    { op: 'insert', value: '88%' },
    { op: 'equal', value: ' ｜ ' },
    { op: 'delete', value: '60%' },
    { op: 'insert', value: '65%' },
    { op: 'equal', value: '\n' },
  ]);
});

test('rows that differ in their cells stay whole', () => {
  const runs = cellwise([
    { op: 'delete', value: '甲\t乙' },
    { op: 'insert', value: '丙' },
  ]);
  expect(runs).toEqual([
    { op: 'delete', value: '甲 ｜ 乙' },
    { op: 'insert', value: '丙' },
  ]);
});

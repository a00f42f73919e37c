import { expect, test } from 'vitest';
import { bulkRow, isHead } from '#domain/lookup/bulk-row.ts';

test.for([
  [['ASMM-2026-000123-4'], 'ASMM-2026-000123-4'],
  [['3', '云岭家电服务有限公司', 'asmm 2026 000123 4'], 'asmm 2026 000123 4'],
  [['云岭家电服务有限公司', '91440400990000009X'], '91440400990000009X'],
  [[7, ' 云岭家电 ', ''], '云岭家电'],
  [['911100000000004570'], '911100000000004570'],
] as const)('%j asks for %s', ([cells, query]) => expect(bulkRow(cells)).toEqual({ kind: 'query', query }));

test.for([[[911100000000004500]], [['9.111E+17']], [[911100000000004500, '云岭家电']]] as const)('%j was spoilt', ([cells]) => {
  expect(bulkRow(cells)).toMatchObject({ kind: 'spoilt' });
});

test('a row of nothing asks nothing', () => expect(bulkRow(['', undefined, ' — '])).toBeUndefined());

test.for([
  [['序号', '企业名称'], true],
  [['统一社会信用代码'], true],
  [['云岭家电'], false],
  [[''], false],
] as const)('%j is a head: %s', ([cells, head]) => expect(isHead(cells)).toBe(head));

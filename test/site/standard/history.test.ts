import { beforeAll, expect, test } from 'vitest';
import type { Standard } from '#domain/standard/model.ts';
import { readRepository } from '#io/repository.ts';
import { historyOf } from '#site/standard/history.ts';

let criteria: Standard;

beforeAll(() => {
  const standard = readRepository('.').register.standards.find((each) => each.id === 'asmm');
  if (!standard) throw new Error('no standard asmm');
  criteria = standard;
});

test.for([
  ['SE-004', ['1.0 首次列入', '1.1 编辑性修改', '2.0 收紧', '2.1 未变']],
  ['SQ-001', ['1.0 首次列入', '1.1 未变', '2.0 删除']],
  ['SQ-010', ['2.0 由 SQ-001、SQ-002 合并', '2.1 未变']],
  ['CS-007', ['2.0 由 CS-003 拆分', '2.1 未变']],
  ['CI-006', ['2.0 代替 CI-004', '2.1 未变']],
] as const)('the life of %s in short', ([id, expected]) => {
  expect(historyOf(criteria, id).map((line) => `${line.version} ${line.words}`)).toEqual(expected);
});

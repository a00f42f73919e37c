import { beforeAll, expect, test } from 'vitest';
import type { Standard } from '#domain/standard/model.ts';
import { readRepository } from '#io/repository.ts';
import { versionBanner } from '#site/standard/banner.ts';

let standards: readonly Standard[];

beforeAll(() => {
  standards = readRepository('.').register.standards;
});

test.for([
  ['asmm', '2.0', '2026-08-31', 'hold', '2.0 版已发布，自 2026 年 9 月 1 日起实施。'],
  ['asmm', '2.0', '2026-09-01', 'accent', '2.0 版是现行版本，自 2026 年 9 月 1 日起实施。'],
  ['asmm', '1.1', '2026-08-31', 'accent', '1.1 版是现行版本，自 2024 年 12 月 1 日起实施。'],
  ['asmm', '1.1', '2027-08-31', 'past', '依本版取得的证书须在此前升级到 2.0 版。'],
  ['asmm', '1.1', '2027-09-01', 'past', '过渡期已于 2027 年 8 月 31 日结束'],
  ['asmm', '1.0', '2026-11-23', 'past', '1.0 版自 2024 年 12 月 1 日起由 1.1 版代替。'],
  ['asmm', '2.1', '2026-12-31', 'hold', '意见请在 2026 年 12 月 31 日（含当日）前提出。'],
  ['asmm', '2.1', '2027-01-01', 'hold', '征求意见已于 2026 年 12 月 31 日截止。'],
  ['asmm-rules', '1.0', '2026-11-23', 'past', '依本版取得的证书不受影响。'],
] as const)('%s %s on %s says so, in tone %s', ([id, number, day, tone, words]) => {
  const standard = standards.find((each) => each.id === id);
  const version = standard?.versions.find((each) => each.version === number);
  if (!standard || !version) throw new Error(`no ${id}@${number}`);
  const banner = versionBanner(standard, version, day);
  expect(banner.tone).toBe(tone);
  expect([banner.lead, ...banner.sentences].join('')).toContain(words);
});

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inShanghai } from '#io/clock.ts';
import { publishedFiles } from '#io/publish/files.ts';
import { readRepository } from '#io/repository.ts';
import { minimal } from '../support/doctored.ts';
import { bytesOf } from '../support/published.ts';

const lookup = join(import.meta.dirname, '../../scripts/lookup.ts');
const folder = mkdtempSync(join(tmpdir(), 'lookup-'));
const hour = 3_600_000;

beforeAll(() => {
  publish('fresh', inShanghai(Date.now() - hour));
  publish('stale', inShanghai(Date.now() - 8 * 24 * hour));
});
afterAll(() => rmSync(folder, { recursive: true }));

function publish(name: string, issuedAt: string): void {
  for (const file of publishedFiles(readRepository(minimal), '2026-07-15', issuedAt)) {
    mkdirSync(dirname(join(folder, name, file.path)), { recursive: true });
    writeFileSync(join(folder, name, file.path), bytesOf(file));
  }
}

function ask(query: string, day: string, site: string, ...options: readonly string[]) {
  const all = [lookup, query, '--as-of', day, '--site', join(folder, site), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.for([
  ['a valid certificate', 'ASMM-2026-000001-7', '2026-07-15', 'fresh', 0, '有效：'],
  ['the same by another spelling', 'asmm 2026 000001 7', '2026-07-15', 'fresh', 0, '有效：'],
  ['no 有效 on stale data', 'ASMM-2026-000001-7', '2026-07-15', 'stale', 1, '无法确认：'],
  ['a suspended one', 'ASMM-2026-000002-5', '2026-06-15', 'fresh', 1, '暂停：'],
  ['a suspended one on stale data too', 'ASMM-2026-000002-5', '2026-06-15', 'stale', 1, '暂停：'],
  ['an expired one', 'ASMM-2026-000001-7', '2029-03-10', 'fresh', 1, '过期失效：'],
  ['a number never issued', 'ASMM-2026-000003-3', '2026-07-15', 'fresh', 1, '从未颁发'],
  ['a slip of the finger', 'ASMM-2026-000001-8', '2026-07-15', 'fresh', 1, '校验位不对'],
  ['an inner part of a name', '家电服务', '2026-07-15', 'fresh', 0, 'ASMM-2026-000002-5'],
  ['a credit code', '914404009900000098', '2026-07-15', 'fresh', 0, 'ASMM-2026-000001-7'],
] as const)('%s', ([, query, day, site, status, words]) => {
  const answer = ask(query, day, site);
  expect(answer.stdout).toContain(words);
  expect(answer.status).toBe(status);
});

test('as JSON', () => {
  const { stdout } = ask('ASMM-2026-000001-7', '2026-07-15', 'fresh', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    asOf: '2026-07-15',
    fresh: true,
    answer: { kind: 'exact', certificate: { status: 'valid' } },
  });
});

test.for([
  ['', '也可以只输入开头'],
  ['。，！', '也可以只输入开头'],
  ['电', '请再输入一个字'],
  ["'; DROP TABLE certificates; --", '没有找到“'],
  ['😀', '也可以只输入开头'],
  ['\u202e\u0007<b>绝无此名</b>', '没有找到“'],
  ['证'.repeat(10_000), `没有找到“${'证'.repeat(60)}……”`],
] as const)('strange input %# is answered', ([query, words]) => {
  const { status, stdout, stderr } = ask(query, '2026-07-15', 'fresh');
  expect(stdout).toContain(words);
  expect([status, stderr]).toEqual([1, '']);
});

describe('an index', () => {
  const ills: readonly (readonly [what: string, spoil: (file: string) => void, words: string])[] = [
    ['that is missing', (file) => rmSync(file), '没有取到'],
    ['cut short', (file) => truncateSync(file, 80), '不完整'],
    ['with pages that say 404 in its place', (file) => writeFileSync(file, '<h1>404 Not Found</h1>'), '不完整'],
    [
      'of another build',
      (file) => writeFileSync(file, '{"index":"3-00000000000000","part":"numbers/fence","check":"","content":[]}'),
      '不完整',
    ],
  ];

  test.for(ills)('%s gives no answer, and never “not found”', ([, spoil, words]) => {
    cpSync(join(folder, 'fresh'), join(folder, 'ill'), { recursive: true });
    for (const file of globSync('api/v1/lookup/*/**/*.json', { cwd: join(folder, 'ill') })) spoil(join(folder, 'ill', file));
    const { status, stdout, stderr } = ask('ASMM-2026-000001-7', '2026-07-15', 'ill');
    expect(stdout).toContain(words);
    expect(stdout).toContain('这不是“没有找到”');
    expect([status, stderr]).toEqual([1, '']);
    rmSync(join(folder, 'ill'), { recursive: true });
  });
});

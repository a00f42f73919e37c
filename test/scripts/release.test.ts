import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedMatter } from '#io/release.ts';
import { type GitRepository, gitRepository } from '../support/git-repository.ts';
import { type Ran, runScript } from '../support/run-script.ts';

const day = '2026-07-15';
const matter = 'standards/asmm/1.1/version.yaml';
const changes = 'standards/asmm/1.1/changes.yaml';
const criterion = 'standards/asmm/1.1/service-efficiency/SE-001.mdx';

function release(repository: GitRepository, ...args: readonly string[]): Ran {
  return runScript('release', '--root', repository.root, '--as-of', day, ...args);
}

/** A draft 1.1 that is ready: one limit relaxed, declared, committed. */
function ready(): GitRepository {
  const repository = gitRepository({ draft: true });
  repository.replace(criterion, '4 小时', '6 小时');
  repository.replace(criterion, 'max: 4', 'max: 6');
  repository.replace(changes, 'changes: []', 'changes:\n  - { from: [SE-001], to: [SE-001], class: relaxing, reason: 夜间受理量小。 }');
  repository.commit('criteria: give more time for the first response');
  return repository;
}

describe('a draft that is ready', () => {
  test('is published, frozen and described, and passes the checks', () => {
    using repository = ready();
    const { code, out, err } = release(repository, 'asmm@1.1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('已发布 asmm@1.1，发布日期 2026-07-15，实施日期 2026-10-01。');
    expect(out).toContain('git tag asmm-1.1');
    expect(repository.read(matter)).toContain(
      'status: published # until the committee adopts it\npublished: "2026-07-15"\neffective: "2026-10-01" # planned\n',
    );
    const notes = repository.read('standards/asmm/releases/1.1.md');
    expect(notes).toContain('# 最小评价准则 1.1 发布说明');
    expect(notes).toContain('### 放宽（1）');
    expect(notes).toContain('**SE-001 首次响应时限**（修改：数值）：夜间受理量小。');
    expect(notes).toContain('技术委员会 2026 年第 1 号决议（示例）');
    expect(notes).toContain('收到 1 条意见：采纳 1 条');
    expect(notes).toMatch(/依据旧版且有效或暂停的证书 \d+ 张/);
    expect(runScript('validate', '--root', repository.root, '--as-of', day)).toMatchObject({ code: 0 });
    expect(repository.git('diff', '--stat', '--', 'standards/asmm/1.1')).toContain('1 file changed, 2 insertions(+), 1 deletion(-)');
  });

  test('is frozen from then on, and not published twice', () => {
    using repository = ready();
    release(repository, 'asmm@1.1');
    expect(release(repository, 'asmm@1.1')).toMatchObject({ code: 1, err: expect.stringContaining('已经发布（2026-07-15）并冻结') });
    repository.replace(criterion, '6 小时', '8 小时');
    expect(runScript('validate', '--root', repository.root, '--as-of', day).out).toContain('[freeze] asmm@1.1 已发布，这个文件却改动了');
  });

  test('is only described by a dry run', () => {
    using repository = ready();
    const { code, out } = release(repository, 'asmm@1.1', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('可以发布 asmm@1.1');
    expect(out).toContain('### 放宽（1）');
    expect(repository.git('status', '--porcelain')).toBe('');
  });
});

describe('a draft that is not ready', () => {
  test('is refused with all the reasons at once, and nothing is written', () => {
    using repository = ready();
    repository.replace(matter, '2026-07-01', '2026-07-31');
    repository.replace(matter, 'effective: "2026-10-01"', 'effective: "2026-08-01"');
    repository.replace('standards/asmm/1.1/comments.yaml', 'disposition: accepted', 'disposition: pending');
    repository.replace(changes, '1 号决议', '1 号决议，同意公开征求意见');
    repository.replace(changes, 'class: relaxing', 'class: editorial');
    const before = repository.git('status', '--porcelain');
    const { code, err } = release(repository, 'asmm@1.1');
    expect(code).toBe(1);
    for (const reason of [
      '征求意见到 2026-07-31 才截止',
      '1 条意见没有处理：C-001',
      '小版本最早 2026-08-14 实施（实施规则 RQ-005），现在写的是 2026-08-01',
      '应写通过本版的决议',
      '有没提交的改动',
      '申明为编辑性',
    ]) {
      expect(err).toContain(reason);
    }
    expect(repository.git('status', '--porcelain')).toBe(before);
    expect(existsSync(join(repository.root, 'standards/asmm/releases'))).toBe(false);
  });

  const faults: readonly (readonly [string, (repository: GitRepository) => void, string])[] = [
    [
      'an undeclared change',
      (r) => r.replace(changes, r.read(changes).slice(r.read(changes).indexOf('changes:')), 'changes: []\n'),
      'SE-001 有变化',
    ],
    ['no day of effect', (r) => r.replace(matter, 'effective: "2026-10-01" # planned\n', ''), '没有实施日期'],
    ['a day of effect in the past', (r) => r.replace(matter, '2026-10-01', '2026-07-01'), '已经过去'],
    ['no difference', (r) => r.git('revert', '--no-edit', '--quiet', 'HEAD'), '没有任何差别'],
    ['a fault elsewhere', (r) => r.replace('content/glossary.yaml', 'terms:', 'words:'), '检查有'],
  ];
  test.for(faults)('%s', ([, spoil, reason]) => {
    using repository = ready();
    spoil(repository);
    if (repository.git('status', '--porcelain') !== '') repository.commit('criteria: spoil');
    const { code, err } = release(repository, 'asmm@1.1');
    expect(err).toContain(reason);
    expect(code).toBe(1);
  });

  test('a major version needs notice and a transition that names every version still in use', () => {
    using repository = ready();
    repository.git('mv', 'standards/asmm/1.1', 'standards/asmm/2.0');
    repository.replace('standards/asmm/standard.yaml', '"1.1"', '"2.0"');
    repository.replace('standards/asmm/2.0/version.yaml', '"1.1"', '"2.0"');
    repository.commit('criteria: call it major');
    const { code, err } = release(repository, 'asmm@2.0');
    expect(code).toBe(1);
    expect(err).toContain('大版本最早 2026-10-13 实施');
    expect(err).toContain('大版本没有过渡期');
    repository.replace(
      'standards/asmm/2.0/version.yaml',
      '"2026-10-01" # planned',
      '"2026-11-01"\ntransition: { from: ["1.0"], until: "2027-10-31" }',
    );
    repository.commit('criteria: give time');
    expect(release(repository, 'asmm@2.0')).toMatchObject({ code: 0, out: expect.stringContaining('通知依据旧版的持证企业') });
    expect(repository.read('standards/asmm/releases/2.0.md')).toContain('过渡期：1.0 版用到 2027-10-31（含当日）');
  });

  test('outside git nothing can be sure', () => {
    using repository = ready();
    repository.git('config', 'core.worktree', '/nonexistent');
    expect(release(repository, 'asmm@1.1').err).toContain('不在 git 里');
  });
});

describe('freezing what was published before', () => {
  test('anew needs a reason and says what changed', () => {
    using repository = gitRepository();
    const file = 'standards/asmm/1.0/service-efficiency/SE-002.mdx';
    repository.write(file, `${repository.read(file)}\n`);
    expect(release(repository, '--freeze-anew', 'asmm@1.0')).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
    const { code, out } = release(repository, '--freeze-anew', 'asmm@1.0', '--reason', '补一个换行');
    expect(code).toBe(0);
    expect(out).toContain('与原来的冻结相比：service-efficiency/SE-002.mdx');
    expect(out).toContain('standard: freeze asmm@1.0 anew: 补一个换行');
    expect(runScript('validate', '--root', repository.root, '--as-of', day).code).toBe(0);
  });

  test('anew is over with 1.0.0', () => {
    using repository = gitRepository();
    repository.write('package.json', '{"version":"1.0.0"}');
    expect(release(repository, '--freeze-anew', 'asmm@1.0', '--reason', '补一个换行')).toMatchObject({
      code: 1,
      err: expect.stringContaining('不得重新冻结'),
    });
  });

  test('without a lock entry it is frozen as it stands', () => {
    using repository = gitRepository();
    const lock = repository.read('standards/freeze.lock.json');
    repository.write('standards/freeze.lock.json', '{}\n');
    expect(release(repository, 'asmm@1.0')).toMatchObject({ code: 0, out: expect.stringContaining('已经冻结') });
    expect(repository.read('standards/freeze.lock.json')).toBe(lock);
  });
});

test.for([
  ['asmm', '不是版本'],
  ['asmm@9.0', '没有 asmm@9.0，现有：asmm@1.0'],
  ['../x@1.0', '不是版本'],
] as const)('%s is wrong usage', ([name, said]) => {
  using repository = gitRepository();
  expect(release(repository, name)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
});

test.for([
  ['version: "2.1"\nstatus: draft\nsummary: 甲\n', 'version: "2.1"\nstatus: published\npublished: "2026-07-15"\nsummary: 甲\n'],
  ['status: "draft"  # note', 'status: published  # note\npublished: "2026-07-15"\n'],
  ["published: '2026-01-01' # planned\nstatus: draft\n", 'published: "2026-07-15" # planned\nstatus: published\n'],
  ['status: draft\r\nsummary: 甲\r\n', 'status: published\r\npublished: "2026-07-15"\r\nsummary: 甲\r\n'],
] as const)('%j is published byte by byte', ([from, to]) => {
  expect(publishedMatter(from, day)).toBe(to);
});

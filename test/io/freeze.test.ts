import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRepository } from '#io/check.ts';
import { digestOf, digestsOf, lockFile, lockText, mayFreezeAnew, readLock } from '#io/freeze.ts';
import { minimal } from '../support/doctored.ts';
import { gitRepository } from '../support/git-repository.ts';

const day = '2026-07-15';
const criterion = 'standards/asmm/1.0/service-efficiency/SE-001.mdx';

/** What the freeze says of a repository, as `severity file:line message`. */
function freezeOf(root: string, base?: string): string[] {
  return checkRepository(root, day, { base })
    .findings.filter(({ rule }) => rule === 'freeze')
    .map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`);
}

test('line ends do not count, every other byte does', () => {
  expect(digestOf(Buffer.from('甲\r\n乙\r\n'))).toBe(digestOf(Buffer.from('甲\n乙\n')));
  expect(digestOf(Buffer.from('甲 \n'))).not.toBe(digestOf(Buffer.from('甲\n')));
  expect(digestOf(Buffer.from('\uFEFF甲\n'))).not.toBe(digestOf(Buffer.from('甲\n')));
});

test('the lock is written in a fixed order and read back', () => {
  const digests = digestsOf(minimal, 'asmm@1.0');
  const text = lockText({ 'b@1.0': digests, 'asmm@1.0': Object.fromEntries(Object.entries(digests).toReversed()) });
  expect(text.indexOf('asmm@1.0')).toBeLessThan(text.indexOf('b@1.0'));
  expect(readFileSync(join(minimal, lockFile), 'utf8')).toBe(lockText({ 'asmm@1.0': digests }));
  expect(readLock(minimal).lock).toEqual({ 'asmm@1.0': digests });
});

describe('a published version', () => {
  test('that stands as published gives nothing, on whatever system it was checked out', () => {
    using repository = gitRepository();
    expect(freezeOf(repository.root)).toEqual([]);
    const file = join(repository.root, criterion);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    expect(freezeOf(repository.root)).toEqual([]);
  });

  test('that is changed is named with the first changed line, from HEAD', () => {
    using repository = gitRepository();
    repository.replace(criterion, '**宜**在受理后 4 小时内', '**应**在受理后 4 小时内');
    expect(freezeOf(repository.root)).toEqual([
      `error ${criterion}:13 asmm@1.0 已发布，这个文件却改动了。原文第 13 行是“企业**宜**在受理后 4 小时内首次响应顾客。”，现在是“企业**应**在受理后 4 小时内首次响应顾客。”。`,
    ]);
  });

  test('that was changed commits ago is compared with the text that was frozen', () => {
    using repository = gitRepository();
    repository.replace(criterion, '受理后 4 小时', '受理后 5 小时');
    repository.commit('criteria: change what is frozen');
    repository.replace(criterion, '首次响应时限', '首次响应的时限');
    repository.commit('criteria: and once more');
    expect(freezeOf(repository.root)).toEqual([
      `error ${criterion}:3 asmm@1.0 已发布，这个文件却改动了。原文第 3 行是“title: 首次响应时限”，现在是“title: 首次响应的时限”。`,
    ]);
  });

  test('that lost its end is named at the end', () => {
    using repository = gitRepository();
    repository.replace(criterion, '- 近 12 个月的首次响应时间\n</Evidence>\n', '');
    expect(freezeOf(repository.root)[0]).toContain('原文第 25 行是“- 近 12 个月的首次响应时间”');
  });

  test('without git is still found, by file', () => {
    using repository = gitRepository();
    rmSync(join(repository.root, '.git'), { recursive: true });
    repository.replace(criterion, '受理后 4 小时', '受理后 5 小时');
    expect(freezeOf(repository.root)).toEqual([`error ${criterion}:1 asmm@1.0 已发布，这个文件却改动了。`]);
  });

  test('is found below a folder of a larger repository too', () => {
    using repository = gitRepository({ below: 'deep/within' });
    repository.replace(criterion, '受理后 4 小时', '受理后 5 小时');
    expect(freezeOf(repository.root)[0]).toContain('原文第 13 行');
  });

  test('that has a file more or less is named with the file', () => {
    using repository = gitRepository();
    rmSync(join(repository.root, 'standards/asmm/1.0/scope/GEN-001.mdx'));
    writeFileSync(join(repository.root, 'standards/asmm/1.0/comments.yaml'), 'comments: []\n');
    expect(freezeOf(repository.root)).toEqual([
      'error standards/asmm/1.0/comments.yaml:1 asmm@1.0 已发布，却多出 comments.yaml。',
      'error standards/asmm/1.0/scope/GEN-001.mdx:1 asmm@1.0 已发布，但少了 scope/GEN-001.mdx。',
    ]);
  });

  test('that is gone, or turned back into a draft, is found', () => {
    using repository = gitRepository();
    repository.replace('standards/asmm/1.0/version.yaml', 'status: published', 'status: draft');
    expect(freezeOf(repository.root)[0]).toContain('原文第 4 行是“status: published”，现在是“status: draft”');
    rmSync(join(repository.root, 'standards/asmm/1.0'), { recursive: true });
    expect(freezeOf(repository.root)).toEqual(['error standards/asmm/1.0:1 已发布的 asmm@1.0 不见了。']);
  });

  test('without an entry in the lock is told how to get one', () => {
    using repository = gitRepository();
    writeFileSync(join(repository.root, lockFile), '{}\n');
    const { findings } = checkRepository(repository.root, day);
    expect(findings).toMatchObject([
      {
        rule: 'freeze',
        severity: 'error',
        file: 'standards/asmm/1.0/version.yaml',
        line: 4,
        hint: expect.stringContaining('npm run release -- asmm@1.0'),
      },
    ]);
  });

  test.for(['{', '[]', '{"asmm@1.0":{"version.yaml":"md5-0"}}', '{"asmm@1.0":1}'])('a lock that reads %s is an error, no crash', (text) => {
    using repository = gitRepository();
    writeFileSync(join(repository.root, lockFile), text);
    expect(freezeOf(repository.root)).toEqual([`error ${lockFile}:1 冻结记录读不出来。`]);
  });
});

test('a draft is free', () => {
  using repository = gitRepository({ draft: true });
  repository.replace('standards/asmm/1.1/service-efficiency/SE-001.mdx', '4 小时内', '5 小时内');
  expect(freezeOf(repository.root)).toEqual([]);
});

describe('against a base', () => {
  /** Changes a frozen text and the lock with it, as one who hides the change would. */
  function hide(root: string): void {
    const file = join(root, criterion);
    writeFileSync(file, readFileSync(file, 'utf8').replace('4 小时', '5 小时'));
    writeFileSync(join(root, lockFile), lockText({ 'asmm@1.0': digestsOf(root, 'asmm@1.0') }));
  }

  test('a lock changed with the text is found: a warning before 1.0.0, an error after', () => {
    using repository = gitRepository();
    hide(repository.root);
    expect(freezeOf(repository.root)).toEqual([]);
    expect(freezeOf(repository.root, 'HEAD')).toEqual([
      `warning ${lockFile}:1 asmm@1.0 对 HEAD 重新冻结过，变动的文件有 1 个：service-efficiency/SE-001.mdx。`,
    ]);
    writeFileSync(join(repository.root, 'package.json'), '{"version":"1.0.0"}');
    expect(mayFreezeAnew(repository.root)).toBe(false);
    expect(freezeOf(repository.root, 'HEAD')[0]).toMatch(/^error /);
  });

  test('a version of the package taken back thaws nothing', () => {
    using repository = gitRepository();
    repository.write('package.json', '{"version":"1.0.0"}');
    repository.commit('release: 1.0.0');
    hide(repository.root);
    repository.write('package.json', '{"version":"0.9.0"}');
    expect(freezeOf(repository.root, 'HEAD')[0]).toMatch(/^error .+重新冻结过/);
  });

  test('an entry taken out of the lock is found', () => {
    using repository = gitRepository();
    rmSync(join(repository.root, lockFile));
    rmSync(join(repository.root, 'standards/asmm/1.0'), { recursive: true });
    mkdirSync(join(repository.root, 'standards/asmm/1.0'));
    expect(freezeOf(repository.root, 'HEAD')).toEqual([`error ${lockFile}:1 HEAD 里冻结的 asmm@1.0 不在冻结记录里了。`]);
  });

  test('the version before one cannot be bent to fit its declarations', () => {
    using repository = gitRepository({ draft: true });
    // 1.1 asks for 2 hours where 1.0 asked for 4; with 1.0 and the lock changed alike, nothing seems to have been tightened.
    for (const version of ['1.0', '1.1']) repository.replace(`standards/asmm/${version}/service-efficiency/SE-001.mdx`, '4 小时', '2 小时');
    for (const version of ['1.0', '1.1']) repository.replace(`standards/asmm/${version}/service-efficiency/SE-001.mdx`, 'max: 4', 'max: 2');
    hide(repository.root);
    const rules = (base?: string) =>
      checkRepository(repository.root, day, { base }).findings.map(({ rule, message }) => `${rule} ${message}`);
    expect(rules().join('\n')).not.toContain('minor-version');
    expect(rules('HEAD')).toContain('minor-version 与 HEAD 里的 1.0 版相比：1.1 是小版本，但 SE-001 收紧了要求。');
  });

  test('errata once published stay', () => {
    using repository = gitRepository();
    const erratum =
      'errata:\n  - { id: E-001, version: "1.0", provision: SE-001, dated: "2026-01-05", class: editorial, was: 首次响应顾客, is: 首次答复顾客, reason: 笔误。 }\n';
    writeFileSync(join(repository.root, 'standards/asmm/errata.yaml'), erratum);
    repository.commit('criteria: mend a word');
    writeFileSync(join(repository.root, 'standards/asmm/errata.yaml'), erratum.replace('2026-01-05', '2026-01-06'));
    const { findings } = checkRepository(repository.root, day, { base: 'HEAD' });
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual(['published-stays HEAD 里的勘误 E-001 被改动或删去了。']);
  });
});

test('git is asked with plain arguments: a base that looks like an option is no base', () => {
  using repository = gitRepository();
  const run = () =>
    execFileSync(process.execPath, ['scripts/validate.ts', '--root', repository.root, '--base=--output=x'], { stdio: 'pipe' });
  expect(run).toThrow(expect.objectContaining({ status: 2 }));
});

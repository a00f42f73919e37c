import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gitRepository } from '../support/git-repository.ts';
import { type Ran, runScript } from '../support/run-script.ts';

const scratch = mkdtempSync(join(tmpdir(), 'diff-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function exported(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

const criterion = 'standards/asmm/1.1/service-efficiency/SE-001.mdx';

/** The smallest repository with a draft 1.1 that turns 4 hours into 2; the change is committed on top of an unchanged 1.1. */
function tightened() {
  const repository = gitRepository({ draft: true });
  repository.replace(criterion, '受理后 4 小时', '受理后 2 小时');
  repository.replace(criterion, 'max: 4', 'max: 2');
  repository.commit('criteria: answer sooner');
  return repository;
}

describe('versions and refs', () => {
  test('one token changes, not two characters; the impact is told', () => {
    using repository = tightened();
    const at = (...args: readonly string[]): Ran => runScript('diff', '--root', repository.root, '--as-of', '2026-07-15', ...args);
    const { code, out } = at('asmm@1.0', 'asmm@1.1', '--impact');
    expect(code).toBe(0);
    expect(out).toContain('企业宜在受理后 [-4 小时-]{+2 小时+}内首次响应顾客。');
    expect(out).toMatch(/依据旧版且有效或暂停的证书 \d+ 张/);
    const json = JSON.parse(at('asmm@1.0', 'asmm@1.1', '--impact', '--format', 'json').out);
    expect(json).toMatchObject({
      from: '1.0',
      to: '1.1',
      summary: { unchanged: 5, modified: 1, tightening: 1 },
      changes: [{ relation: 'modified', from: ['SE-001'], class: 'tightening', threshold: { from: '≤ 4 h', to: '≤ 2 h' } }],
      impact: { certificates: expect.any(Number) },
    });
    expect(at('HEAD~1:asmm@1.1', 'HEAD:asmm@1.1').out).toContain('[-4 小时-]{+2 小时+}');
    expect(at('asmm@1.0', 'asmm@1.0').out).toContain('没有差别');
  });

  test('below a folder of a larger repository, refs are found too', () => {
    using repository = gitRepository({ draft: true, below: 'deep/within' });
    expect(runScript('diff', '--root', repository.root, 'HEAD:asmm@1.0', 'asmm@1.1')).toMatchObject({ code: 0, err: '' });
  });

  test('a broken version gives its faults, never a part of it', () => {
    using repository = tightened();
    repository.replace(criterion, '</Rubric>', '');
    const { code, out, err } = runScript('diff', '--root', repository.root, 'asmm@1.0', 'asmm@1.1');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(criterion);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test.for([
  ['an unknown version', 'asmm@9.9', 2, '没有 9.9 版'],
  ['an unknown standard', 'nothing@1.0', 2, '没有标准“nothing”'],
  ['an unknown ref', 'nowhere:asmm@1.0', 2, 'git 里没有“nowhere”'],
  ['a ref that looks like an option', '--output=x:asmm@1.0', 2, ''],
  ['no such file', 'nothing.json', 2, '既不是'],
] as const)('%s', ([, name, expected, said]) => {
  const { code, err } = runScript('diff', 'asmm@1.0', name);
  expect(code).toBe(expected);
  expect(err).toContain(said);
});

describe('exported files', () => {
  const criteria = [{ id: 'V1', title: '口令', section: 'a', text: 'Verify that passwords have at least 8 characters.' }];

  test('a text that would steer the terminal is written out', () => {
    const hostile = [{ ...criteria[0], title: '口\u202e令', text: 'Verify \u001b]0;x\u0007 it.' }];
    const { code, out } = runScript(
      'diff',
      exported('good.json', JSON.stringify({ criteria })),
      exported('hostile.json', JSON.stringify({ criteria: hostile })),
    );
    expect(code).toBe(0);
    expect(out).toContain('\\u{1b}]0;x\\u{7}');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test.for([
    ['no JSON', '{', 1, '不是有效的 JSON'],
    ['no criteria', '{"standard":"x"}', 1, 'criteria'],
    ['one id twice', JSON.stringify({ criteria: [...criteria, ...criteria] }), 1, '不止一次'],
    ['no version at all', JSON.stringify({ criteria: [] }), 0, ''],
  ] as const)('%s', ([name, text, expected, said]) => {
    const good = exported('good.json', JSON.stringify({ criteria }));
    const { code, err } = runScript('diff', good, exported(`${name}.json`, text));
    expect(code).toBe(expected);
    expect(err).toContain(said);
  });
});

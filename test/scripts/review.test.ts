import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { escapeInComment, escapeMarkdown } from '#site/comparison/escape.ts';
import { markdownWriter } from '#site/comparison/writers.ts';
import { commentLimit, reviewReport } from '#site/release/review-report.ts';
import { type GitRepository, gitRepository } from '../support/git-repository.ts';
import { type Ran, runScript } from '../support/run-script.ts';

const criterion = 'standards/asmm/1.1/service-efficiency/SE-001.mdx';
const changes = 'standards/asmm/1.1/changes.yaml';

function review(repository: GitRepository, ...args: readonly string[]): Ran {
  return runScript('review', '--root', repository.root, '--as-of', '2026-07-15', '--base', 'main', ...args);
}

describe('the report on a pull request', () => {
  test('of nothing says so', () => {
    using repository = gitRepository({ draft: true });
    const { code, out } = review(repository);
    expect(code).toBe(0);
    expect(out).toContain('标准的版本都没有改动。');
  });

  test('shows a criterion that turns 宜 into 应: the words, the class, the verdict, the impact', () => {
    using repository = gitRepository({ draft: true });
    repository.git('checkout', '--quiet', '-b', 'proposal');
    repository.replace(criterion, '**宜**', '**应**');
    repository.replace(changes, 'changes: []', 'changes: [{ from: [SE-001], to: [SE-001], class: tightening, reason: 顾客反复催问。 }]');
    repository.commit('criteria: bind the first response');
    const { code, out } = review(repository, '--format', 'markdown');
    expect(code).toBe(1);
    expect(out).toContain('1.1 是小版本，但 SE-001 收紧了要求');
    expect(out).toContain('有改动（与 main 比较）');
    expect(out).toContain('未变 5，修改 1；其中收紧 1。');
    expect(out).toContain('<p>企业<del>宜</del><ins>应</ins>在受理后 4 小时内首次响应顾客。</p>');
    expect(out).toContain('`修改` `收紧` `约束力`');
    expect(out).toContain('对 1.0 版申明为收紧：顾客反复催问。');
    expect(out).toMatch(/依据旧版且有效或暂停的证书 \d+ 张/);
  });

  test('compares a new version with the one before it, and names what version.yaml changes', () => {
    using repository = gitRepository();
    repository.git('checkout', '--quiet', '-b', 'proposal');
    using drafted = gitRepository({ draft: true });
    for (const file of ['version.yaml', 'changes.yaml', 'service-efficiency/SE-001.mdx']) {
      repository.write(`standards/asmm/1.1/${file}`, drafted.read(`standards/asmm/1.1/${file}`));
    }
    const { code, out } = review(repository);
    expect(code).toBe(1);
    expect(out).toContain('asmm@1.1：有文件读不出来，没有比较');
    for (const file of [
      'scope/GEN-001',
      'service-efficiency/SE-002',
      'service-quality/SQ-001',
      'service-quality/SQ-002',
      'service-quality/SQ-003',
    ]) {
      repository.write(`standards/asmm/1.1/${file}.mdx`, drafted.read(`standards/asmm/1.1/${file}.mdx`));
    }
    repository.write('standards/asmm/standard.yaml', drafted.read('standards/asmm/standard.yaml'));
    repository.replace('standards/asmm/1.1/version.yaml', 'total: 60', 'total: 65');
    const whole = review(repository);
    expect(whole.out).toContain('asmm@1.1：新版本（与 1.0 比较）');
    expect(whole.out).toContain('合格的总分下限：60% → 65%');
    expect(whole.out).toContain('[minor-keeps]');
  });

  test('says what was done to a published version, with the old line', () => {
    using repository = gitRepository();
    repository.replace('standards/asmm/1.0/service-efficiency/SE-001.mdx', '4 小时', '2 小时');
    const { code, out } = review(repository);
    expect(code).toBe(1);
    expect(out).toContain('原文第 13 行是“企业**宜**在受理后 4 小时内首次响应顾客。”');
  });

  test('against a ref that is not there is wrong usage', () => {
    using repository = gitRepository();
    expect(review(repository, '--base', 'nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('git 里没有“nowhere”') });
  });

  test('lets nothing in a criterion act', () => {
    using repository = gitRepository({ draft: true });
    const hostile = '@everyone 见 #1、GH-1、https\\://evil.example 和 www.evil.example，提交 0123456789abcdef0123456789abcdef01234567';
    repository.replace(
      criterion,
      'title: 首次响应时限',
      `title: '${hostile.replace('\\', '')}<img src=x> [甲](https://evil.example) \`乙\` $丙$'`,
    );
    const { out } = review(repository, '--format', 'markdown');
    expect(out).toContain('everyone');
    expect(out).not.toMatch(acting);
    expect(refusedByWorkflow(out)).toBe(false);
  });

  test.for(['@octocat', '[甲](//evil.example)', '<img src=x>', '&#64;octocat', '&commat;octocat', 'fixes #1', 'https://evil.example'])(
    'forged with %s is not posted',
    (forged) => {
      expect(refusedByWorkflow(`## 标准变更报告\n\n${forged}\n`)).toBe(true);
    },
  );
});

/** Whether the workflow that posts comments would refuse a report, by the very pattern that stands in it. */
function refusedByWorkflow(report: string): boolean {
  const workflow = readFileSync('.github/workflows/standard-review-comment.yml', 'utf8');
  const pattern = /grep -qP '([^']+)'/.exec(workflow)?.[1];
  if (pattern === undefined) throw new Error('The workflow has no such check');
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return spawnSync('grep', ['-qP', pattern], { input: report, env }).status === 0;
}

/** What would act in a comment on GitHub: a raw mark, or an entity that a later pass would read as one. */
const acting = /@|\]\(|:\/\/|www\.|<(?!\/?(?:p|del|ins|br)>)|&#(?:35|58|64);(?!&#8203;)|GH-\d|[0-9a-f]{40}/;

test.for([
  '@everyone',
  '<script>alert(1)</script>',
  '![](https://evil.example/x.png)',
  'a@b.example',
  '#12',
  '- [ ] 甲',
  '1. 甲',
  '```',
  '\u202E反',
  '$x$',
  '甲\n\n# 乙',
  ':+1:',
])('%j is only text', (text) => {
  for (const escaped of [escapeMarkdown(text), escapeInComment(text)]) {
    expect(escaped).not.toMatch(acting);
    expect(escaped).not.toMatch(/[`*_[\]$\n\u202E]/);
  }
  expect(escapeMarkdown(text)).not.toMatch(/^(?:\d+[.)]|[-+])\s/);
});

test('a report that is too long is cut between changes, and says so', () => {
  const change = (index: number) => ({
    relation: 'modified' as const,
    from: [`SQ-${index}`],
    to: [`SQ-${index}`],
    title: { from: '甲', to: '甲' },
    number: { from: '1', to: '1' },
    facets: ['wording' as const],
    class: 'substantive' as const,
    differences: [],
    text: [{ op: 'insert' as const, value: index === 0 ? '太长'.repeat(10_000) : '很长的一段文字。'.repeat(100) }],
  });
  const summary = {
    unchanged: 0,
    modified: 400,
    added: 0,
    removed: 0,
    moved: 0,
    split: 0,
    merged: 0,
    replaced: 0,
    editorial: 0,
    relaxing: 0,
    tightening: 0,
    substantive: 400,
  };
  const set = {
    standard: 'asmm',
    from: '1.0',
    to: '1.1',
    summary,
    changes: Array.from({ length: 400 }, (_, index) => change(index)),
    suggestions: [],
  };
  const version = { ref: 'asmm@1.1', kind: 'new' as const, against: '1.0', changes: set, matter: [], whole: undefined, impacts: [] };
  const report = (limit?: number) => reviewReport({ base: 'main', versions: [version], verdict: [], notices: [] }, markdownWriter, limit);
  const cut = report(commentLimit);
  expect(cut.length).toBeLessThanOrEqual(commentLimit);
  expect(cut.length).toBeGreaterThan(commentLimit - 8_000);
  expect(cut).toMatch(/评论写不下，还有 \d+ 段没有列出。/);
  expect(cut).toContain('文字太长，这里不列');
  expect(report().length).toBeGreaterThan(300_000);
});

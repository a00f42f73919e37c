import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doctored, minimal } from '../support/doctored.ts';

const scripts = join(import.meta.dirname, '../../scripts');
const day = '2026-07-15';
const certificate = 'registry/certificates/2026/ASMM-2026-000001-7.yaml';

/** Runs a script as a reader would, without a terminal. */
function run(script: string, ...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(scripts, `${script}.ts`), ...options], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const broken = { file: certificate, from: 'holder: "914404009900000098"', to: 'holder: 914404009900000098' } as const;

test('validate says nothing is wrong and ends with 0', () => {
  expect(run('validate', '--root', minimal, '--as-of', day)).toEqual({
    status: 0,
    stdout: '检查了 2 张证书、1 家企业、1 家机构、6 条条款，没有问题。\n',
    stderr: '',
  });
});

test('a fault is one line without a terminal, and ends with 1', () => {
  using copy = doctored(broken);
  const { status, stdout, stderr } = run('validate', '--root', copy.root, '--as-of', day);
  expect(status).toBe(1);
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual([
    `${certificate}:2:9 错误 [field-unquoted] 字段“holder”的值 914404009900000098 没有加引号，会被当作数字，而这里要文字。 加上引号，写成 "914404009900000098"。`,
    expect.stringContaining('1 个错误，0 个警告'),
    '',
  ]);
});

test('all faults come out in one run, by file and line', () => {
  using copy = doctored(
    broken,
    { file: certificate, from: 'grade: pass', to: 'grade: passs' },
    { file: 'content/guides/public.mdx', from: 'order: 1', to: 'order: one' },
    { file: 'standards/asmm/1.0/service-quality/SQ-001.mdx', from: '<Evidence>', to: '<Evidense>' },
    { file: 'registry/holders/914404009900000098.yaml', from: 'industry', to: 'industri' },
  );
  const { status, stdout } = run('validate', '--root', copy.root, '--as-of', day, '--format', 'json');
  expect(status).toBe(1);
  const { findings, counts } = JSON.parse(stdout);
  expect(findings.map(({ file, line, rule }: Record<string, unknown>) => `${file}:${line} ${rule}`)).toEqual([
    'content/guides/public.mdx:5 field-type',
    `${certificate}:2 field-unquoted`,
    `${certificate}:17 field-value`,
    'registry/holders/914404009900000098.yaml:1 field-missing',
    'registry/holders/914404009900000098.yaml:6 field-unknown',
    'standards/asmm/1.0/service-quality/SQ-001.mdx:26 mdx-syntax',
  ]);
  expect(counts).toMatchObject({ errors: 6, warnings: 0 });
});

test('the JSON form is the contract', () => {
  using copy = doctored(broken);
  const report = JSON.parse(run('validate', '--root', copy.root, '--as-of', day, '--format', 'json').stdout);
  expect(Object.keys(report)).toEqual(['findings', 'counts']);
  expect(Object.keys(report.findings[0])).toEqual(['file', 'line', 'column', 'severity', 'rule', 'message', 'hint']);
});

test('the workflow form gives one command a finding, whatever a stranger writes', () => {
  using copy = doctored({ file: certificate, from: 'body: CNCA-R-2099-901', to: 'body: "x\\n::error::, 100%"' });
  const { stdout } = run('validate', '--root', copy.root, '--as-of', day, '--format', 'github');
  expect(stdout).toMatch(
    /^::error file=registry\/certificates\/2026\/ASMM-2026-000001-7\.yaml,line=3,col=7,title=field-value::[^\n]*100%25[^\n]*\n$/,
  );
});

test.for([
  ['an unknown option', ['--foo'], '没有选项 --foo'],
  ['a day that does not exist', ['--as-of', '2026-02-30'], '日期'],
  ['an unknown format', ['--format', 'xml'], 'text, json, github'],
  ['an argument too many', ['more'], '参数太多'],
] as const)('%s is wrong usage: 2 and a Chinese sentence', ([, options, words]) => {
  const { status, stdout, stderr } = run('validate', ...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test.for([
  ['folder that holds something else', 'content'],
  ['root of a register', ''],
  ['file', 'content/site.yaml'],
])('build replaces no %s', ([, place = '']) => {
  using copy = doctored();
  const out = join(copy.root, place);
  const before = readdirSync(copy.root, { recursive: true }).sort();
  const { status, stderr } = run('build', '--root', copy.root, '--out', out, '--as-of', day);
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, lines: 1 });
  expect(stderr).toContain('不是以前生成的网站');
  expect(readdirSync(copy.root, { recursive: true }).sort()).toEqual(before);
});

test.for([
  ['nowhere', join(minimal, 'nowhere')],
  ['a file', join(minimal, 'content/site.yaml')],
  ['nothing', ''],
])('a root that is %s is wrong usage', ([, root = '']) => {
  const { status, stderr } = run('validate', '--root', root);
  expect(status).toBe(2);
  expect(stderr).toContain('没有这个目录');
});

test.for([
  ['below a file', join(minimal, 'content/site.yaml/dist'), '路径中间的一节不是目录'],
  ['where the system takes no folder', '/proc/nowhere/dist', '这里不能新建目录'],
])('a build %s is refused in one sentence, not a stack', ([, out = '', words]) => {
  const { status, stderr } = run('build', '--root', minimal, '--out', out, '--as-of', day);
  expect({ status, last: stderr.trim().split('\n').at(-1) }).toEqual({ status: 1, last: expect.stringMatching(`^${words}：`) });
});

test.for(['validate', 'build', 'start', 'lookup', 'schemas', 'bench'])('%s -h explains itself in Chinese', (script) => {
  const { status, stdout } = run(script, '-h');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^用法：/);
  expect(stdout).not.toMatch(/Usage|Options|default|display help/);
});

test('a build on faulty data lists the faults, ends with 1 and leaves the old site as it was', () => {
  using copy = doctored(broken);
  const out = join(copy.root, 'dist');
  mkdirSync(join(out, 'api/v1'), { recursive: true });
  writeFileSync(join(out, 'api/v1/snapshot.json'), '{}');
  writeFileSync(join(out, 'index.html'), 'old');
  const before = readdirSync(copy.root);
  const { status, stdout, stderr } = run('build', '--root', copy.root, '--out', out, '--as-of', day);
  expect(status).toBe(1);
  expect(stdout).toContain(`${certificate}:2:9`);
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(copy.root)).toEqual(before);
});

test('the JSON Schemas for editors are current', () => {
  expect(run('schemas', '--check')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('lookup without a site says what to do', () => {
  const { status, stderr } = run('lookup', 'ASMM-2026-000001-7', '--site', join(minimal, 'nowhere'));
  expect(status).toBe(2);
  expect(stderr).toContain('npm run build');
});

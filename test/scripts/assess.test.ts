import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkFile } from '#domain/assessment/work-file.ts';
import { checkWorkFile } from '#domain/report/report-of.ts';
import { readWorkFileFrom, workFileShapes } from '#io/assessment/work-file.ts';
import { runScript } from '../support/run-script.ts';
import { action, ourVersion, wholeApplication, wholeAssessment, wholeAudit } from '../support/work-files.ts';

const scratch = mkdtempSync(join(tmpdir(), 'assess-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const day = '2026-12-02';

function saved(name: string, value: unknown): string {
  const path = join(scratch, name);
  writeFileSync(path, typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value, undefined, 1));
  return path;
}

describe('assess', () => {
  test('an application gives the findings that the page gives, with their lines', () => {
    const file = wholeApplication(
      '2.0',
      wholeAssessment('2.0', (id) => (id === 'SE-004' ? 1 : 3), [action({ measure: '加强管理' })]),
    );
    const broken = { ...file, organization: { ...file.organization, name: '<script>alert(1)</script>' }, staff: 90 };
    const path = saved('application.json', broken);
    const { code, out } = runScript('assess', path, '--as-of', day, '--format', 'json');
    const reading = readWorkFile(readFileSync(path, 'utf8'), workFileShapes());
    if (!reading.ok) return expect.fail('it is read');
    const expected = reading.place(checkWorkFile(reading.file, ourVersion('2.0'), day));
    expect(JSON.parse(out).findings).toEqual(expected);
    expect(expected.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['measure-vague', 'key-not-mended', 'staff-sum']));
    expect(code).toBe(1);
  });

  test('a whole assessment is scored, reported and ends well', () => {
    const { code, out, err } = runScript('assess', saved('assessment.json', wholeAssessment('1.1')), '--as-of', day);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const words of ['不是认证结果', '评价结果          合格', '75.0%', '距离优秀']) expect(out).toContain(words);
  });

  test('an audit gives the facts of its event', () => {
    const { code, out } = runScript('assess', saved('audit.json', wholeAudit('2.0')), '--as-of', day, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ result: { grade: 'pass' }, event: { ok: true, facts: { grade: 'pass', failedKeys: [] } } });
  });

  test('an upgrade asks what changed and writes a file that is read again', () => {
    const path = saved('old.json', wholeAssessment('1.1'));
    const out = join(scratch, 'new.json');
    const ran = runScript('assess', path, '--as-of', day, '--upgrade-to', '2.0', '--out', out);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain('要重新回答 19 条');
    expect(ran.out).toContain('SE-004 首次响应时限：收紧（原来：SE-004 3）');
    expect(ran.out).toContain('1.1 版可用到 2027-08-31');
    expect(readWorkFile(readFileSync(out, 'utf8'), workFileShapes())).toMatchObject({ ok: true, file: { standard: 'asmm@2.0' } });
  });

  test.for([
    ['no such file', join(scratch, 'nothing.json'), 2, '读不到文件'],
    ['a file cut off', saved('cut.json', '{"format": "asmm-assessment", "sch'), 1, '不完整'],
    ['a file cut off within a character', saved('within.json', Buffer.from('{"title": "自评').subarray(0, -1)), 1, '不完整'],
    [
      'a version that is none',
      saved('version.json', { ...wholeAssessment('2.0'), standard: 'asmm@9.9' }),
      1,
      '没有可用于评价的版本 asmm@9.9',
    ],
  ] as const)('%s', ([, path, code, said]) => {
    const ran = runScript('assess', path);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
    expect(ran.err).not.toMatch(/^\s+at /m);
  });
});

describe('reading from disk', () => {
  test('a folder is no file', () =>
    expect(readWorkFileFrom(scratch)).toMatchObject({ ok: false, usage: expect.stringContaining('不是文件') }));

  test.for([
    ['another encoding', saved('gbk.json', Buffer.from([0xd6, 0xd0, 0xce, 0xc4])), 'file-encoding'],
    ['a file of 9 MB', saved('large.json', ' '.repeat(9 * 1024 * 1024)), 'file-size'],
  ] as const)('%s is refused', ([, path, rule]) => {
    expect(readWorkFileFrom(path)).toMatchObject({ ok: false, findings: [{ rule }] });
  });
});

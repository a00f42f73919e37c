import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import { checkRepository, hasErrors } from '#io/check.ts';
import { doctored } from '../support/doctored.ts';
import { type Ran, runScript } from '../support/run-script.ts';

const day = '2026-07-15';
const number = 'ASMM-2026-000001-7';
const file = `registry/certificates/2026/${number}.yaml`;

function registry(root: string, command: string, ...args: readonly string[]): Ran {
  return runScript('registry', command, '--root', root, '--as-of', day, ...args);
}

function read(root: string, path: string = file): string {
  return readFileSync(join(root, path), 'utf8');
}

const suspension = [number, '--cause', 'complaint', '--reason', '投诉经查属实，尚未处理。'] as const;

describe('a decision', () => {
  test('is shown, added at the end of the file and found right by validate; every byte before it stays', () => {
    using copy = doctored({ file, from: 'history:', to: '# 手写的注释\nhistory: # 只增不改' });
    const before = read(copy.root);
    const { code, out, err } = registry(copy.root, 'suspend', ...suspension, '--decided', '2026-07-14');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('状态 2026-07-15 至 2029-03-09：有效 → 暂停');
    expect(out).toContain(`git commit -m "register: suspend ${number}"`);
    expect(read(copy.root)).toBe(
      `${before}  - event: suspended\n    decided: "2026-07-14"\n    effective: "2026-07-15"\n    recorded: "2026-07-15"\n    cause: complaint\n    reason: 投诉经查属实，尚未处理。\n`,
    );
    expect(hasErrors(checkRepository(copy.root, day).findings)).toBe(false);
  });

  test('is only shown by a dry run', () => {
    using copy = doctored();
    const before = read(copy.root);
    expect(registry(copy.root, 'suspend', ...suspension, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('+   - event: suspended'),
    });
    expect(read(copy.root)).toBe(before);
    expect(existsSync(join(copy.root, '.registrar/lock'))).toBe(false);
  });

  test('that the rules forbid is refused with the rule and what to do', () => {
    using copy = doctored();
    const before = read(copy.root);
    const { code, out, err } = registry(copy.root, 'reinstate', number, '--reason', '已改正。');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('拒绝 [allowed-transition] 恢复（reinstated）自 2026-07-15 生效，当日证书状态为有效');
    expect(err).toContain('→ 此时可以是：');
    expect(read(copy.root)).toBe(before);
  });

  test('without a terminal names every value that is missing, as wrong usage', () => {
    using copy = doctored();
    const { code, out, err } = registry(copy.root, 'suspend', number);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('缺少选项 --cause：缺少原因类别。\n缺少选项 --reason：缺少原因。\n');
  });
});

test('every command explains itself in Chinese, with an example', () => {
  const { out } = runScript('registry', '-h');
  const names = Array.from(out.split('命令：\n')[1]?.matchAll(/^ {2}([a-z]+)/gm) ?? [], ([, name = '']) => name);
  expect(names).toHaveLength(20);
  for (const name of ['import']) {
    const help = runScript('registry', name, '-h').out;
    expect(help).toContain('示例：');
    expect(help).not.toMatch(/Usage|Options|\[options\]|default|required/);
  }
});

describe('what could break a file', () => {
  test('a record reached through a link is not written', () => {
    using copy = doctored();
    const elsewhere = join(copy.root, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(copy.root, '.registrar'));
    expect(registry(copy.root, 'suspend', ...suspension)).toMatchObject({ code: 1, err: expect.stringContaining('别的东西') });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('a second registrar is told who writes, and writes nothing', () => {
    using copy = doctored();
    mkdirSync(join(copy.root, '.registrar'));
    writeFileSync(
      join(copy.root, '.registrar/lock'),
      JSON.stringify({ pid: process.pid, host: hostname(), since: '2026-07-15T09:00:00+08:00' }),
    );
    const before = read(copy.root);
    const { code, err } = registry(copy.root, 'suspend', ...suspension);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`另一位登记员正在写入（${hostname()} 的进程 ${process.pid}`) });
    expect(read(copy.root)).toBe(before);
  });

  test('the lock of a process that is gone is taken over', () => {
    using copy = doctored();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(copy.root, '.registrar'));
    writeFileSync(join(copy.root, '.registrar/lock'), JSON.stringify({ pid: gone, host: hostname(), since: '2026-07-15T09:00:00+08:00' }));
    expect(registry(copy.root, 'suspend', ...suspension).code).toBe(0);
    expect(readdirSync(join(copy.root, '.registrar'))).toEqual([]);
  });

  test('two registrars at once: each decision is on record whole, or was refused', async () => {
    using copy = doctored();
    const run = (reason: string): Promise<number | null> =>
      new Promise((resolve) => {
        const args = [
          'scripts/registry.ts',
          'annul',
          'ASMM-2026-000002-5',
          '--root',
          copy.root,
          '--as-of',
          day,
          '--annuls',
          '2',
          '--reason',
          reason,
        ];
        spawn(process.execPath, args, { stdio: 'ignore' }).on('exit', resolve);
      });
    const codes = await Promise.all([run('申诉成立甲。'), run('申诉成立乙。'), run('申诉成立丙。')]);
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    const text = read(copy.root, 'registry/certificates/2026/ASMM-2026-000002-5.yaml');
    expect(text.match(/event: annulled/g)).toHaveLength(1);
    expect(hasErrors(checkRepository(copy.root, day).findings)).toBe(false);
  });
});

describe('answers', () => {
  test('show tells what held and what the register said of it', () => {
    using copy = doctored();
    const other = 'ASMM-2026-000002-5';
    const { out } = registry(copy.root, 'show', other, '--format', 'json', '--on', '2026-06-02', '--as-known-on', '2026-06-02');
    expect(JSON.parse(out)).toMatchObject({ number: other, status: 'valid', since: '2026-04-01' });
    expect(registry(copy.root, 'show', other, '--on', '2026-06-02').out).toContain('2026-06-02：暂停，自 2026-06-02');
  });

  test('due lists what falls due and what is overdue, as text, JSON and a calendar that another program reads', () => {
    using copy = doctored();
    const due = (...args: readonly string[]): string =>
      runScript('registry', 'due', '--root', copy.root, '--as-of', '2026-09-12', ...args).out;
    expect(due('--within', '30')).toMatch(/^2026-09-09 {2}逾期 {2}监督审核.*\n2026-09-30.*\n.*2 项，其中逾期 1 项/);
    const calendar = new ical.Component(ical.parse(due('--within', '30', '--format', 'ics')));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ical.Event(event));
    expect(events.map(({ startDate, uid }) => [startDate.toString(), startDate.isDate, uid])).toEqual([
      ['2026-09-09', true, `${number}-surveillance@asmm.example`],
      ['2026-09-30', true, 'ASMM-2026-000002-5-surveillance@asmm.example'],
    ]);
  });

  test('export gives the platform its columns, and nothing that a spreadsheet would work out', () => {
    using copy = doctored({ file: 'registry/holders/914404009900000098.yaml', from: '广东省珠海市示例路 2 号', to: "'=1+1'" });
    const { out } = registry(copy.root, 'export', '--platform');
    expect(out.split('\r\n')[0]).toMatch(/^\uFEFF证书编号,证书状态,首次发证日期/);
    expect(out).toContain(
      `${number},有效,2026-03-10,2026-03-10,2029-03-09,2026-03-10,asmm@1.0,合格,家用空调的安装与维修,总部；城东网点,0,0,`,
    );
    expect(out).toContain(",'=1+1,");
  });

  test('certificate writes a PDF', () => {
    using copy = doctored();
    const out = join(copy.root, 'sheet.pdf');
    expect(registry(copy.root, 'certificate', number, '--out', out).code).toBe(0);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

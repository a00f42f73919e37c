import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openData } from '#io/publish/open-data.ts';
import { tableWords } from '#io/publish/register-words.ts';
import { readRepository } from '#io/repository.ts';
import { needProgram } from '../support/program.ts';
import { bytesOf } from '../support/published.ts';

const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => needProgram('soffice', 'libreoffice-calc-nogui'), 600_000);

const files = [...openData(readRepository('.'), '2026-11-25', 'files')];
const bytes = (path: string): Buffer => bytesOf(files.find((file) => file.path === path) ?? expect.fail(`no ${path}`));

test('LibreOffice reads in register.xlsx what register.csv says, cell by cell, and takes no code for a number', {
  timeout: 300_000,
}, () => {
  writeFileSync(join(folder, 'register.xlsx'), bytes('api/v1/register.xlsx'));
  // Comma, quotes, UTF-8, as shown, every sheet into a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const env = { ...process.env, HOME: folder };
  const { status, stderr } = spawnSync('soffice', ['--headless', '--convert-to', filter, 'register.xlsx'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const read: string[][] = parse(readFileSync(join(folder, `register-${tableWords.sheet}.csv`)), { bom: true });
  const ours: string[][] = parse(bytes('api/v1/register.csv'), { bom: true });
  expect(read.length).toBeGreaterThan(50);
  expect(read).toEqual(ours);
  const [head = []] = ours;
  const codes = read.slice(1).map((row) => row[head.indexOf(tableWords.columns.holder)] ?? '');
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-Z]{18}|[A-Z]{2}-[0-9A-Z]+)$/);
});

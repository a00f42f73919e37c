import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../../scripts/bench/build-steps.ts';
import { markdownReport, shortTable, withShortTable } from '../../scripts/bench/reports.ts';
import { allResults, readResults, shownSize } from '../../scripts/bench/results.ts';
import { medianOf, repeated } from '../../scripts/bench/rounds.ts';
import { isMet } from '../../scripts/bench/row.ts';
import { runScript } from '../support/run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a run of a few rows on a small register', () => {
  test('writes what it measured, and keeps it when other rows follow', () => {
    const options = ['--certificates', '200', '--seed', '3', '--as-of', '2026-11-25', '--to', folder];
    const { out } = runScript('bench', ...options, '--only', 'noise');
    expect(out).toContain('机器的噪声');
    runScript('bench', ...options, '--only', 'index');
    const [results] = allResults(folder);
    expect(Object.keys(results?.rows ?? {})).toEqual(['noise', 'index']);
    expect(results?.rows.index?.fault).toBeUndefined();
    expect(results?.rows.index?.figures.every(({ value }) => value > 0)).toBe(true);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('索引文件');
  });

  test('forgets what another seed gave', () => {
    const options = { certificates: 200, asOf: '2026-11-25', queries: 1, peers: 1, folder, say: () => undefined };
    expect(Object.keys(readResults(folder, { ...options, seed: 3 }).rows)).toHaveLength(2);
    expect(readResults(folder, { ...options, seed: 4 }).rows).toEqual({});
  });

  test('an unknown row is wrong usage', () => {
    expect(runScript('bench', '--only', 'everything').code).toBe(2);
  });
});

describe('what is committed', () => {
  const bench = 'bench';

  test('the report says what the results say', () => {
    expect(readFileSync(join(bench, 'README.md'), 'utf8')).toBe(markdownReport(allResults(bench)));
  });

  test('the README shows the results of its size', () => {
    const results = allResults(bench).find(({ certificates }) => certificates === shownSize);
    if (results === undefined) throw new Error(`no results of ${shownSize} certificates`);
    const readme = readFileSync('README.md', 'utf8');
    expect(withShortTable(readme, results)).toBe(readme);
    expect(existsSync(join(bench, `${shownSize}.json`))).toBe(true);
  });
});

test.for([
  [{ value: 4, most: 4 }, true],
  [{ value: 4.1, most: 4 }, false],
  [{ value: 0.99, least: 0.99 }, true],
  [{ value: 0.98, least: 0.99 }, false],
  [{ value: 7 }, undefined],
] as const)('%o keeps its budget: %s', ([figure, met]) => {
  expect(isMet({ what: '', unit: '', ...figure })).toBe(met);
});

test('a median has the spread of its rounds', () => {
  expect(medianOf([3, 1, 2])).toEqual({ value: 2, rounds: 3, spread: [1, 3] });
  expect(medianOf([1234.5678])).toEqual({ value: 1235 });
  expect(medianOf([0.0123456])).toEqual({ value: 0.0123 });
});

test('rounds end when there were enough, and there is always one', async () => {
  let runs = 0;
  const run = (): number => ++runs;
  expect(await repeated(3, 60, run)).toEqual([1, 2, 3]);
  expect(await repeated(3, 0, run)).toEqual([4]);
});

test('steps of a build are read from its progress', () => {
  const progress =
    '[0.5 s] 检查登记\n[1.0 s] 生成页面，写数据文件\n[4.0 s] 写证书页和企业页\n[5.0 s]   20000 个文件，每秒 9000 个\n[7.5 s] 自检页面和链接\n';
  expect(stepsOf(progress)).toEqual({ pages: 3, records: 3.5 });
});

test('a row that could not be measured stands in the table as such', () => {
  const machine = { node: 'v24', processors: 2, model: 'x', memory: 8 };
  const rows = { load: { name: 'load', title: '负载', figures: [], fault: '没有 wrk', took: 0 } };
  expect(shortTable({ certificates: 1000, seed: 1, asOf: '2026-11-25', machine, rows })).toContain('| 负载 | 没有测成 |');
});

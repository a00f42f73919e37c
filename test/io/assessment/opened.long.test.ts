import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { WorkFile } from '#domain/assessment/work-file.ts';
import { reportDocx } from '#domain/report/report-docx.ts';
import { checkWorkFile, reportOf } from '#domain/report/report-of.ts';
import { reportXlsx } from '#domain/report/report-xlsx.ts';
import { reportPdf } from '#io/assessment/report-pdf.ts';
import { action, ourVersion, wholeApplication, wholeAssessment, wholeAudit } from '../../support/work-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } });
  if (result.error) throw new Error(`${program} cannot be run: install libreoffice-nogui and poppler-utils`, { cause: result.error });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

const files: readonly (readonly [string, WorkFile, readonly string[]])[] = [
  [
    'assessment',
    wholeAssessment('2.0', (id) => (id === 'SE-004' ? 1 : 3), [action()]),
    ['自我评估报告', '不是认证结果', '还差什么', '首次响应时限', '2 小时内首次响应的比例'],
  ],
  ['application', wholeApplication('1.1'), ['申请材料', '材料清单', '2026-11', '一次修复率', '没有发现问题']],
  ['audit', wholeAudit('2.0'), ['评价报告', '强项', '弱项', '严重不符合', '改进建议', '整改与验证', '准予认证']],
];

describe.for(files)('the report of an %s', ([name, file, expected]) => {
  const version = ourVersion(file.standard.slice('asmm@'.length));
  const report = reportOf(file, version, checkWorkFile(file, version, '2026-12-02'), '2026-12-02');
  const squeezed = (text: string): string => text.replace(/\s+/g, '');

  test('as PDF is read by poppler: A4, tagged, every chapter', () => {
    writeFileSync(join(folder, `${name}.pdf`), reportPdf(report));
    expect(run('pdfinfo', [`${name}.pdf`])).toMatch(/Tagged: +yes[\s\S]*Page size: .*A4/);
    const text = squeezed(run('pdftotext', [`${name}.pdf`, '-']));
    for (const words of [...expected, ...report.chapters.map(({ title }) => title)]) expect(text).toContain(squeezed(words));
    run('pdftoppm', ['-r', '40', '-png', `${name}.pdf`, `${name}-page`]);
  });

  test('as DOCX is read by LibreOffice, chart and all', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, `${name}.docx`), await reportDocx(report));
    run('soffice', ['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', 'docx', `${name}.docx`]);
    const text = squeezed(run('pdftotext', [`docx/${name}.pdf`, '-']));
    for (const words of [...expected, ...report.chapters.map(({ title }) => title)]) expect(text).toContain(squeezed(words));
    const drawn = report.chapters.some(({ blocks }) => blocks.some(({ type }) => type === 'radar'));
    if (drawn) expect(text).toContain('优秀下限');
  });

  test('as XLSX is read by LibreOffice, a sheet for each chapter with tables', { timeout: 180_000 }, async () => {
    writeFileSync(join(folder, `${name}.xlsx`), await reportXlsx(report));
    run('soffice', [
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      `${name}.xlsx`,
    ]);
    for (const { title, blocks } of report.chapters) {
      const table = blocks.find((block) => block.type === 'table');
      if (table !== undefined) expect(readFileSync(join(folder, `${name}-${title}.csv`), 'utf8')).toContain(table.head[0]);
    }
  });
});

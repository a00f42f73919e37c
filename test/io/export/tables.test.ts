import { describe, expect, test } from 'vitest';
import { readZip, textOf } from '#domain/office/zip.ts';
import { checklistOf } from '#io/export/checklist.ts';
import { csvOf } from '#io/export/csv.ts';
import { xlsxOf } from '#io/export/xlsx.ts';
import { sampleDraft, sampleSource } from './sample.ts';

function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(readZip(file).map((part) => [part.name, textOf(part)]));
}

describe('CSV', () => {
  test('opens in a spreadsheet as Chinese, with a row for each provision', () => {
    const csv = csvOf(sampleSource());
    expect(csv.startsWith('\uFEFF条号,永久编号,章,标题,类别,分值,要求,步级 0,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(4);
  });

  test('nothing in it is a formula', () => {
    expect(csvOf(sampleSource())).toContain(",'=1+1,");
  });

  test('an unscored standard has no columns of points and steps', () => {
    const source = sampleSource();
    const csv = csvOf({ ...source, version: { ...source.version, sections: source.version.sections.slice(0, 1) } });
    expect(csv).toContain('条号,永久编号,章,标题,要求,证据,');
  });
});

describe('XLSX', () => {
  test('text that looks like a formula stays text', async () => {
    const parts = partsOf(await xlsxOf(sampleSource()));
    expect(parts['xl/sharedStrings.xml']).toContain('=1+1');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  test('the head stays in view and is printed on every page', async () => {
    const parts = partsOf(await xlsxOf(sampleSource()));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pane ySplit="1" xSplit="2"/);
    expect(parts['xl/workbook.xml']).toContain('_xlnm.Print_Titles" localSheetId="0">\'2.0 版\'!$1:$1<');
  });
});

describe('checklist', () => {
  test('a row for each criterion, none for unscored clauses', async () => {
    const sheet = partsOf(await checklistOf(sampleSource()))['xl/worksheets/sheet2.xml'];
    expect(sheet?.match(/<row /g)).toHaveLength(3);
  });

  test('a step is chosen from the list, and a key criterion is never not applicable', async () => {
    const sheet = partsOf(await checklistOf(sampleSource()))['xl/worksheets/sheet2.xml'];
    expect(sheet).toMatch(/sqref="L2"><formula1>"0,1,2,3,4"</);
    expect(sheet).toMatch(/sqref="L3"><formula1>"0,1,2,3,4,不适用"</);
    expect(sheet).toMatch(/sqref="M2:M3"><formula1>"严重不符合,一般不符合,观察项"</);
  });

  test('the cover names the version and says that a draft certifies nothing', async () => {
    const words = partsOf(await checklistOf(sampleDraft()))['xl/sharedStrings.xml'];
    expect(words).toContain('样例准则审核核查表');
    expect(words).toContain('本稿供征求意见，不能作为认证依据。');
    expect(words).toContain('示例数据');
  });
});

import { describe, expect, test } from 'vitest';
import { readZip, textOf } from '#domain/office/zip.ts';
import type { Report } from '#domain/report/model.ts';
import { planReport } from '#domain/report/plan-report.ts';
import { radarSvg } from '#domain/report/radar-svg.ts';
import { reportDocx } from '#domain/report/report-docx.ts';
import { checkWorkFile, reportOf } from '#domain/report/report-of.ts';
import { reportXlsx } from '#domain/report/report-xlsx.ts';
import { reportPdf } from '#io/assessment/report-pdf.ts';
import { reportText } from '#io/assessment/report-text.ts';
import { action, ourVersion, sampleDay, wholeAssessment } from '../../support/work-files.ts';

const hostile = '<b>&"\' =1+1 #set text(red) $x$ 😀 \u0007\u202E\uFFFE\uD800 </w:t>';
/** What no XML can hold: Word and Excel refuse a file with it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for.
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function sample(): Report {
  const whole = wholeAssessment('2.0', () => 3, [action({ gap: hostile })]);
  const file = { ...whole, organization: { ...whole.organization, name: hostile } };
  const version = ourVersion('2.0');
  return reportOf(file, version, checkWorkFile(file, version, sampleDay), sampleDay);
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = readZip(bytes).find((each) => each.name === name);
  return part === undefined ? '' : textOf(part);
}

describe('what people wrote stays text', () => {
  test('in PDF, where characters without a glyph become boxes', () => {
    const pdf = Buffer.from(reportPdf(sample())).toString('latin1');
    for (const key of ['/StructTreeRoot', '/Marked true', '/Lang (zh-CN)']) expect(pdf).toContain(key);
  });

  test('in DOCX, with real headings and a chart that Word draws', async () => {
    const bytes = await reportDocx(sample());
    const xml = await partOf(bytes, 'word/document.xml');
    expect(xml).toContain('&lt;b&gt;&amp;');
    expect(xml).not.toContain('radar-chart-');
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(await partOf(bytes, 'word/charts/chart1.xml')).toContain('<c:radarChart>');
    expect(await partOf(bytes, '[Content_Types].xml')).toContain('/word/charts/chart1.xml');
    for (const part of readZip(bytes)) {
      expect(textOf(part), part.name).not.toMatch(unfit);
      expect(textOf(part), part.name).not.toContain('\u202E');
    }
  });

  test('in XLSX, as a string and no formula', async () => {
    const parts = readZip(await reportXlsx(sample())).map(textOf);
    expect(parts.join('')).not.toMatch(unfit);
    expect(parts.join('')).toContain('&lt;b&gt;&amp;');
    expect(parts.join('')).not.toContain('<f>');
  });

  test('on a terminal, with nothing that would steer it', () => {
    const text = reportText(sample());
    expect(text).toContain('\\u{7}');
    expect(text).toContain('\\u{202e}');
  });

  test('in the drawing', () => {
    expect(radarSvg({ axes: [hostile, 'b', 'c'], series: [{ name: hostile, kind: 'now', values: [1, 0.5, undefined] }] })).not.toContain(
      '<b>',
    );
  });
});

test('fifty long texts of evidence make no cell that Excel refuses: it is cut, and says so', async () => {
  const whole = wholeAssessment('2.0');
  const evidence = Array.from({ length: 50 }, () => ({ text: '证'.repeat(8000) }));
  const file = { ...whole, answers: { ...whole.answers, 'SE-004': { step: 3, evidence } } };
  const version = ourVersion('2.0');
  const xml = await partOf(await reportXlsx(reportOf(file, version, [], sampleDay)), 'xl/sharedStrings.xml');
  const longest = Math.max(...[...xml.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text = '']) => text.length));
  expect(longest).toBe(32_767);
  expect(xml).toContain('全文见导出的 JSON 文件');
});

test('the plan by itself has a sheet for measures, effects and every measurement', async () => {
  const readings = [
    { on: '2026-10-01', value: 80 },
    { on: '2026-11-01', value: 88, note: '含夜间' },
  ];
  const { effect } = action();
  const file = wholeAssessment('2.0', () => 3, [action({ gap: hostile, due: '2026-11-10', effect: { ...effect, readings } })]);
  const report = planReport(file, ourVersion('2.0'), sampleDay);
  expect(report.chapters.map(({ title }) => title)).toEqual(['改进措施', '改进效果', '测量记录']);
  expect(report.figures.map(({ value }) => value)).toEqual(['1', '1', '1']);
  const text = readZip(await reportXlsx(report))
    .map(textOf)
    .join('');
  for (const words of ['超期 15 日', '含夜间', '<v>80</v>', '<v>88</v>', '&lt;b&gt;']) expect(text).toContain(words);
});

test('every form says on its pages that it is no certification result', async () => {
  const report = sample();
  expect(report.notice).toBe('企业自我评估，不是认证结果');
  expect(await partOf(await reportDocx(report), 'word/header1.xml')).toContain('不是认证结果');
  expect(reportText(report)).toContain('不是认证结果');
});

test('equal files give equal bytes', async () => {
  for (const make of [reportPdf, reportDocx, reportXlsx]) expect(Buffer.compare(await make(sample()), await make(sample()))).toBe(0);
});

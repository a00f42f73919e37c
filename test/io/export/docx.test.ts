import { expect, test } from 'vitest';
import { readZip, textOf } from '#domain/office/zip.ts';
import { docxOf } from '#io/export/docx.ts';
import { editionOf } from '#io/export/edition.ts';
import { sampleDraft, sampleSource } from './sample.ts';

async function partOf(source: ReturnType<typeof sampleSource>, name: string): Promise<string> {
  const parts = readZip(await docxOf(editionOf(source)));
  const part = parts.find((each) => each.name === name);
  return part === undefined ? '' : textOf(part);
}

test('headings, contents and tables are real', async () => {
  const xml = await partOf(sampleSource(), 'word/document.xml');
  expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>.*?1　范围/);
  expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.*?2\.1　首次响应时限/);
  expect(xml).toContain('TOC \\h \\o');
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(4);
});

test('contents come with page numbers, so that Word need not ask to refresh them', async () => {
  const xml = await partOf(sampleSource(), 'word/document.xml');
  expect(xml).not.toContain('w:dirty="true"');
  expect(xml).toMatch(/PAGEREF _Toc\d+/);
});

test('force words are bold, and a cross reference leads to its clause by number', async () => {
  const xml = await partOf(sampleSource(), 'word/document.xml');
  expect(xml).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*<w:t xml:space="preserve">应<\/w:t>/);
  expect(xml).toMatch(/<w:hyperlink[^>]*w:anchor="SE_005"[^>]*>(?:(?!<\/w:hyperlink>).)*2\.2（SE-005）/);
  expect(xml).toContain('<w:bookmarkStart w:name="SE_005"');
});

test('Chinese and Latin letters have each their fonts', async () => {
  const styles = await partOf(sampleSource(), 'word/styles.xml');
  expect(styles).toContain('w:eastAsia="宋体"');
  expect(styles).toContain('w:eastAsia="黑体"');
  expect(styles).toContain('w:eastAsia="zh-CN"');
});

test('a draft is marked on its cover and on every page', async () => {
  expect(await partOf(sampleDraft(), 'word/document.xml')).toContain('征求意见稿');
  expect(await partOf(sampleDraft(), 'word/header1.xml')).toContain('征求意见稿 · 示例数据');
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { afterAll, expect, test } from 'vitest';
import { certificateMatter } from '#io/certificate-pdf/matter.ts';
import { certificatePdf } from '#io/certificate-pdf/pdf.ts';
import { readRepository } from '#io/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'certificate-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { register, settings } = readRepository('.');

test('a foreign reader finds all words of every certificate, rare characters too, and none that says it is in force', () => {
  for (const { value } of register.certificates) {
    const matter = certificateMatter(register, settings, value, '2026-11-25');
    const made = certificatePdf(matter);
    if (!made.ok) throw new Error(`no glyph for ${made.missing.join(' ')}`);
    const file = join(folder, `${value.number}.pdf`);
    writeFileSync(file, made.pdf);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '').normalize('NFKC');
    const expected = [value.number, matter.name.zh, matter.id.value, matter.body.zh, matter.body.approval, matter.url, matter.grade.en];
    for (const words of expected) expect(text).toContain(words.replaceAll(/\s+/g, '').normalize('NFKC'));
    expect(text).not.toMatch(/有效(?!期)/);
    expect(text).toContain('当前状态以网站查询结果为准');
  }
});

test('a scanner reads the printed QR code', () => {
  const [{ value } = { value: undefined }] = register.certificates;
  if (value === undefined) throw new Error('The sample register is empty');
  const file = join(folder, `${value.number}.pdf`);
  const picture = execFileSync('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', file], { maxBuffer: 64_000_000 });
  const { pixels, width, height } = readPixmap(picture);
  expect(jsQR(pixels, width, height)?.data).toBe(new URL(`/certificates/${value.number}/`, settings.url).href);
});

/** A binary PPM (P6, 8 bits) as RGBA. */
function readPixmap(picture: Buffer): { pixels: Uint8ClampedArray; width: number; height: number } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40));
  if (head === null) throw new Error('not a pixmap');
  const [all, width = '', height = ''] = head;
  const count = Number(width) * Number(height);
  const pixels = new Uint8ClampedArray(count * 4).fill(255);
  for (let at = 0; at < count; at += 1) pixels.set(picture.subarray(all.length + at * 3, all.length + at * 3 + 3), at * 4);
  return { pixels, width: Number(width), height: Number(height) };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { certificateOn } from '#domain/registry/status.ts';
import { certificateCache, certificateDocuments, certificateFiles, certificatePdfPath } from '#io/certificate-pdf/documents.ts';
import { type CertificateMatter, certificateMatter } from '#io/certificate-pdf/matter.ts';
import { certificatePdf } from '#io/certificate-pdf/pdf.ts';
import { readRepository } from '#io/repository.ts';
import type { Certificate } from '#schema/certificate.ts';
import { certificates, certificateWith, hasLived } from '../../support/record.ts';

const day = '2026-11-25';
const { register, settings } = readRepository('.');

function matterOf(certificate: Certificate, on: string = day): CertificateMatter {
  return certificateMatter(register, settings, certificate, on);
}

function pdfOf(matter: CertificateMatter): Uint8Array {
  const made = certificatePdf(matter);
  if (!made.ok) throw new Error(`no glyph for ${made.missing.join(' ')}`);
  return made.pdf;
}

const [first] = certificates;
if (first === undefined) throw new Error('The sample register is empty');

describe('what a certificate says on paper', () => {
  test('no certificate says that it is in force, in either language, whatever its state', () => {
    for (const certificate of certificates) {
      const said = JSON.stringify({ ...matterOf(certificate), qr: undefined });
      expect(said).not.toMatch(/有效(?!期)|\bvalid\b|in force/i);
    }
  });

  test.for([
    ['suspended', '已暂停', 'Suspended'],
    ['withdrawn', '已撤销', 'Withdrawn'],
    ['cancelled', '已注销', 'Cancelled'],
    ['expired', '已过期失效', 'Expired'],
  ] as const)('one that is %s says so, and since when', ([status, zh, en]) => {
    const certificate = certificateWith(`that is ${status}`, (each) => certificateOn(each, day).status === status);
    const { mark } = matterOf(certificate);
    const [year] = certificateOn(certificate, day).since.split('-');
    expect(mark?.zh).toContain(zh);
    expect(mark?.en).toContain(en);
    expect(mark?.zh).toContain(`自 ${year} 年`);
  });

  test('one that stands bears no mark', () => {
    const certificate = certificateWith('that is valid', (each) => certificateOn(each, day).status === 'valid');
    expect(matterOf(certificate).mark).toBeUndefined();
  });

  test('the name is that of the last issue, with the new one and its day beside it', () => {
    const certificate = certificateWith(
      'whose holder took another name afterwards',
      (each) => hasLived(each, 'issued', ...each.history.slice(1).map(({ event }) => event)) && matterOf(each).nameSince !== undefined,
    );
    const { name, nameSince } = matterOf(certificate);
    expect(nameSince?.zh).toMatch(/^自 \d{4} 年 \d{1,2} 月 \d{1,2} 日起名称为/);
    expect(nameSince?.zh).not.toContain(`名称为${name.zh}`);
  });

  test('scope, grade and end date are those of the day', () => {
    for (const certificate of certificates) {
      const on = certificateOn(certificate, day);
      const matter = matterOf(certificate);
      expect(matter.scope).toEqual(on.scope);
      expect(matter.grade.zh).toBe(on.grade === 'excellent' ? '优秀' : '合格');
      expect(matter.dates[2]?.day.zh.replaceAll(/\D+/g, '-').split('-').map(Number).slice(0, 3)).toEqual(
        on.validUntil.split('-').map(Number),
      );
    }
  });
});

describe('the file', () => {
  test('is tagged, bilingual PDF with a title, dated by the last entry and the same each time', () => {
    const matter = matterOf(first);
    const pdf = Buffer.from(pdfOf(matter));
    expect(pdf.equals(Buffer.from(pdfOf(matter)))).toBe(true);
    const text = pdf.toString('latin1');
    for (const key of ['%PDF-1.7', '/StructTreeRoot', '/Marked true', '/Lang (zh-CN)', '/Lang (en-GB)', '/Alt'])
      expect(text).toContain(key);
    expect(text).toContain(`/CreationDate (D:${matter.day.replaceAll('-', '')}`);
  });

  test('a short scope keeps to one sheet, a long one flows on', () => {
    const matter = matterOf(first);
    const long = Array.from({ length: 40 }, (_, place) => ({ service: `第 ${place + 1} 类设备的安装与维修`, sites: ['总部', '城东网点'] }));
    expect(pagesOf(pdfOf(matter))).toBe(1);
    expect(pagesOf(pdfOf({ ...matter, scope: long }))).toBe(3);
  });

  test('a character without a glyph is named, and there is no file with a box in it', () => {
    const matter = matterOf(first);
    expect(certificatePdf({ ...matter, name: { zh: '\u{13000}示例有限公司', en: undefined } })).toEqual({
      ok: false,
      missing: ['\u{13000}'],
    });
  });

  test('words of the record are never taken for markup', () => {
    const matter = matterOf(first);
    const hostile = '#panic("x") *a* $x$ @y <z> \\ `c` [#pagebreak()]';
    expect(pagesOf(pdfOf({ ...matter, name: { zh: hostile, en: hostile }, address: hostile }))).toBe(1);
  });
});

describe('what a build publishes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const documents = (limit: number | undefined, from = certificates): readonly string[] => {
    const some = {
      ...register,
      certificates: register.certificates.filter(({ value }) => from.some(({ number }) => number === value.number)),
    };
    const published = certificateDocuments(some, { ...settings, certificatePdfs: limit }, day);
    return Array.from(certificateFiles(published, certificateCache(folder)), ({ path }) => path);
  };

  test('nothing without the setting', () => {
    expect(documents(undefined)).toEqual([]);
    expect(documents(0)).toEqual([]);
  });

  test('a register that grows past the number takes no published file away', () => {
    const entered = certificates.toSorted((a, b) => ((a.history[0]?.recorded ?? '') < (b.history[0]?.recorded ?? '') ? -1 : 1));
    const few = documents(4, entered.slice(0, 4));
    expect(few).toHaveLength(4);
    expect(documents(4, entered.slice(0, 30)).toSorted()).toEqual(few.toSorted());
  });

  test('a kept file is the same as a new one', () => {
    const alone = { ...register, certificates: register.certificates.filter(({ value }) => value.number === first.number) };
    const [again] = certificateFiles(certificateDocuments(alone, { ...settings, certificatePdfs: 1 }, day), certificateCache(folder));
    expect(again?.path).toBe(certificatePdfPath(first.number));
    expect(Buffer.from(again?.body ?? []).equals(Buffer.from(pdfOf(matterOf(first))))).toBe(true);
  });
});

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  );
}

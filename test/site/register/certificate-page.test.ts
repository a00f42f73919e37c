import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qrCode } from '#io/qr.ts';
import { readRepository } from '#io/repository.ts';
import type { CertificateEvent } from '#schema/event.ts';
import { badgeName, badges, badgeView } from '#site/register/badge.ts';
import { calendarView } from '#site/register/calendar.ts';
import { certificateView } from '#site/register/certificate.ts';
import { reportLink } from '#site/register/checking.ts';
import { recordsOf } from '#site/register/records.ts';
import { certificate } from '../../domain/registry/sample.ts';
import { scan } from '../../support/scan.ts';

test('the QR code leads to the permanent address, within its quiet zone of four', () => {
  const address = 'https://asmm.example/certificates/ASMM-2026-000123-0/';
  const { path, size } = qrCode(address);
  expect(scan(path, size)).toBe(address);
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [Number(x), Number(y), Number(length)] as const);
  expect(Math.min(...bars.map(([x]) => x))).toBe(4);
  expect(Math.min(...bars.map(([, y]) => y))).toBe(4);
  expect(Math.max(...bars.map(([x, , length]) => x + length))).toBe(size - 4);
  expect(Math.max(...bars.map(([, y]) => y))).toBe(size - 5);
});

test('a scanner reads the QR code of every number', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^ASMM-20\d{2}-\d{6}-\d$/), fc.webUrl({ validSchemes: ['https'], size: 'small' }), (number, site) => {
      const address = new URL(`/certificates/${number}/`, site).href;
      const { path, size } = qrCode(address);
      expect(scan(path, size)).toBe(address);
    }),
    { numRuns: process.env.LONG === undefined ? 40 : 2000 },
  );
});

describe('the badge', () => {
  test('there is one for each published version and grade, and none says 有效', async () => {
    const all = await badges();
    expect(all.map(({ name }) => name).toSorted()).toEqual(
      ['1.0', '1.1', '2.0'].flatMap((version) => [`asmm-${version}-excellent`, `asmm-${version}-pass`]),
    );
    for (const { svg } of all) {
      expect(svg).toContain('查验');
      expect(svg).not.toContain('有效');
      expect(svg).not.toMatch(/<script|href=|style=/);
    }
  });

  test('its code leads to the live page, and a name in it stays text', () => {
    const settings = { title: '认证“<b>”', titleEn: '—', url: 'https://asmm.example', sampleData: true };
    const { code, src } = badgeView('ASMM-2026-000123-0', 'asmm@2.0', 'excellent', settings);
    expect(src).toBe(`/badge/${badgeName('asmm@2.0', 'excellent')}.svg`);
    expect(code).toMatch(
      /^<a href="https:\/\/asmm\.example\/certificates\/ASMM-2026-000123-0\/"><img src="https:\/\/asmm\.example\/badge\//,
    );
    expect(code).not.toContain('<b>');
    expect(code).not.toMatch(/有效/);
  });
});

test('a doubt goes to the form of the register’s repository with the number filled in, or to advice where there is none', () => {
  expect(reportLink('ASMM-2026-000123-0', 'https://git.example/register/')).toBe(
    'https://git.example/register/issues/new?template=certificate.yml&number=ASMM-2026-000123-0',
  );
  expect(reportLink('ASMM-2026-000123-0', undefined)).toBe('/about/#genuine');
});

test('the calendar says once for each kind what to prepare, and which dates are estimates or past', () => {
  const { dates } = calendarView(certificate(), '2026-02-01');
  expect(dates.filter(({ kind, prepare }) => kind === 'surveillance' && prepare !== undefined)).toHaveLength(1);
  expect(dates[0]).toMatchObject({ kind: 'surveillance', day: '2024-09-09', remark: { word: '已过期限，没有完成的登记', tone: 'hold' } });
  expect(dates.find(({ kind, day }) => kind === 'surveillance' && day > '2026-02-01')?.remark?.word).toBe('预计');
  expect(calendarView(certificate(), '2027-03-10')).toMatchObject({ dates: [], none: expect.stringContaining('已经终止') });
});

test.for(['2023-01-01', '2024-06-01', '2026-11-25'])('on %s scores are never shown without the decision that they come from', (day) => {
  const all = recordsOf(readRepository('.'), day);
  const views = [...all.certificates.keys()].map((number) => certificateView(all, number)).filter(({ scores }) => scores !== undefined);
  expect(views.length).toBeGreaterThan(10);
  for (const { scoredOn, number } of views) expect(scoredOn, number).toMatch(/^\d{4} 年 \d+ 月 \d+ 日\D+时的评分$/);
});

test('a decision that an appeal has lifted is not where the scores come from', () => {
  const all = recordsOf(readRepository('.'), '2026-11-25');
  const scored = [...all.certificates.values()].find(({ value: { history } }) => history[0]?.event === 'issued' && history[0].scores);
  const issued = scored?.value.history[0];
  if (scored === undefined || issued?.event !== 'issued') throw new Error('no certificate was issued with scores');
  const on = (effective: string) => ({ decided: effective, effective, recorded: effective });
  const history: CertificateEvent[] = [
    { ...issued, ...on('2026-01-05') },
    { event: 'regraded', ...on('2026-03-01'), grade: 'pass', reason: '复评', ...(issued.scores && { scores: issued.scores }) },
    { event: 'annulled', ...on('2026-05-01'), annuls: 2, reason: '申诉成立' },
  ];
  const { number } = scored.value;
  const certificates = new Map([...all.certificates, [number, { ...scored, value: { ...scored.value, history } }]]);
  expect(certificateView({ ...all, certificates }, number).scoredOn).toBe('2026 年 1 月 5 日发证时的评分');
});

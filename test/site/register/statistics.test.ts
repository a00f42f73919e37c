import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { publicationTarget } from '#domain/registry/publication.ts';
import { statisticsOf } from '#domain/registry/statistics/statistics.ts';
import { statisticsWords as words } from '#site/labels/statistics.ts';
import type { Figure, FigureId } from '#site/register/statistics/figure.ts';
import { figuresOf } from '#site/register/statistics/figures.ts';
import { figureFiles, statisticsWorkbook } from '#site/register/statistics/files.ts';
import { statisticsPage } from '#site/register/statistics/page.ts';
import { statistics } from '#site/register/statistics/registered.ts';
import { shareOf } from '#site/register/statistics/share.ts';
import { certificate, entry, register } from '../../domain/registry/sample.ts';

type Certificates = Parameters<typeof register>[0];

function figures(certificates: Certificates, day: string): ReadonlyMap<FigureId, Figure> {
  const all = Object.values(figuresOf(statisticsOf(register(certificates), day), (standard) => standard)).flat();
  return new Map(all.map((figure) => [figure.id, figure]));
}

/** Certificates with one surveillance each, on time. */
function surveilled(count: number): Certificates {
  return Array.from({ length: count }, (_, place) => ({
    ...certificate(entry('surveilled', '2024-09-01', { audited: '2024-09-01' })),
    number: `ASMM-2024-${String(place).padStart(6, '0')}-0`,
  }));
}

describe('shares', () => {
  test('are truncated, so that nothing is called whole that is not', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 10, max: 100_000 }), (part, whole) => {
        fc.pre(part <= whole);
        expect(shareOf(part, whole) === '100.0%').toBe(part === whole);
      }),
    );
  });

  test.for([
    [9, 9, undefined],
    [10, 10, '100.0%'],
    [9, 10, '90.0%'],
    [2, 12, '16.6%'],
    [999, 1000, '99.9%'],
    [0, 0, undefined],
  ] as const)('%i of %i: %s', ([part, whole, share]) => expect(shareOf(part, whole)).toBe(share));

  test('of fewer than ten there is none, in words, in the table and in the picture', () => {
    const [nine, ten] = [9, 10].map((count) => figures(surveilled(count), '2024-12-31').get('surveillance'));
    expect(nine?.drawing?.body.text).toContain('9 次中 9 次按期');
    expect(nine?.table.rows[0]?.at(-1)).toBe('');
    expect(ten?.drawing?.body.text).toContain('10 次，100.0% 按期');
    expect(ten?.table.rows[0]?.at(-1)).toBe('100.0%');
  });
});

test('an empty register has its page: zeros, and no picture where nothing can be drawn', () => {
  const empty = figures([], '2026-11-25');
  expect([...empty.values()].filter(({ drawing }) => drawing === undefined).map(({ id }) => id)).toEqual([
    'standing-over-time',
    'version-over-time',
    'movements',
    'version',
    'region',
    'industry',
    'scores',
    'publication-over-time',
    'surveillance-over-time',
  ]);
  expect(empty.get('status')?.table.rows.every(([, count]) => count === 0)).toBe(true);
  expect(empty.get('publication')?.drawing?.body.text).toContain('没有登记');
  expect(empty.get('surveillance')?.drawing?.body.text).toContain('没有到期');
});

test('what a picture leaves out the table has: months past the sixtieth, rows past the twentieth', () => {
  const old = { ...certificate(), validUntil: '2034-03-09' };
  const { drawing, table } = figures([old], '2034-03-01').get('standing-over-time') ?? {};
  expect(table?.rows).toHaveLength(121);
  expect(drawing?.body.text.match(/<rect class="tint"/g)).toHaveLength(60);
});

test('what was not audited in time, and what followed, is said in words', () => {
  const missed = figures([certificate(entry('suspended', '2024-10-01'))], '2024-12-31').get('surveillance');
  expect(missed?.meaning).toContain('没有按期的 1 次中，1 次之后机构暂停、撤销或注销了证书');
});

test('the words name the target that the figures count by', () => {
  const named = [words.lags.threeToFiveDays, words.lags.later, words.withinSaid('', ''), words.fewEntries('', ''), words.columns.within];
  for (const text of named) expect(text).toContain(`${publicationTarget} 天`);
});

describe('the register of this repository', () => {
  test('every figure says what it counts, and its rows add up to the JSON', async () => {
    const { byStatus, byBody, months, publication } = await statistics();
    const shown = new Map(
      Object.values(figuresOf(await statistics(), (standard) => standard)).flatMap((all) => all.map((each) => [each.id, each])),
    );
    for (const { meaning, table } of shown.values()) {
      expect(meaning).toMatch(/。$/);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
    const sum = (id: FigureId, column: number): number =>
      (shown.get(id)?.table.rows ?? []).reduce((total, row) => total + Number(row.at(column)), 0);
    const standing = byStatus.valid + byStatus.suspended;
    expect(sum('status', -1)).toBe((await statistics()).certificates);
    for (const id of ['grade', 'version', 'body', 'region', 'industry'] as const) expect([id, sum(id, -1)]).toEqual([id, standing]);
    expect(shown.get('body')?.table.rows.map((row) => row[1])).toEqual(byBody.map(({ body }) => body));
    expect(shown.get('standing-over-time')?.table.rows.map((row) => row[3])).toEqual(months.map(({ suspended }) => suspended));
    expect(shown.get('publication')?.table.rows[0]?.slice(2, 6)).toEqual(Object.values(publication.all.entries));
  });

  test('a CSV file holds the table, and begins with what tells spreadsheets that it is UTF-8', async () => {
    const files = new Map((await figureFiles()).map(({ name, body }) => [name, body]));
    const { sections } = await statisticsPage();
    for (const { id, table } of sections.flatMap(({ figures: all }) => all)) {
      const csv = files.get(`${id}.csv`) ?? '';
      expect(csv.charCodeAt(0)).toBe(0xfeff);
      const [heads, ...rows] = parse(csv, { bom: true });
      expect(heads).toEqual(table.heads.map(({ text }) => text));
      expect(rows.map((row) => row.join())).toEqual(table.rows.map((row) => row.map(({ text }) => text.replace(/,(?=\d{3})/g, '')).join()));
    }
  });

  test('the workbook has a sheet for each figure, numbers as numbers, and one that explains them', async () => {
    const { byStatus } = await statistics();
    const sheets = await readXlsxFile(Buffer.from(await statisticsWorkbook()));
    const { sections } = await statisticsPage();
    const titles = sections.flatMap(({ figures: all }) => all.map(({ title }) => title));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...titles, words.workbook.about]);
    expect(sheets.find(({ sheet }) => sheet === words.figures.status.title)?.data[1]).toEqual(['有效', byStatus.valid]);
    expect(sheets.at(-1)?.data.flat()).toContain(words.figures.movements.meaning);
  });
});

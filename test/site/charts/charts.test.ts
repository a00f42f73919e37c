import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barChart } from '#site/charts/bars.ts';
import { columnChart } from '#site/charts/columns.ts';
import { chartFile, chartInPage, chartWidth, type Drawing } from '#site/charts/drawing.ts';
import { plainLooks } from '#site/charts/looks.ts';
import { marksUpTo, stepFor } from '#site/charts/scale.ts';
import { shareChart } from '#site/charts/shares.ts';
import { spreadChart } from '#site/charts/spreads.ts';
import { fitted, grouped, widthOf } from '#site/charts/text.ts';

const counts = fc.oneof(fc.nat(9), fc.nat(300), fc.nat(2_000_000));
const labels = fc.string({ unit: fc.constantFrom('某', '市', '（', 'A', ' ', '<', '&', '"', '1'), minLength: 1, maxLength: 40 });
const looks = plainLooks.slice(0, 3);

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The parts of a drawing, as an onlooker measures them; its patterns are no parts. */
function partsOf({ body }: Drawing): Rect[] {
  const drawn = body.text.replace(/<defs>.*<\/defs>/, '');
  return [...drawn.matchAll(/<rect[^>]* x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

function expectWithin(drawing: Drawing): void {
  expect(drawing.body.text).not.toMatch(/NaN|Infinity|undefined/);
  for (const { x, y, width, height } of partsOf(drawing)) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(chartWidth + 0.5);
    expect(y + height).toBeLessThanOrEqual(drawing.height + 0.5);
  }
}

describe('nothing leaves the picture, whatever is drawn', () => {
  test('bars', () => {
    const bars = fc.array(fc.record({ label: labels, sums: fc.array(counts, { minLength: 3, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(bars, (rows) => {
        expectWithin(
          barChart(
            'x',
            rows.map(({ label, sums }) => ({ label, parts: sums.map((count, place) => ({ look: looks[place] ?? 'full', count })) })),
          ),
        );
      }),
    );
  });

  test('columns', () => {
    const columns = fc.array(fc.array(counts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(columns, fc.boolean(), (all, below) => {
        const series = looks.map((look, place) => ({ name: `${place}`, look, below: below && place > 0 }));
        expectWithin(
          columnChart(
            'x',
            series,
            all.map((each) => ({ tick: undefined, counts: each })),
            below ? 'key' : 'last',
          ),
        );
      }),
    );
  });

  test('shares', () => {
    const rows = fc.array(fc.record({ label: labels, counts: fc.array(counts, { minLength: 3, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const shown = all.map((row) => ({ ...row, said: '', drawn: row.counts.some((count) => count > 9) }));
        expectWithin(
          shareChart(
            'x',
            looks.map((look) => ({ name: look, look })),
            shown,
          ),
        );
      }),
    );
  });

  test('spreads', () => {
    const rows = fc.array(
      fc.record({ label: labels.map((label) => label.slice(0, 8)), of: fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const spreads = all.map(({ label, of }) => {
          const [minimum = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, maximum = 0] = of
            .map((tenths) => tenths / 10)
            .toSorted((a, b) => a - b);
          return { label, minimum, lowerQuartile, median, upperQuartile, maximum };
        });
        expectWithin(spreadChart('x', [{ title: '2.0', rows: spreads }]));
      }),
    );
  });
});

test('columns are as high as their counts, on one scale above and below zero', () => {
  const series = [
    { name: '', look: 'full' },
    { name: '', look: 'void', below: true },
  ] as const;
  const parts = partsOf(
    columnChart(
      'x',
      series,
      [
        [40, 10],
        [20, 30],
      ].map((each) => ({ tick: undefined, counts: each })),
      'last',
    ),
  );
  const [up, down, half, deep] = parts.map(({ height }) => height);
  expect(up).toBeCloseTo((down ?? 0) * 4, 0);
  expect(half).toBeCloseTo((down ?? 0) * 2, 0);
  expect(deep).toBeCloseTo((down ?? 0) * 3, 0);
  // What hangs begins where what stands ends.
  expect((parts[0]?.y ?? 0) + (up ?? 0)).toBeCloseTo(parts[1]?.y ?? 0, 0);
});

test('a whole is as wide as the picture, and its parts divide it', () => {
  const keys = looks.map((look) => ({ name: look, look }));
  const [first, second, third] = partsOf(shareChart('x', keys, [{ label: '', counts: [50, 30, 20], said: '', drawn: true }])).slice(3);
  expect([first?.x, first?.width, second?.x, second?.width]).toEqual([0, 200, 200, 120]);
  expect((third?.x ?? 0) + (third?.width ?? 0)).toBeGreaterThan(chartWidth - 1);
});

test.for([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [74, [0, 20, 40, 60, 80]],
  [9, [0, 5, 10]],
  [100, [0, 25, 50, 75, 100]],
  [70_000, [0, 20_000, 40_000, 60_000, 80_000]],
] as const)('a scale up to %i is marked %j', ([largest, marks]) => {
  expect(marksUpTo(Math.max(largest, 1), stepFor(largest))).toEqual(marks);
});

test('words are measured, cut and grouped', () => {
  expect(widthOf('认证', 10)).toBe(20);
  expect(fitted('认证机构', 30, 10)).toBe('认证…');
  expect(fitted('认证机构', 40, 10)).toBe('认证机构');
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
});

test('a picture is named and told, in a page and as a file; what is written in it is text', () => {
  const drawing = barChart('x', [{ label: '<script>&"某', parts: [{ look: 'hold-lines', count: 1 }] }]);
  const caption = { id: 'x', title: '甲 & 乙', description: '<丙>' };
  for (const svg of [chartInPage(drawing, caption).text, chartFile(drawing, caption, '来源 <丁>')]) {
    expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="x-title" aria-describedby="x-desc"/);
    expect(svg).toContain('<title id="x-title">甲 &amp; 乙</title><desc id="x-desc">&lt;丙&gt;</desc>');
    expect(svg).not.toMatch(/<script|style=/);
  }
});

test('a file needs nothing from elsewhere: every part has a colour of its own, and every pattern that it names', () => {
  const file = chartFile(
    barChart('x', [{ label: '', parts: plainLooks.map((look) => ({ look, count: 1 })) }]),
    { id: 'x', title: '', description: '' },
    '',
  );
  for (const [rect] of file.matchAll(/<(?:rect|text|circle)[^>]*>/g)) expect(rect).toMatch(/fill="(#[0-9a-f]{3,6}|url\(#x-[a-z-]+\))"/);
  for (const [, id] of file.matchAll(/url\(#([^)]+)\)/g)) expect(file).toContain(`<pattern id="${id}"`);
});

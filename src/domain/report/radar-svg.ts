import type { Radar, RadarSeries } from './model.ts';
import { radarFrame } from './radar-frame.ts';

const [width, height] = [560, 400];
const [middle, centre, radius] = [width / 2, 182, 142];

const looks: Readonly<Record<RadarSeries['kind'], string>> = {
  floor: 'fill="none" stroke="#8a6d1f" stroke-width="1.2" stroke-dasharray="5 4"',
  'high-floor': 'fill="none" stroke="#a3201a" stroke-width="1.2" stroke-dasharray="2 3"',
  earlier: 'fill="none" stroke="#7d8b88" stroke-width="1.6"',
  now: 'fill="#0b5c56" fill-opacity="0.16" stroke="#0b5c56" stroke-width="2.2"',
};

/** A radar as an SVG drawing with its own colours, for print and for documents; the same on every page and in every file. */
export function radarSvg({ axes, series }: Radar): string {
  const frame = radarFrame(axes.length, { x: middle, y: centre }, radius);
  const rings = frame.rings.map((points) => `<polygon class="ring" points="${points}" fill="none" stroke="#c9d5d2" stroke-width="1"/>`);
  const spokes = frame.spokes.map(
    ({ x, y }) => `<line class="spoke" x1="${middle}" y1="${centre}" x2="${x}" y2="${y}" stroke="#c9d5d2" stroke-width="1"/>`,
  );
  const shapes = series.map(
    ({ kind, values }) => `<polygon class="${kind}" points="${frame.outline((axis) => values[axis] ?? 0)}" ${looks[kind]}/>`,
  );
  const dots = series
    .filter(({ kind }) => kind === 'now')
    .flatMap(({ values }) => values.map((value, axis) => ({ value, point: frame.at(axis, value ?? 0) })))
    .filter(({ value }) => value !== undefined)
    .map(({ point: { x, y } }) => `<circle class="dot" cx="${x}" cy="${y}" r="3.2" fill="#0b5c56"/>`);
  const labels = frame.captions.map(
    ({ x, y, anchor }, axis) =>
      `<text x="${x}" y="${round(y + 5)}" text-anchor="${anchor}" font-size="14" fill="#13211f">${escaped(axes[axis] ?? '')}</text>`,
  );
  const scale = [50, 100].map(
    (value) => `<text x="${middle + 4}" y="${round(centre - (radius * value) / 100 + 11)}" font-size="9" fill="#51605d">${value}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Noto Sans SC, Source Han Sans SC, SimHei, sans-serif">`,
    ...rings,
    ...spokes,
    ...shapes,
    ...dots,
    ...labels,
    ...scale,
    ...legend(series),
    '</svg>',
  ].join('');
}

function legend(series: readonly RadarSeries[]): string[] {
  const widths = series.map(({ name }) => 44 + [...name].reduce((sum, character) => sum + (character < '\u2000' ? 7 : 12), 0));
  const whole = widths.reduce((sum, each) => sum + each, 0);
  let x = middle - whole / 2;
  return series.flatMap(({ name, kind }, index) => {
    const start = round(x);
    x += widths[index] ?? 0;
    return [
      `<line class="${kind}" x1="${start}" y1="382" x2="${start + 24}" y2="382" ${looks[kind]}/>`,
      `<text x="${start + 30}" y="386" font-size="12" fill="#51605d">${escaped(name)}</text>`,
    ];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

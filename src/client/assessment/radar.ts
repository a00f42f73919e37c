import { percent } from '#domain/assessment/score.ts';
import { pageRadar, pageRadarFrame, type RadarFrame } from '#domain/report/radar-frame.ts';
import type { DimensionScore } from '#schema/event.ts';
import { assessmentWords } from '#site/labels/assessment.ts';

const words = assessmentWords.result;

/** A dimension on the chart: its score now and before, and the lower limit. */
export interface Spoke {
  readonly title: string;
  readonly now: DimensionScore | undefined;
  readonly before: DimensionScore | undefined;
  readonly floor: number;
}

const namespace = 'http://www.w3.org/2000/svg';

/** The dimensions as a radar, in the same drawing as a certificate's page. The table beside it says the same in figures. */
export function radar(spokes: readonly Spoke[]): SVGSVGElement {
  const frame = pageRadarFrame(spokes.length);
  const polygon = (kind: string, points: string): SVGElement => draw('polygon', { class: kind, points });
  const outline = (kind: string, shareOf: (spoke: Spoke) => number): SVGElement =>
    polygon(
      kind,
      frame.outline((axis) => {
        const spoke = spokes[axis];
        return spoke === undefined ? 0 : shareOf(spoke);
      }),
    );
  const share = (score: DimensionScore | undefined): number => (score === undefined ? 0 : score.obtained / score.applicable);
  const label = words.chart(spokes.map(({ title, now }) => `${title} ${now === undefined ? '—' : percent(now)}`).join('，'));
  const svg = draw('svg', { class: 'radar', viewBox: '-40 0 480 320', role: 'img', 'aria-label': label });
  const { centre } = pageRadar;
  svg.append(
    ...frame.rings.map((points) => polygon('ring', points)),
    ...frame.spokes.map(({ x, y }) =>
      draw('line', { class: 'ring', x1: String(centre.x), y1: String(centre.y), x2: String(x), y2: String(y) }),
    ),
    outline('floor', ({ floor }) => floor / 100),
    ...(spokes.some(({ before }) => before !== undefined) ? [outline('before', ({ before }) => share(before))] : []),
    outline('shape', ({ now }) => share(now)),
    ...spokes.map(({ now }, axis) => {
      const { x, y } = frame.at(axis, share(now));
      return draw('circle', { cx: String(x), cy: String(y), r: '3.5' });
    }),
    ...frame.captions.flatMap((place, axis) => {
      const spoke = spokes[axis];
      return spoke === undefined ? [] : [caption(spoke, place)];
    }),
  );
  return svg;
}

function caption({ title, now }: Spoke, { x, y, anchor }: RadarFrame['captions'][number]): SVGElement {
  const text = draw('text', { x: String(x), y: String(y), 'text-anchor': anchor });
  const name = draw('tspan', { class: 'caption', x: String(x) });
  name.textContent = title;
  const value = draw('tspan', { class: 'value', x: String(x), dy: '17' });
  value.textContent = now === undefined ? '—' : percent(now);
  text.append(name, value);
  return text;
}

function draw<Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>>): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

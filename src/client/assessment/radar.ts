import { percent } from '#domain/assessment/score.ts';
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

const centre = { x: 200, y: 160 };
const radius = 108;
const namespace = 'http://www.w3.org/2000/svg';

/** The dimensions as a radar, in the same drawing as a certificate's page. The table beside it says the same in figures. */
export function radar(spokes: readonly Spoke[]): SVGSVGElement {
  const at = (place: number, share: number): { x: number; y: number } => {
    const angle = (2 * Math.PI * place) / spokes.length - Math.PI / 2;
    return { x: round(centre.x + radius * share * Math.cos(angle)), y: round(centre.y + radius * share * Math.sin(angle)) };
  };
  const polygon = (kind: string, share: (spoke: Spoke) => number): SVGElement =>
    draw('polygon', {
      class: kind,
      points: spokes
        .map((spoke, place) => at(place, share(spoke)))
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    });
  const share = (score: DimensionScore | undefined): number => (score === undefined ? 0 : score.obtained / score.applicable);
  const label = words.chart(spokes.map(({ title, now }) => `${title} ${now === undefined ? '—' : percent(now)}`).join('，'));
  const svg = draw('svg', { class: 'radar', viewBox: '-40 0 480 320', role: 'img', 'aria-label': label });
  svg.append(
    ...[0.25, 0.5, 0.75, 1].map((ring) => polygon('ring', () => ring)),
    ...spokes.map((_, place) => {
      const { x, y } = at(place, 1);
      return draw('line', { class: 'ring', x1: String(centre.x), y1: String(centre.y), x2: String(x), y2: String(y) });
    }),
    polygon('floor', ({ floor }) => floor / 100),
    ...(spokes.some(({ before }) => before !== undefined) ? [polygon('before', ({ before }) => share(before))] : []),
    polygon('shape', ({ now }) => share(now)),
    ...spokes.map(({ now }, place) => {
      const { x, y } = at(place, share(now));
      return draw('circle', { cx: String(x), cy: String(y), r: '3.5' });
    }),
    ...spokes.map((spoke, place) => caption(spoke, at(place, 1.13))),
  );
  return svg;
}

function caption({ title, now }: Spoke, { x, y }: { x: number; y: number }): SVGElement {
  const anchor = Math.abs(x - centre.x) < 2 ? 'middle' : x > centre.x ? 'start' : 'end';
  const height = y < centre.y - radius ? y - 14 : y > centre.y + radius ? y + 10 : y;
  const text = draw('text', { x: String(x), y: String(height), 'text-anchor': anchor });
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import { percent, totalOf } from '#domain/assessment/score.ts';
import type { Scores } from '#schema/event.ts';
import type { CertifiedGrade } from '#schema/grade.ts';
import { registerWords as words } from '../labels/register.ts';
import { type Records, versionOf } from './records.ts';

/** Scores as the page shows them: a table, and the same as a radar. */
export interface ScoresView {
  readonly rows: readonly { readonly title: string; readonly score: string; readonly points: string; readonly floor: string }[];
  readonly total: { readonly score: string; readonly floor: string };
  readonly radar: RadarView;
}

export interface RadarView {
  readonly label: string;
  readonly rings: readonly string[];
  readonly spokes: readonly { readonly x: number; readonly y: number }[];
  readonly floor: string;
  readonly shape: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly captions: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
    readonly title: string;
    readonly score: string;
  }[];
}

/** Centre and radius of the radar within its view box of 400 × 320. */
const centre = { x: 200, y: 160 };
const radius = 108;

export function scoresView(records: Records, ref: string, scores: Scores, grade: CertifiedGrade): ScoresView | undefined {
  const version = versionOf(records, ref)?.version;
  const rule = version?.grading?.grades.find((each) => each.grade === grade);
  if (version === undefined || rule === undefined) return undefined;
  const dimensions = version.sections.flatMap(({ id, title }) => {
    const score = scores[id];
    return score === undefined ? [] : [{ title, ...score, floor: rule.sections[id] ?? rule.everySection }];
  });
  const total = totalOf(scores);
  return {
    rows: dimensions.map(({ title, obtained, applicable, floor }) => ({
      title,
      score: percent({ obtained, applicable }),
      points: `${obtained / 4} / ${applicable / 4}`,
      floor: String(floor),
    })),
    total: { score: percent(total), floor: String(rule.total) },
    radar: radar(dimensions),
  };
}

function radar(
  dimensions: readonly { readonly title: string; readonly obtained: number; readonly applicable: number; readonly floor: number }[],
): RadarView {
  const at = (place: number, share: number): { x: number; y: number } => {
    const angle = (2 * Math.PI * place) / dimensions.length - Math.PI / 2;
    return { x: round(centre.x + radius * share * Math.cos(angle)), y: round(centre.y + radius * share * Math.sin(angle)) };
  };
  const polygon = (share: (place: number) => number): string =>
    dimensions
      .map((_, place) => at(place, share(place)))
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  const share = (place: number): number => {
    const dimension = dimensions[place];
    return dimension === undefined ? 0 : dimension.obtained / dimension.applicable;
  };
  const scored = dimensions.map(({ title, obtained, applicable }) => ({ title, score: percent({ obtained, applicable }) }));
  return {
    label: words.certificate.radar(scored.map(({ title, score }) => `${title} ${score}`).join('，')),
    rings: [0.25, 0.5, 0.75, 1].map((ring) => polygon(() => ring)),
    spokes: dimensions.map((_, place) => at(place, 1)),
    floor: polygon((place) => (dimensions[place]?.floor ?? 0) / 100),
    shape: polygon(share),
    dots: dimensions.map((_, place) => at(place, share(place))),
    captions: scored.map((each, place) => {
      const { x, y } = at(place, 1.13);
      const anchor = Math.abs(x - centre.x) < 2 ? 'middle' : x > centre.x ? 'start' : 'end';
      return { x, y: y < centre.y - radius ? y - 14 : y > centre.y + radius ? y + 10 : y, anchor, ...each };
    }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

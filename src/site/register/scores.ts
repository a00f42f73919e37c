import { percent, totalOf } from '#domain/assessment/score.ts';
import { type Point, pageRadarFrame, type RadarFrame } from '#domain/report/radar-frame.ts';
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
  readonly spokes: readonly Point[];
  readonly floor: string;
  readonly shape: string;
  readonly dots: readonly Point[];
  readonly captions: readonly (RadarFrame['captions'][number] & { readonly title: string; readonly score: string })[];
}

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
  const frame = pageRadarFrame(dimensions.length);
  const share = (place: number): number => {
    const dimension = dimensions[place];
    return dimension === undefined ? 0 : dimension.obtained / dimension.applicable;
  };
  const scored = dimensions.map(({ title, obtained, applicable }) => ({ title, score: percent({ obtained, applicable }) }));
  return {
    label: words.certificate.radar(scored.map(({ title, score }) => `${title} ${score}`).join('，')),
    rings: frame.rings,
    spokes: frame.spokes,
    floor: frame.outline((place) => (dimensions[place]?.floor ?? 0) / 100),
    shape: frame.outline(share),
    dots: dimensions.map((_, place) => frame.at(place, share(place))),
    captions: frame.captions.map((caption, place) => ({ title: '', score: '', ...scored[place], ...caption })),
  };
}

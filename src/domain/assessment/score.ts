import type { DimensionScore, Scores } from '#schema/event.ts';
import type { Scorable } from './scorable.ts';

/** How a criterion was judged: a step of its rubric, or not applicable. */
export type Answer = 0 | 1 | 2 | 3 | 4 | 'n/a';

/** The steps of a rubric above zero: points are counted in quarters, so that every score is an integer. */
const steps = 4;

/** The score record of an evaluation under a version: quarter-points per dimension, and the key criteria that fell short. Criteria without an answer count as not judged and stay out. */
export function scoreOf(version: Scorable, answers: Readonly<Record<string, Answer>>): { scores: Scores; failedKeys: string[] } {
  const scores: Scores = {};
  const failedKeys: string[] = [];
  const keyStep = version.grading?.keyStep ?? 0;
  for (const section of version.sections) {
    if (section.points === undefined) continue;
    let [obtained, applicable] = [0, 0];
    for (const { id, points = 0, kind } of section.provisions) {
      const answer = answers[id];
      if (answer === undefined || answer === 'n/a') continue;
      obtained += points * answer;
      applicable += points * steps;
      if (kind === 'key' && answer < keyStep) failedKeys.push(id);
    }
    if (applicable > 0) scores[section.id] = { obtained, applicable };
  }
  return { scores, failedKeys };
}

/** The total over all dimensions: obtained and applicable quarter-points. */
export function totalOf(scores: Scores): DimensionScore {
  const all = Object.values(scores);
  return {
    obtained: all.reduce((sum, { obtained }) => sum + obtained, 0),
    applicable: all.reduce((sum, { applicable }) => sum + applicable, 0),
  };
}

/** A ratio as shown: percent truncated to one decimal, so that nothing is shown as reached that was not. */
export function percent({ obtained, applicable }: DimensionScore): string {
  const tenths = Math.floor((obtained * 1000) / applicable);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** Quarter-points of a dimension in which every criterion applies. */
export function fullScore(points: number): number {
  return points * steps;
}

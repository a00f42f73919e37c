import type { CertifiedGrade } from '#schema/grade.ts';
import { criteriaOf } from './assessable.ts';
import { floorOf, shortOf } from './conditions.ts';
import type { Scorable, ScorableCriterion } from './scorable.ts';
import { type Answer, fullScore, scoreOf, totalOf } from './score.ts';

/** Raising a criterion: from which step to which, what it gains, and which condition asks for it. */
export interface Improvement {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Quarter-points gained. */
  readonly gain: number;
  readonly because: 'keys' | 'dimension' | 'total';
}

/** The least that is missing for a grade. */
export interface Missing {
  readonly grade: CertifiedGrade;
  /** Steps to climb in all: the effort, one step counting as one. */
  readonly steps: number;
  /** Criteria to raise: key criteria first, then by points gained a step. */
  readonly improvements: readonly Improvement[];
}

/** One step of one criterion that can still be climbed. */
interface Rung {
  readonly id: string;
  readonly section: string;
  readonly level: number;
  readonly points: number;
}

/**
 * The least effort that leads to a grade, one step of a rubric counting as one unit of effort; what is not judged yet counts as step 0.
 * Nothing where the grade cannot be reached at all, as when a whole dimension is held not applicable.
 *
 * Taking the step that gains most, again and again, is not only quick but exact here. Every step of a criterion gains the same (its points, in
 * quarters), so the best n steps of a dimension are its n largest. First the key criteria are raised, for nothing else can stand in for them; then
 * each dimension climbs to its floor by its largest steps, and no fewer would do; then the total by the largest that are left anywhere. Whatever
 * set of steps reaches the grade has at least as many in each dimension, and of equal number none gains more.
 */
export function whatIsMissing(version: Scorable, answers: Readonly<Record<string, Answer>>, grade: CertifiedGrade): Missing | undefined {
  const rule = version.grading?.grades.find((candidate) => candidate.grade === grade);
  if (rule === undefined) return undefined;
  const steps: Readonly<Record<string, Answer>> = {
    ...Object.fromEntries(criteriaOf(version).map(({ id }) => [id, 0] as const)),
    ...answers,
  };
  const { scores, failedKeys } = scoreOf(version, steps);
  const keyStep = version.grading?.keyStep ?? 0;
  const open = rungsOf(version, steps);
  let best: Missing | undefined;
  // Where a grade lets some key criteria fall short, the choice of them is tried out; the versions so far allow none.
  for (const excused of choices(failedKeys, rule.failedKeys)) {
    const forced = failedKeys.filter((id) => !excused.includes(id));
    const taken = new Map<Rung, Improvement['because']>();
    for (const rung of open) if (forced.includes(rung.id) && rung.level <= keyStep) taken.set(rung, 'keys');
    const gained = (section?: string): number =>
      [...taken.keys()].filter((rung) => section === undefined || rung.section === section).reduce((sum, rung) => sum + rung.points, 0);
    const climb = (need: number, because: Improvement['because'], section?: string): boolean => {
      let short = need - gained(section);
      for (const rung of open) {
        if (short <= 0) break;
        if (taken.has(rung) || (section !== undefined && rung.section !== section)) continue;
        taken.set(rung, because);
        short -= rung.points;
      }
      return short <= 0;
    };
    const dimensions = version.sections.filter(({ points }) => points !== undefined);
    const reached =
      dimensions.every(({ id }) => {
        const score = scores[id];
        return score !== undefined && climb(shortOf(score, floorOf(rule, id)), 'dimension', id);
      }) && climb(shortOf(totalOf(scores), rule.total), 'total');
    if (reached && (best === undefined || taken.size < best.steps)) best = { grade, steps: taken.size, improvements: improvements(taken) };
  }
  return best;
}

/** Every step that can still be climbed, those that gain most first; of equal gain the lowest first, for gaps come before polish. */
function rungsOf(version: Scorable, answers: Readonly<Record<string, Answer>>): Rung[] {
  const rungs = version.sections.flatMap(({ id: section, provisions }) =>
    provisions.flatMap(({ id, points = 0 }: ScorableCriterion): Rung[] => {
      const step = answers[id];
      if (step === undefined || step === 'n/a') return [];
      return Array.from({ length: fullScore(1) - step }, (_, index) => ({ id, section, level: step + index + 1, points }));
    }),
  );
  return rungs.toSorted((a, b) => b.points - a.points || a.level - b.level);
}

function improvements(taken: ReadonlyMap<Rung, Improvement['because']>): Improvement[] {
  const byCriterion = new Map<string, Improvement>();
  for (const [{ id, level, points }, because] of taken) {
    const known = byCriterion.get(id);
    byCriterion.set(id, {
      id,
      from: Math.min(known?.from ?? level - 1, level - 1),
      to: Math.max(known?.to ?? level, level),
      gain: (known?.gain ?? 0) + points,
      because: known?.because ?? because,
    });
  }
  const perStep = ({ gain, from, to }: Improvement): number => gain / (to - from);
  const urgency = { keys: 0, dimension: 1, total: 1 } as const;
  return [...byCriterion.values()].toSorted((a, b) => urgency[a.because] - urgency[b.because] || perStep(b) - perStep(a));
}

/** Every choice of `count` of the items, or all of them where there are no more. */
function choices(items: readonly string[], count: number): string[][] {
  if (count <= 0 || items.length === 0) return [[]];
  if (items.length <= count) return [[...items]];
  const [first = '', ...rest] = items;
  return [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}

import type { Assessment, EarlierAssessment } from '#schema/assessment.ts';
import type { Judgement } from '#schema/audit.ts';
import type { Day } from '../day.ts';
import { criteriaOf, type Dimension } from './assessable.ts';
import type { Scorable, ScorableCriterion } from './scorable.ts';
import { type Answer, scoreOf } from './score.ts';

/** What was judged, in the form that scoring takes: criteria that are not judged yet are left out. */
export function answersOf(judged: Readonly<Record<string, Pick<Judgement, 'step' | 'notApplicable'>>>): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(judged).flatMap(([id, { step, notApplicable }]): [string, Answer][] => {
      if (notApplicable !== undefined) return [[id, 'n/a']];
      return isStep(step) ? [[id, step]] : [];
    }),
  );
}

/** How an earlier assessment judged, in the same form. */
export function answersOfEarlier({ steps }: EarlierAssessment): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([id, step]): [string, Answer][] => (step === 'n/a' || isStep(step) ? [[id, step]] : [])),
  );
}

function isStep(step: number | undefined): step is 0 | 1 | 2 | 3 | 4 {
  return step !== undefined && Number.isInteger(step) && step >= 0 && step <= 4;
}

/** The criteria that an assessment asks: all of them, those of some dimensions, those that an upgrade changes, or for a quick scan the key ones. */
export function askedCriteria<C extends ScorableCriterion>(
  version: { readonly sections: readonly Dimension<C>[] },
  { scan, dimensions, criteria }: Assessment['extent'],
): readonly C[] {
  const sections = version.sections.filter(({ id }) => dimensions === undefined || dimensions.includes(id));
  return criteriaOf({ sections }).filter(
    ({ id, kind }) => (scan === 'full' || kind === 'key') && (criteria === undefined || criteria.includes(id)),
  );
}

/** An assessment as it stands, kept to be compared with later. */
export function asEarlier(assessment: Assessment, version: Scorable, on: Day): EarlierAssessment {
  const steps = answersOf(assessment.answers);
  return { on, title: assessment.title, standard: assessment.standard, ...scoreOf(version, steps), steps };
}

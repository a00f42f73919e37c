import { criteriaOf } from '../assessment/assessable.ts';
import type { Scorable, ScorableCriterion } from '../assessment/scorable.ts';
import type { Answer } from '../assessment/score.ts';

/** A gap begins below this step (rules RD-002 a). */
const sound = 2;

/** The criteria that are gaps: judged below step 2, or key and below the step that the version asks of keys. In printed order. */
export function gapsOf<C extends ScorableCriterion>(
  version: Pick<Scorable, 'grading'> & {
    readonly sections: readonly { readonly id: string; readonly points: number | undefined; readonly provisions: readonly C[] }[];
  },
  answers: Readonly<Record<string, Answer>>,
): readonly C[] {
  const keyStep = version.grading?.keyStep ?? 0;
  return criteriaOf(version).filter(({ id, kind }) => {
    const answer = answers[id];
    if (answer === undefined || answer === 'n/a') return false;
    return answer < sound || (kind === 'key' && answer < keyStep);
  });
}

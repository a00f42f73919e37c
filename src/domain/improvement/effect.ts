import type { Action, Effect } from '#schema/improvement-plan.ts';
import { addMonths, type Day } from '../day.ts';

/** What the readings say of an effect. The direction of better follows from before and target: it is never typed. */
export interface EffectResult {
  readonly state: 'not-measured' | 'worse' | 'unchanged' | 'improved' | 'reached';
  readonly latest?: { readonly on: Day; readonly value: number };
  /** How much of the way from before to target was gone: 1 is all of it, negative is the other way. */
  readonly share?: number;
}

/** The effect as last measured. */
export function effectOf({ before, target, readings }: Effect): EffectResult {
  const latest = readings.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  if (latest === undefined || before === undefined || target === undefined || before === target) return { state: 'not-measured' };
  const share = (latest.value - before) / (target - before);
  const state = share >= 1 ? 'reached' : share > 0 ? 'improved' : share === 0 ? 'unchanged' : 'worse';
  return { state, latest: { on: latest.on, value: latest.value }, share };
}

/** Months of data that an effect is judged by (rules RR-002 b). */
const months = 3;

/** The day from which an effect can be judged: three months after the measure was completed. */
export function judgedFrom({ completed }: Pick<Action, 'completed'>): Day | undefined {
  return completed === undefined ? undefined : addMonths(completed, months);
}

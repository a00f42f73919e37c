import { criteriaOf } from './assessable.ts';
import type { Scorable } from './scorable.ts';
import type { Answer } from './score.ts';

/** Something that may not be held not applicable: a key criterion, all of a dimension, or more points than the version allows (rules RH-003). */
export type NotApplicableFault =
  | { readonly kind: 'key'; readonly id: string }
  | { readonly kind: 'dimension'; readonly id: string; readonly title: string }
  | { readonly kind: 'cap'; readonly points: number; readonly of: number; readonly cap: number };

/** Points of the criteria that do not apply, of all the points of the version. */
export function notApplicablePoints(version: Scorable, answers: Readonly<Record<string, Answer>>): { points: number; of: number } {
  const all = criteriaOf(version);
  const sum = (criteria: typeof all): number => criteria.reduce((total, { points = 0 }) => total + points, 0);
  return { points: sum(all.filter(({ id }) => answers[id] === 'n/a')), of: sum(all) };
}

/** Everything that is wrong with what is held not applicable; an assessment with such a fault has no grade. */
export function notApplicableFaults(version: Scorable, answers: Readonly<Record<string, Answer>>): NotApplicableFault[] {
  const keys = criteriaOf(version).filter(({ id, kind }) => kind === 'key' && answers[id] === 'n/a');
  const dimensions = version.sections.filter(
    ({ points, provisions }) => points !== undefined && provisions.length > 0 && provisions.every(({ id }) => answers[id] === 'n/a'),
  );
  const { points, of } = notApplicablePoints(version, answers);
  const cap = version.grading?.notApplicableCap ?? 0;
  return [
    ...keys.map(({ id }) => ({ kind: 'key', id }) as const),
    ...dimensions.map(({ id, title }) => ({ kind: 'dimension', id, title }) as const),
    ...(points * 100 > cap * of ? [{ kind: 'cap', points, of, cap } as const] : []),
  ];
}

import type { Action, Plan } from '#schema/improvement-plan.ts';
import { type Day, daysBetween } from '../day.ts';

/** Whether a measure is still to be carried out. */
export function isOpen({ status }: Action): boolean {
  return status === 'planned' || status === 'doing';
}

/** An open action past its day. */
export interface Overdue {
  readonly action: Action;
  readonly days: number;
}

/** Open actions whose day has passed, the longest overdue first. */
export function overdueActions({ actions }: Plan, day: Day): Overdue[] {
  return actions
    .flatMap((action) =>
      isOpen(action) && action.due !== undefined && action.due < day ? [{ action, days: daysBetween(action.due, day) }] : [],
    )
    .toSorted((a, b) => b.days - a.days);
}

/** An action put off to another day, with the reason: the old day stays on record (rules RR-002 a). */
export function postponed(action: Action, to: Day, reason: string, on: Day): Action {
  if (action.due === undefined) return { ...action, due: to };
  return { ...action, due: to, postponed: [...(action.postponed ?? []), { on, from: action.due, reason }] };
}

import { effectOf } from '#domain/improvement/effect.ts';
import type { Action, Effect } from '#schema/improvement-plan.ts';
import { formatDay } from '#site/days.ts';
import { planWords as words } from '#site/labels/plan.ts';
import { make } from '../elements.ts';
import { section, table } from './kit.ts';

/** What the measures brought, round by round: where each figure began, every measurement, where it is to go. Nothing while nothing was measured. */
export function effectsPart(actions: readonly Action[]): readonly Node[] {
  const measured = actions.filter(({ effect }) => effect.readings.length > 0);
  if (measured.length === 0) return [];
  const rows = measured.map(({ criterion, effect }) => [
    make('span', {}, make('span', { class: 'mono' }, criterion), ' ', make('bdi', {}, effect.metric)),
    figure(effect.before, effect),
    make(
      'ol',
      { class: 'rounds' },
      ...effect.readings.map(({ on, value }) => make('li', {}, figure(value, effect), make('small', {}, formatDay(on)))),
    ),
    figure(effect.target, effect),
    state(effect),
  ]);
  return [section(words.effects, table(words.effects, [words.metric, words.before, words.rounds, words.target, words.effect], rows))];
}

function figure(value: number | undefined, { unit }: Effect): string {
  return value === undefined ? '—' : `${value} ${unit}`.trim();
}

function state(effect: Effect): HTMLElement {
  const found = effectOf(effect).state;
  const tones = { 'not-measured': 'past', worse: 'void', unchanged: 'hold', improved: 'accent', reached: 'valid' } as const;
  return make('span', { class: 'tag', 'data-tone': tones[found] }, words.states[found]);
}

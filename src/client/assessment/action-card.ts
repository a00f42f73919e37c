import { type AssessableVersion, criteriaOf } from '#domain/assessment/assessable.ts';
import type { WorkFinding } from '#domain/assessment/work-file.ts';
import { effectOf } from '#domain/improvement/effect.ts';
import { postponed } from '#domain/improvement/plan.ts';
import type { Action } from '#schema/improvement-plan.ts';
import { formatDay } from '#site/days.ts';
import { planWords as words } from '#site/labels/plan.ts';
import { make } from '../elements.ts';
import { dayField, lineField, numberField, numberIn, selectField, textField } from './fields.ts';
import { findingsList, findingsUnder } from './findings-list.ts';
import { button, factsLine } from './kit.ts';
import type { Path } from './path.ts';
import { isAssessment } from './reading.ts';
import type { FileScene } from './scene.ts';

/** One measure: what is wrong, why, what is done about it, by whom, by when, and what it brought. Folded, it says so in a line. */
export function actionCard(
  scene: FileScene,
  version: AssessableVersion,
  id: string,
  findings: () => readonly WorkFinding[],
): readonly [HTMLElement, ...Node[]] {
  const { open, signal } = scene;
  const path = ['plan', 'actions', id];
  const line = make('summary', {});
  const faults = make('div', {});
  const show = (): void => {
    const action = actionOf(scene, id);
    if (action === undefined || !isAssessment(open.document)) return;
    const place = open.document.plan.actions.indexOf(action);
    faults.replaceChildren(findingsList(findingsUnder(findings(), 'actions', place)));
    const due = action.due === undefined ? '' : formatDay(action.due);
    line.replaceChildren(
      make('span', { class: 'mono' }, action.criterion),
      make('bdi', { class: 'card-name' }, action.measure === '' ? words.untitled : action.measure),
      make('span', { class: 'soft small' }, ...factsLine([action.responsible, due, words.statuses[action.status]])),
    );
  };
  show();
  open.addEventListener('change', show, { signal });
  return [line, faults, fields(scene, version, path, id)];
}

function actionOf({ open }: FileScene, id: string): Action | undefined {
  return isAssessment(open.document) ? open.document.plan.actions.find((action) => action.id === id) : undefined;
}

function fields(scene: FileScene, version: AssessableVersion, path: Path, id: string): HTMLElement {
  const criteria = criteriaOf(version).map((criterion) => [criterion.id, `${criterion.id} ${criterion.title}`] as const);
  const statuses = Object.entries(words.statuses);
  const at = (...rest: readonly string[]): Path => [...path, ...rest];
  return make(
    'div',
    { class: 'card-fields' },
    selectField(scene, at('criterion'), { label: words.criterion }, criteria),
    textField(scene, at('gap'), { label: words.gap, hint: words.gapHint }, 'needed', 2),
    textField(scene, at('rootCause'), { label: words.rootCause, hint: words.rootCauseHint }, 'needed', 2),
    textField(scene, at('measure'), { label: words.measure, hint: words.measureHint }, 'needed', 2),
    make(
      'div',
      { class: 'field-row' },
      lineField(scene, at('responsible'), { label: words.responsible }),
      dayField(scene, at('due'), { label: words.due }),
      selectField(scene, at('status'), { label: words.status }, statuses),
      dayField(scene, at('completed'), { label: words.completed }),
    ),
    postponing(scene, path, id),
    make('h3', {}, words.effect),
    lineField(scene, at('effect', 'metric'), { label: words.metric, hint: words.metricHint }),
    make(
      'div',
      { class: 'field-row' },
      lineField(scene, at('effect', 'unit'), { label: words.unit }),
      numberField(scene, at('effect', 'before'), { label: words.before }, 'any'),
      numberField(scene, at('effect', 'target'), { label: words.target }, 'any'),
    ),
    readings(scene, path, id),
    make(
      'p',
      {},
      button(words.remove, () => remove(scene, id), 'text'),
    ),
  );
}

function remove({ open, tell }: FileScene, id: string): void {
  const { document } = open;
  if (!isAssessment(document)) return;
  const was = document.plan.actions;
  open.set(
    ['plan', 'actions'],
    was.filter((action) => action.id !== id),
  );
  tell(words.removed, { label: words.undo, act: () => open.set(['plan', 'actions'], was) });
}

function postponing(scene: FileScene, path: Path, id: string): HTMLElement {
  const to = make('input', { type: 'date', 'aria-label': words.postponeTo });
  const why = make('input', { type: 'text', maxlength: '8000', 'aria-label': words.postponeWhy, placeholder: words.postponeWhy });
  const past = make('ul', { class: 'small soft' });
  const show = (): void => {
    const moves = actionOf(scene, id)?.postponed ?? [];
    past.replaceChildren(
      ...moves.map(({ on, from, reason }) => make('li', {}, `${words.postponedFrom(formatDay(on), formatDay(from))}：${reason}`)),
    );
  };
  show();
  scene.open.addEventListener('change', show, { signal: scene.signal });
  const act = button(words.postpone, () => {
    const action = actionOf(scene, id);
    if (action === undefined || to.value === '' || why.value.trim() === '') return (to.value === '' ? to : why).focus();
    const moved = postponed(action, to.value, why.value.trim(), scene.day());
    scene.open.set([...path, 'postponed'], moved.postponed);
    scene.open.set([...path, 'due'], moved.due);
    to.value = '';
    why.value = '';
  });
  return make(
    'details',
    { class: 'inner-fold' },
    make('summary', {}, words.postpone),
    make('div', { class: 'field-row' }, to, why, act),
    past,
  );
}

function readings(scene: FileScene, path: Path, id: string): HTMLElement {
  const on = make('input', { type: 'date', 'aria-label': words.readingOn });
  const value = make('input', {
    type: 'text',
    inputmode: 'decimal',
    maxlength: '12',
    'aria-label': words.readingValue,
    placeholder: words.readingValue,
    class: 'narrow',
  });
  const list = make('ul', {});
  const state = make('p', { class: 'small soft' });
  const target = [...path, 'effect', 'readings'];
  const show = (): void => {
    const effect = actionOf(scene, id)?.effect;
    if (effect === undefined) return;
    const result = effectOf(effect);
    state.textContent = words.states[result.state];
    list.replaceChildren(
      ...effect.readings.map((reading, place) => {
        const gone = button('×', () => scene.open.set(target, effect.readings.toSpliced(place, 1)), 'text');
        gone.ariaLabel = words.removeReading(formatDay(reading.on));
        return make('li', {}, `${formatDay(reading.on)}　${reading.value} ${effect.unit} `, gone);
      }),
    );
  };
  show();
  scene.open.addEventListener('change', show, { signal: scene.signal });
  const act = button(words.addReading, () => {
    const found = numberIn(value.value, 'any');
    const effect = actionOf(scene, id)?.effect;
    if (effect === undefined || on.value === '' || found === undefined) return (on.value === '' ? on : value).focus();
    const all = [...effect.readings, { on: on.value, value: found }].toSorted((a, b) => a.on.localeCompare(b.on));
    scene.open.set(target, all);
    value.value = '';
  });
  return make('div', { class: 'field' }, make('h4', {}, words.readings), list, state, make('div', { class: 'field-row' }, on, value, act));
}

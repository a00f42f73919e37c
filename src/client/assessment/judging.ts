import type { AssessableCriterion } from '#domain/assessment/assessable.ts';
import { assessmentWords } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { type Bound, freshId, textField } from './fields.ts';
import { button, ownHtml } from './kit.ts';
import { at, type Path } from './path.ts';

const words = assessmentWords.question;

/**
 * The choice of a step, 0 to 4, or not applicable with its reason; the same for the enterprise's own answer and the auditors' judgement. `path`
 * leads to the answer that holds `step` and `notApplicable`, of which never both stand.
 */
export function stepChoice(criterion: AssessableCriterion, keyStep: number, bound: Bound, path: Path): HTMLElement {
  const { open, signal } = bound;
  const group = freshId();
  const steps = criterion.rubric.map((html, step) => {
    const radio = make('input', { type: 'radio', name: group, value: String(step) });
    const name = make('span', { class: 'step-name' }, make('b', {}, String(step)), ` ${words.stepNames[step] ?? ''}`);
    return make('label', { class: 'step' }, radio, name, ownHtml('span', html));
  });
  const none = make('input', { type: 'radio', name: group, value: 'n/a' });
  const noneLabel = make(
    'label',
    { class: 'step' },
    none,
    make('span', { class: 'step-name' }, words.notApplicable),
    make('span', { class: 'soft' }, words.notApplicableHint),
  );
  const reason = textField(bound, [...path, 'notApplicable', 'reason'], { label: words.reason }, 'needed', 2);
  const clear = button(
    words.clear,
    () => {
      open.set([...path, 'step'], undefined);
      open.set([...path, 'notApplicable'], undefined);
    },
    'text',
  );
  const key = criterion.kind === 'key';
  const choice = make(
    'fieldset',
    { class: 'steps' },
    make('legend', {}, words.rubric),
    ...steps,
    ...(key ? [make('p', { class: 'hint' }, words.keyHint(keyStep))] : [noneLabel, reason]),
    clear,
  );
  const show = (): void => {
    const step = at(open.document, [...path, 'step']);
    const applies = at(open.document, [...path, 'notApplicable']) === undefined;
    const value = applies ? (typeof step === 'number' ? String(step) : undefined) : 'n/a';
    for (const radio of choice.querySelectorAll<HTMLInputElement>('input[type="radio"]')) radio.checked = radio.value === value;
    reason.hidden = applies;
    clear.hidden = value === undefined;
  };
  show();
  open.addEventListener('change', show, { signal });
  choice.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'radio') choose(bound, path, target.value);
  });
  return choice;
}

/** Sets a step, or not applicable, and takes the other out. */
export function choose({ open }: Bound, path: Path, value: string): void {
  if (value === 'n/a') {
    open.set([...path, 'step'], undefined);
    open.set([...path, 'notApplicable'], { reason: '' });
  } else {
    open.set([...path, 'notApplicable'], undefined);
    open.set([...path, 'step'], Number(value));
  }
}

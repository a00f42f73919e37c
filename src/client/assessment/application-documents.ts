import { documentItems } from '#domain/application/documents.ts';
import { applicationWords as words } from '#site/labels/application.ts';
import { make } from '../elements.ts';
import { linesField, selectField, textField } from './fields.ts';
import { button, paragraph, section } from './kit.ts';
import { at } from './path.ts';
import type { FileScene } from './scene.ts';

/** The checklist of rules RE-002: each document explained, with a template to begin from. */
export function documentsPart(scene: FileScene): HTMLElement {
  return section(words.documents, make('div', { class: 'cards' }, ...documentItems.map((item) => documentCard(scene, item))));
}

function documentCard(
  scene: FileScene,
  { id, title, explanation, template, notApplicableWhen }: (typeof documentItems)[number],
): HTMLElement {
  const { open, signal } = scene;
  const path = ['documents', id];
  const state = make('span', { class: 'small soft' });
  const stateNow = (): string => String(at(open.document, [...path, 'state']) ?? 'missing');
  const show = (): void => {
    const now = Object.entries(words.documentStates).find(([name]) => name === stateNow());
    state.textContent = now?.[1] ?? '';
  };
  show();
  open.addEventListener('change', show, { signal });
  const states = Object.entries(words.documentStates)
    .filter(([name]) => name !== 'not-applicable' || notApplicableWhen !== undefined)
    .map(([name, label]) => [name, label] as const);
  const select = selectField(
    scene,
    [...path, 'state'],
    { label: words.state, ...(notApplicableWhen && { hint: notApplicableWhen }) },
    states,
  );
  // A document that nobody spoke of yet is missing, and the select says so without writing it.
  const control = select.querySelector('select');
  if (control !== null) control.value = stateNow();
  const copy = button(
    words.copyTemplate,
    () => {
      void navigator.clipboard.writeText(template.join('\n')).then(() => {
        copy.textContent = words.copied;
      });
    },
    'text',
  );
  return make(
    'details',
    { class: 'card' },
    make('summary', {}, make('span', { class: 'card-name two' }, title), state),
    make(
      'div',
      { class: 'card-fields' },
      paragraph(explanation),
      select,
      withState(linesField(scene, [...path, 'files'], { label: words.files }, 'optional'), scene, [...path, 'state']),
      withState(textField(scene, [...path, 'note'], { label: words.note }, 'optional', 2), scene, [...path, 'state']),
      make(
        'details',
        { class: 'inner-fold' },
        make('summary', {}, words.template),
        make('pre', { class: 'template' }, template.join('\n')),
        copy,
      ),
    ),
  );
}

/** Writing of a document before its state is chosen makes it one that is missing still: an entry without a state would be no entry. */
function withState(field: HTMLElement, { open, signal }: FileScene, state: readonly string[]): HTMLElement {
  field.addEventListener(
    'input',
    () => {
      if (at(open.document, state) === undefined) open.set(state, 'missing');
    },
    { signal, capture: true },
  );
  return field;
}

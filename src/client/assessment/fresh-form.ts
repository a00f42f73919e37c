import type { Assessment } from '#schema/assessment.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords as all } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { freshId, labelled } from './fields.ts';
import { button } from './kit.ts';
import { newAssessment, newAudit } from './new-file.ts';
import type { JsonObject } from './path.ts';
import { fragmentOf } from './route.ts';
import type { Scene } from './scene.ts';
import { fetchVersion } from './versions.ts';

const words = all.start;

/** The form that begins a new assessment: which version, how much of it, for whom. */
export function freshForm(scene: Scene): HTMLElement {
  const { versions } = scene.carried;
  const inForce = versions.find((version) => version.inForce) ?? versions[0];
  const version = make(
    'select',
    {},
    ...versions
      .toReversed()
      .map(({ ref, version: number, phase, until }) =>
        make(
          'option',
          { value: ref, ...(ref === inForce?.ref && { selected: '' }) },
          [number, phase, ...(until === undefined ? [] : [words.until(formatDay(until))])].join(' · '),
        ),
      ),
  );
  const name = make('input', { type: 'text', maxlength: '300', autocomplete: 'organization' });
  const extents = extentChoice(scene, version);
  const fault = make('p', { class: 'fault', role: 'alert' });
  const form = make(
    'form',
    { class: 'fresh' },
    make('h2', {}, words.fresh),
    labelled(version, { label: words.version }),
    extents.element,
    labelled(name, { label: words.name, hint: words.nameHint }),
    fault,
    make('p', { class: 'actions' }, make('button', { type: 'submit', class: 'button' }, words.begin)),
    others(scene, version, name),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const extent = extents.read();
    if (extent === undefined) return fault.replaceChildren(words.noDimension);
    const kind = extent.dimensions !== undefined ? 'dimensions' : extent.scan;
    const title = words.titles[kind](version.value.split('@')[1] ?? '');
    void keep(scene, { ...newAssessment(version.value, extent, title, name.value.trim(), scene.day()) });
  });
  return form;
}

function extentChoice(scene: Scene, version: HTMLSelectElement): { element: HTMLElement; read: () => Assessment['extent'] | undefined } {
  const group = freshId();
  const kinds = ['full', 'keys', 'dimensions'] as const;
  const hints = { full: words.fullHint, keys: words.keysHint, dimensions: words.dimensionsHint };
  const radios = kinds.map((kind) => {
    const radio = make('input', { type: 'radio', name: group, value: kind, ...(kind === 'full' && { checked: '' }) });
    return { kind, radio, label: make('label', { class: 'tick' }, radio, make('span', {}, words[kind], make('small', {}, hints[kind]))) };
  });
  const chosen = (): (typeof kinds)[number] => radios.find(({ radio }) => radio.checked)?.kind ?? 'full';
  const dimensions = make('div', { class: 'ticks inner', role: 'group', 'aria-label': words.dimensions, hidden: '' });
  const show = async (): Promise<void> => {
    dimensions.hidden = chosen() !== 'dimensions';
    if (dimensions.hidden) return;
    const sections = (await fetchVersion(version.value))?.sections ?? [];
    dimensions.replaceChildren(
      ...sections.map(({ id, title }) =>
        make('label', { class: 'tick' }, make('input', { type: 'checkbox', value: id }), make('span', {}, title)),
      ),
    );
  };
  const element = make('fieldset', { class: 'field' }, make('legend', {}, words.extent), ...radios.map(({ label }) => label), dimensions);
  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'radio') void show();
  });
  version.addEventListener('change', () => void show(), { signal: scene.signal });
  return {
    element,
    read: () => {
      if (chosen() !== 'dimensions') return { scan: chosen() === 'keys' ? 'keys' : 'full' };
      const ticked = [...dimensions.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
      return ticked.length === 0 ? undefined : { scan: 'full', dimensions: ticked };
    },
  };
}

function others(scene: Scene, version: HTMLSelectElement, name: HTMLInputElement): HTMLElement {
  const audit = button(words.audit, () => {
    const title = words.titles.audit(version.value.split('@')[1] ?? '');
    void keep(scene, { ...newAudit(version.value, title, name.value.trim(), scene.day()) });
  });
  const upgrade = make('a', { href: '#upgrade', class: 'button quiet' }, words.upgrade);
  return make(
    'section',
    { class: 'others' },
    make('h3', {}, words.other),
    make('div', {}, audit, make('p', { class: 'hint' }, words.auditHint)),
    make('div', {}, upgrade, make('p', { class: 'hint' }, words.upgradeHint)),
  );
}

/** Puts a new file on the shelf and opens it. */
export async function keep({ shelf, go, stamp }: Scene, document: JsonObject & { readonly id: string }): Promise<void> {
  await shelf.put({ id: document.id, document, changed: stamp().at });
  go(fragmentOf(document.id));
}

import { assessmentWords as words } from '#site/labels/assessment.ts';
import { type ProcessStep, processOrder, processWords } from '#site/labels/process.ts';
import { make } from '../elements.ts';
import { download, fileName, jsonFile } from './download.ts';
import { button, link, paragraph } from './kit.ts';
import type { Conflict } from './open-document.ts';
import type { JsonObject } from './path.ts';
import type { ViewName } from './route.ts';
import type { FileScene, View } from './scene.ts';

/** The views of each format, in the order of the work. */
const viewsOf: Readonly<Record<string, readonly ViewName[]>> = {
  'asmm-assessment': ['questions', 'result', 'plan', 'upgrade'],
  'asmm-application': ['application'],
  'asmm-audit': ['audit', 'scoring', 'findings', 'report'],
};

/** Whether a file of a format has a view. */
export function hasView(format: string, view: ViewName): boolean {
  return viewsOf[format]?.includes(view) ?? false;
}

/** The step of the certification that a view belongs to (scheme A3, B1, B3, B4). */
const stepOf: Readonly<Record<ViewName, ProcessStep>> = {
  questions: 'self-assessment',
  result: 'self-assessment',
  plan: 'self-assessment',
  upgrade: 'self-assessment',
  application: 'application',
  audit: 'on-site-audit',
  scoring: 'on-site-audit',
  findings: 'on-site-audit',
  report: 'scoring',
};

/** Puts a view of a file into its frame: which file, its other views, and how safe the last change is. */
export function fileFrame(scene: FileScene, current: ViewName, view: View): View {
  const { open } = scene;
  const title = make('bdi', {}, String(open.document.title ?? ''));
  open.addEventListener('change', () => title.replaceChildren(String(open.document.title ?? '')), { signal: scene.signal });
  const names = viewsOf[String(open.document.format)] ?? [];
  const head = make(
    'div',
    { class: 'file-head no-print' },
    make('p', { class: 'file-place' }, link('#', words.views.all), ' / ', title, make('span', { class: 'step-here' }, stepLine(current))),
    safetyLine(scene),
    names.length < 2 ? undefined : navigation(scene, names, current),
  );
  return { ...view, nodes: [head, conflicts(scene), ...view.nodes] };
}

function stepLine(view: ViewName): string {
  const step = stepOf[view];
  return words.views.step(processOrder.indexOf(step) + 1, processOrder.length, processWords.steps[step].title);
}

/** What stands where the version's text or a part of the page could not be fetched. */
export function failedView(again: () => void): View {
  return sentenceView(paragraph(words.failed), button(words.retry, again, 'main'));
}

/** What stands where a file is of a form or a version that this site has not: no network would bring it, but the file can be taken out. */
export function unreadableView(why: string, open: FileScene['open']): View {
  return sentenceView(
    paragraph(why, 'fault'),
    button(words.safety.export, () => exportFile(open.document), 'main'),
  );
}

function sentenceView(sentence: HTMLElement, act: HTMLElement): View {
  return { title: words.title, nodes: [make('div', { class: 'stack' }, heading(words.title), sentence, make('p', {}, act))] };
}

/** The heading of a view; the focus comes here when a reader moves on. */
export function heading(...text: readonly (Node | string)[]): HTMLHeadingElement {
  return make('h1', { tabindex: '-1' }, ...text);
}

function navigation({ fragment }: FileScene, names: readonly ViewName[], current: ViewName): HTMLElement {
  const items = names.map((name) =>
    make('li', {}, make('a', { href: fragment(name), 'aria-current': name === current ? 'page' : undefined }, words.views[name])),
  );
  return make('nav', { class: 'file-views', 'aria-label': words.views.label }, make('ul', {}, ...items));
}

function safetyLine({ open, signal }: FileScene): HTMLElement {
  const line = make('div', { class: 'safety', role: 'status', 'aria-label': words.safety.label });
  const show = (): void => {
    const { safety } = open;
    line.dataset.safety = safety;
    line.replaceChildren(paragraph(words.safety[safety]));
    if (safety === 'saved' || safety === 'saving') return;
    line.append(button(words.safety.export, () => exportFile(open.document), 'main'));
    // What was deleted elsewhere has no place to be saved to.
    if (safety !== 'memory' && safety !== 'gone') line.append(button(words.safety.again, () => open.retry()));
  };
  show();
  open.addEventListener('safety', show, { signal });
  return line;
}

/** The whole document as a file, from memory: it works whatever became of the storage. */
export function exportFile(document: JsonObject): void {
  download(fileName(String(document.title ?? ''), 'json'), jsonFile(document));
}

function conflicts({ open, signal }: FileScene): HTMLElement {
  const place = make('div', { class: 'conflicts' });
  const show = (): void => {
    place.replaceChildren(
      ...open.conflicts.map((conflict) =>
        make(
          'section',
          { class: 'banner', 'data-tone': 'hold', role: 'alert' },
          make('strong', {}, words.conflict.head),
          make('dl', {}, ...side(words.conflict.mine, conflict.mine), ...side(words.conflict.theirs, conflict.theirs)),
          make(
            'p',
            { class: 'actions' },
            button(words.conflict.keepMine, () => open.resolve(conflict, 'mine')),
            button(words.conflict.keepTheirs, () => open.resolve(conflict, 'theirs')),
          ),
        ),
      ),
    );
  };
  show();
  open.addEventListener('change', show, { signal });
  return place;
}

function side(label: string, value: Conflict['mine']): HTMLElement[] {
  const text = value === undefined || value === '' ? words.conflict.empty : typeof value === 'string' ? value : JSON.stringify(value);
  return [make('dt', {}, label), make('dd', {}, text)];
}

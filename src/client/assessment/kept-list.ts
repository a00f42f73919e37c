import type { WorkFile } from '#domain/assessment/work-file.ts';
import { formatDay } from '#site/days.ts';
import { assessmentWords as all } from '#site/labels/assessment.ts';
import { make } from '../elements.ts';
import { exportFile } from './file-frame.ts';
import { button, factsLine, paragraph } from './kit.ts';
import { freshFileId } from './new-file.ts';
import { isWorkFile, readChosen } from './reading.ts';
import { fragmentOf, readRoute } from './route.ts';
import type { Scene } from './scene.ts';
import type { KeptDocument } from './shelf.ts';

const words = all.start;

/** The files of this browser, newest first, with what can be done to each; and the way in for files from elsewhere. */
export async function keptList(scene: Scene): Promise<HTMLElement> {
  const entries = make('ul', { class: 'kept' });
  const none = paragraph(words.none, 'soft');
  const faults = make('div', { role: 'alert' });
  const show = async (): Promise<void> => {
    const kept = (await standing(scene)).toSorted((a, b) => b.changed.localeCompare(a.changed));
    entries.replaceChildren(...kept.map((each) => entry(each, scene, show)));
    none.hidden = kept.length > 0;
  };
  await show();
  const files = make('input', {
    type: 'file',
    accept: '.json,application/json',
    multiple: '',
    id: 'import-files',
    class: 'visually-hidden',
  });
  const place = make(
    'section',
    { class: 'kept-files', 'aria-label': words.list },
    make('h2', {}, words.list),
    none,
    entries,
    make(
      'div',
      { class: 'import' },
      files,
      make('label', { for: 'import-files', class: 'button quiet' }, words.importing),
      make('span', { class: 'hint' }, words.drop),
    ),
    faults,
  );
  const take = async (chosen: Iterable<File>): Promise<void> => {
    faults.replaceChildren();
    for (const file of chosen) faults.append(...(await importFile(file, scene)));
    await show();
  };
  files.addEventListener(
    'change',
    () =>
      void take(files.files ?? []).then(() => {
        files.value = '';
      }),
  );
  acceptDrops(place, (dropped) => void take(dropped));
  return place;
}

/** What is kept; of files that the shelf has not all of, what stands in this page. */
async function standing({ shelf, unsaved, stamp }: Scene): Promise<readonly KeptDocument[]> {
  const kept = new Map((await shelf.all()).map((each) => [each.id, each]));
  for (const { id, document, safety } of unsaved.values()) {
    if (safety === 'saved' || safety === 'saving') continue;
    const { changed } = kept.get(id) ?? { changed: stamp().at };
    kept.set(id, { id, document, changed, ...(safety !== 'memory' && { refused: safety }) });
  }
  return [...kept.values()];
}

function entry({ id, document, changed, refused }: KeptDocument, scene: Scene, again: () => Promise<void>): HTMLElement {
  const title = String(document.title ?? id);
  if (!isWorkFile(document)) {
    return make(
      'li',
      {},
      make('p', {}, title),
      paragraph(words.unreadable, 'fault'),
      actions(title, [button(words.exporting, () => exportFile(document), 'text')]),
    );
  }
  const { standard, format } = document;
  const facts = [
    words.formats[format],
    standard.split('@')[1] ?? standard,
    document.organization.name,
    words.changed(formatDay(document.updated)),
  ];
  const name = make(
    'div',
    {},
    make('a', { href: fragmentOf(id), class: 'kept-name' }, make('bdi', {}, title === '' ? words.formats[format] : title)),
  );
  return make(
    'li',
    {},
    name,
    make('p', { class: 'small soft' }, ...factsLine(facts)),
    refused && paragraph(all.safety[refused], 'fault'),
    actions(title, [
      button(words.renaming, () => rename(name, { id, document, changed }, scene, again), 'text'),
      button(words.duplicate, () => void duplicate(document, scene).then(again), 'text'),
      button(words.exporting, () => exportFile(document), 'text'),
      button(words.remove, () => void remove({ id, document, changed }, scene, again), 'text'),
    ]),
  );
}

function actions(title: string, buttons: readonly HTMLElement[]): HTMLElement {
  return make('div', { class: 'kept-actions', role: 'group', 'aria-label': words.actions(title) }, ...buttons);
}

function rename(place: HTMLElement, kept: KeptDocument, { shelf, stamp }: Scene, again: () => Promise<void>): void {
  const was = String(kept.document.title ?? '');
  const input = make('input', { type: 'text', maxlength: '300', 'aria-label': words.rename, value: was });
  const form = make('form', { class: 'rename' }, input, make('button', { type: 'submit', class: 'button quiet' }, words.save));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void shelf.change(kept.id, stamp(), [{ path: ['title'], was, is: input.value.trim() }]).then(again);
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') void again();
  });
  place.replaceChildren(form);
  input.focus();
  input.select();
}

async function duplicate(document: WorkFile, { shelf, stamp, tell }: Scene): Promise<void> {
  const copy = { ...document, id: freshFileId(), title: words.copyOf(document.title).slice(0, 300) };
  const saved = await shelf.put({ id: copy.id, document: copy, changed: stamp().at });
  tell(saved.ok ? words.copied(copy.title) : all.safety[saved.why]);
}

async function remove(kept: KeptDocument, { shelf, unsaved, tell }: Scene, again: () => Promise<void>): Promise<void> {
  const title = String(kept.document.title ?? '');
  const removed = await shelf.remove(kept.id);
  if (!removed.ok) return tell(all.safety[removed.why]);
  unsaved.delete(kept.id);
  await again();
  tell(words.removed(title), {
    label: words.undo,
    act: () => {
      void shelf.put(kept).then(again);
      tell(words.restored(title));
    },
  });
}

/** Takes in a file. One that is here already comes beside it, under a name of its own: nothing is written over. Gives what is wrong with it. */
async function importFile(file: File, { shelf, stamp, tell }: Scene): Promise<HTMLElement[]> {
  const reading = await readChosen(file);
  if (!reading.ok) {
    const reasons = reading.findings.map(({ line, column, message, hint }) => `${line}:${column} ${message}${hint}`);
    const items = ('offline' in reading ? [all.failed] : reasons).slice(0, 20).map((reason) => make('li', {}, reason));
    return [make('div', { class: 'fault' }, make('p', {}, words.refused(file.name)), make('ul', {}, ...items))];
  }
  const known = (await shelf.all()).some(({ id }) => id === reading.file.id);
  // An id that the addresses use for something else could never be opened.
  const reachable = readRoute(fragmentOf(reading.file.id)).at === 'file';
  const id = known || !reachable ? freshFileId() : reading.file.id;
  const title = known ? words.copyOf(reading.file.title).slice(0, 300) : reading.file.title;
  const document = { ...reading.file, id, title };
  const saved = await shelf.put({ id, document, changed: stamp().at });
  tell(saved.ok ? (known ? words.replaced(title) : words.imported(title)) : all.safety[saved.why]);
  return [];
}

function acceptDrops(place: HTMLElement, take: (files: Iterable<File>) => void): void {
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('dropping');
  });
  place.addEventListener('dragleave', () => place.classList.remove('dropping'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('dropping');
    take(event.dataTransfer?.files ?? []);
  });
}
